import { codeColumn, dateColumn, defineProjection, nullable, personColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { AgreementConcluded, AgreementTerminated } from '@vekha/school/organisation-events';
import { AGREEMENT_STATES, AGREEMENT_SUBJECTS, TERMINATION_GROUNDS } from '../mentoring-words';
import { amend, begun, ended, lifeColumns } from '../row-life';

const columns = {
  agreementId: textColumn('Договор'),
  subject: codeColumn('О чём', AGREEMENT_SUBJECTS),
  /** The institution on the other side. */
  partner: nullable(textColumn('С кем')),
  personId: nullable(personColumn('С каким физическим лицом')),
  number: textColumn('Номер'),
  date: dateColumn('Дата'),
  validUntil: nullable(dateColumn('Действует по')),
  documentId: nullable(textColumn('Документ')),
  terminatedOn: nullable(dateColumn('Прекращён')),
  ground: nullable(codeColumn('Почему прекращён', TERMINATION_GROUNDS)),
  ...lifeColumns(AGREEMENT_STATES),
};

type Row = RowOf<typeof columns>;

/** «Договоры о сотрудничестве» (001:L130; 004:L31). */
export const agreementRegister = defineProjection({
  name: 'agreements',
  version: 1,
  title: 'Договоры о сотрудничестве',
  columns,
  words: { row: ['договор', 'договора', 'договоров'] },
  reactions: [
    when(AgreementConcluded, (rows: Rows<Row>, event) => {
      const { agreementId, subject, partner = null, personId = null, number, date, validUntil = null, documentId = null } = event.data;
      rows.put(agreementId, { agreementId, subject, partner, personId, number, date, validUntil, documentId, terminatedOn: null, ground: null, ...begun(event, 'Concluded', date) });
    }),
    when(AgreementTerminated, (rows: Rows<Row>, event) => {
      const { agreementId, ground, on } = event.data;
      amend(rows, agreementId, { terminatedOn: on, ground, ...ended(event, 'Terminated', on) });
    }),
  ],
});
