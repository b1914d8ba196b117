import { codeColumn, dateColumn, defineProjection, flagColumn, nullable, personColumn, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import { DataSubjectRequestAnswered, DataSubjectRequestBecameOverdue, DataSubjectRequestExtended, DataSubjectRequestReceived } from '@vekha/people/request-events';
import { GIVER_ROLES, REQUEST_KINDS, REQUEST_OUTCOMES, REQUEST_STATES } from '../mentoring-words';
import { amend, begun, ended, lifeColumns } from '../row-life';

const columns = {
  requestId: textColumn('Обращение'),
  personId: personColumn('О ком'),
  kind: codeColumn('О чём', REQUEST_KINDS),
  giverRole: codeColumn('Кто обратился', GIVER_ROLES),
  receivedOn: dateColumn('Получено'),
  words: nullable(sealedColumn('Текст обращения')),
  dueOn: dateColumn('Ответить до'),
  extended: flagColumn('Срок продлён'),
  overdue: flagColumn('Просрочено'),
  answeredOn: nullable(dateColumn('Ответ дан')),
  outcome: nullable(codeColumn('Решение', REQUEST_OUTCOMES)),
  answer: nullable(sealedColumn('Ответ')),
  ...lifeColumns(REQUEST_STATES),
};

type Row = RowOf<typeof columns>;

/** «Обращения о персональных данных» (152-ФЗ, ст. 20). */
export const dataSubjectRequestRegister = defineProjection({
  name: 'data_subject_requests',
  version: 1,
  title: 'Обращения о данных',
  columns,
  words: { row: ['обращение', 'обращения', 'обращений'], notable: [{ where: { overdue: true }, words: ['просрочено', 'просрочены', 'просрочены'] }] },
  reactions: [
    when(DataSubjectRequestReceived, (rows: Rows<Row>, event) => {
      const { requestId, personId, kind, giverRole, receivedOn, words = null, dueOn } = event.data;
      rows.put(requestId, { requestId, personId, kind, giverRole, receivedOn, words, dueOn, extended: false, overdue: false, answeredOn: null, outcome: null, answer: null, ...begun(event, 'Received', receivedOn) });
    }),
    when(DataSubjectRequestExtended, (rows: Rows<Row>, { data }) => amend(rows, data.requestId, { dueOn: data.dueOn, extended: true })),
    when(DataSubjectRequestBecameOverdue, (rows: Rows<Row>, { data }) => amend(rows, data.requestId, { overdue: true })),
    when(DataSubjectRequestAnswered, (rows: Rows<Row>, event) => {
      const { requestId, answeredOn, outcome, answer = null } = event.data;
      amend(rows, requestId, { answeredOn, outcome, answer, overdue: false, ...ended(event, 'Answered', answeredOn) });
    }),
  ],
});
