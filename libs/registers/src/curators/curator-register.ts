import { codeColumn, dateColumn, defineProjection, nullable, personColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { CuratorAppointed, CuratorDismissed, CuratorReplaced } from '@vekha/school/organisation-events';
import { CURATOR_POSTS, CURATOR_STATES } from '../mentoring-words';
import { begun, ended, lifeColumns } from '../row-life';

const columns = {
  personId: personColumn('Куратор'),
  post: codeColumn('Должность', CURATOR_POSTS),
  /** What allows somebody other than a deputy head (001:L138). */
  act: nullable(textColumn('Локальный акт')),
  orderNumber: textColumn('Приказ, номер'),
  orderDate: dateColumn('Приказ, дата'),
  from: dateColumn('С какого дня исполняет'),
  dismissedByOrder: nullable(textColumn('Приказ об освобождении')),
  ...lifeColumns(CURATOR_STATES),
};

type Row = RowOf<typeof columns>;
type Appointment = Omit<Parameters<typeof CuratorAppointed>[0], 'schoolId'>;
type Told = Parameters<typeof begun>[0] & { readonly revision: number };

/** Somebody appointed twice has two rows. */
function appoint(rows: Rows<Row>, event: Told, { personId, post, act, order, from }: Appointment): void {
  const paper = { act: act?.title ?? null, orderNumber: order.number, orderDate: order.date };
  rows.put(`${personId}/${event.revision}`, { personId, post, ...paper, from, dismissedByOrder: null, ...begun(event, 'Appointed', from) });
}

function end(rows: Rows<Row>, event: Told, personId: string, state: string, { number, on }: { readonly number: string; readonly on: string }): void {
  const present = rows.all().find(([, row]) => row.personId === personId && row.status === 'Appointed');
  if (present) rows.patch(present[0], { dismissedByOrder: number, ...ended(event, state, on) });
}

/** «Кураторы»: who holds the office and who held it, each by order (001:L138). */
export const curatorRegister = defineProjection({
  name: 'curators',
  version: 1,
  title: 'Кураторы',
  columns,
  words: { row: ['куратор', 'куратора', 'кураторов'] },
  reactions: [
    when(CuratorAppointed, (rows: Rows<Row>, event) => appoint(rows, event, event.data)),
    when(CuratorReplaced, (rows: Rows<Row>, event) => {
      const { former, order, from } = event.data;
      end(rows, event, former, 'Replaced', { number: order.number, on: from });
      appoint(rows, event, event.data);
    }),
    when(CuratorDismissed, (rows: Rows<Row>, event) => end(rows, event, event.data.personId, 'Dismissed', { number: event.data.order.number, on: event.data.from })),
  ],
});
