import { dateColumn, defineProjection, nullable, personColumn, personsColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { MentorCouncilApproved, MentorCouncilDissolved, MentorCouncilProposed } from '@vekha/school/organisation-events';
import { COUNCIL_STATES } from '../mentoring-words';
import { begun, ended, lifeColumns } from '../row-life';

const columns = {
  members: personsColumn('Состав'),
  chair: personColumn('Председатель'),
  orderNumber: nullable(textColumn('Приказ, номер')),
  orderDate: nullable(dateColumn('Приказ, дата')),
  ...lifeColumns(COUNCIL_STATES),
};

type Row = RowOf<typeof columns>;

const inState = (rows: Rows<Row>, status: string): string | undefined => rows.all().find(([, row]) => row.status === status)?.[0];

/** «Советы наставников»: each composition a row; one is proposed at a time and one is in office (001:L142, L162). */
export const mentorCouncilRegister = defineProjection({
  name: 'mentor_councils',
  version: 1,
  title: 'Советы наставников',
  columns,
  words: { row: ['состав', 'состава', 'составов'] },
  reactions: [
    when(MentorCouncilProposed, (rows: Rows<Row>, event) => {
      const { schoolId, members, chair } = event.data;
      rows.put(inState(rows, 'Proposed') ?? `${schoolId}/${event.revision}`, { members, chair, orderNumber: null, orderDate: null, ...begun(event, 'Proposed') });
    }),
    when(MentorCouncilApproved, (rows: Rows<Row>, event) => {
      const { schoolId, members, chair, order } = event.data;
      const former = inState(rows, 'Approved');
      if (former !== undefined) rows.patch(former, ended(event, 'Superseded', order.date));
      const key = inState(rows, 'Proposed') ?? `${schoolId}/${event.revision}`;
      rows.put(key, { members, chair, orderNumber: order.number, orderDate: order.date, ...begun(event, 'Approved', order.date) });
    }),
    when(MentorCouncilDissolved, (rows: Rows<Row>, event) => {
      const present = inState(rows, 'Approved');
      if (present !== undefined) rows.patch(present, ended(event, 'Dissolved', event.data.order.date));
    }),
  ],
});
