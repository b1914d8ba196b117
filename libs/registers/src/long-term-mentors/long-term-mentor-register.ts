import { codeColumn, defineProjection, flagColumn, integerColumn, nullable, type RowOf, type Rows, when } from '@vekha/event-sourcing/projection';
import { MenteeCompleted } from '@vekha/people/mentee-events';
import { MentorAppointed, MentorMovedToLongTermRegister, MentorUnmatched } from '@vekha/people/mentor-events';
import { cardColumns, rememberedCards } from '../card-of-person';
import { CAME_FROM, LONG_TERM_STATES, READINESS } from '../mentoring-words';
import { joined } from '../reaction-lists';
import { amend, begun, lifeColumns, turned } from '../row-life';

const columns = {
  entered: flagColumn('Включён'),
  ...cardColumns,
  cameFrom: nullable(codeColumn('Откуда', CAME_FROM)),
  programmesAsMentee: integerColumn('Завершил программ как наставляемый'),
  matchesAsMentor: integerColumn('Закончил пар и групп как наставник'),
  readiness: nullable(codeColumn('Готовность', READINESS)),
  ...lifeColumns(LONG_TERM_STATES),
};

type Row = RowOf<typeof columns>;

const oneMore = (rows: Rows<Row>, personId: string, column: 'programmesAsMentee' | 'matchesAsMentor'): void =>
  amend(rows, personId, { [column]: (rows.get(personId)?.[column] ?? 0) + 1 });

/** «Долгосрочный реестр наставников» (004:L50). */
export const longTermMentorRegister = defineProjection({
  name: 'long_term_mentors',
  version: 1,
  title: 'Долгосрочный реестр наставников',
  columns,
  words: { row: ['наставник', 'наставника', 'наставников'] },
  listed: 'entered',
  reactions: joined<Row>(
    rememberedCards<Row>((event) => ({ entered: false, cameFrom: null, programmesAsMentee: 0, matchesAsMentor: 0, readiness: null, ...begun(event, 'Kept') })),
    [
      when(MenteeCompleted, (rows: Rows<Row>, { data }) => oneMore(rows, data.personId, 'programmesAsMentee')),
      when(MentorUnmatched, (rows: Rows<Row>, { data }) => oneMore(rows, data.personId, 'matchesAsMentor')),
      when(MentorMovedToLongTermRegister, (rows: Rows<Row>, event) => {
        const { personId, cameFrom, readiness } = event.data;
        amend(rows, personId, { entered: true, cameFrom, readiness, ...begun(event, 'Kept') });
      }),
      when(MentorAppointed, (rows: Rows<Row>, event) => amend(rows, event.data.personId, turned(event, 'Active'))),
    ],
  ),
});
