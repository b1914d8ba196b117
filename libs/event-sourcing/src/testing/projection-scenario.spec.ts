import { defineEvent, number, reference } from '../event-definition';
import { dateColumn, defineProjection, integerColumn, type RowOf, type Rows, when } from '../projection';
import { projected } from './projection-scenario';

const LampLit = defineEvent('LampLit', 1, 'Лампа зажжена', { lamp: reference('lamp'), hours: number() });
const LampOut = defineEvent('LampOut', 1, 'Лампа погасла', { lamp: reference('lamp') });

const columns = { hours: integerColumn('Часов'), since: dateColumn('С какого дня') };
type Row = RowOf<typeof columns>;

const lamps = defineProjection({
  name: 'lamps',
  version: 1,
  title: 'Лампы',
  columns,
  reactions: [
    when(LampLit, (rows: Rows<Row>, { data: { lamp, hours }, meta }) => rows.put(lamp, { hours, since: meta.occurredOn })),
    when(LampOut, (rows: Rows<Row>, { data: { lamp } }) => rows.remove(lamp)),
  ],
});

describe('A projection scenario', () => {
  it('given events, the register holds these rows', () => {
    const scenario = projected(lamps)
      .given('house-1', [LampLit({ lamp: 'hall', hours: 1 }), LampLit({ lamp: 'stairs', hours: 2 })], { occurredOn: '2024-09-01' })
      .given('house-1', [LampLit({ lamp: 'hall', hours: 5 }), LampOut({ lamp: 'stairs' })], { occurredOn: '2024-09-02' });
    expect(scenario.rows()).toEqual({ hall: { hours: 5, since: '2024-09-02' } });
    expect(scenario.history('hall')).toEqual([
      { hours: 1, since: '2024-09-01' },
      { hours: 5, since: '2024-09-02' },
    ]);
  });

  it('what would park a stream throws', () => {
    expect(() => projected(lamps).given('house-1', [LampLit({ lamp: 'hall', hours: 0.5 })])).toThrow('hours');
  });

  it('one key in two partitions is told', () => {
    const scenario = projected(lamps).given('house-1', [LampLit({ lamp: 'hall', hours: 1 })]).given('house-2', [LampLit({ lamp: 'hall', hours: 1 })]);
    expect(() => scenario.rows()).toThrow('Two partitions');
  });
});
