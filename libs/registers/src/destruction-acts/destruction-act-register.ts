import { dateColumn, defineProjection, flagColumn, jsonColumn, nullable, personColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  DataDestructionApproved, DataDestructionDecided, DataDestructionScheduled, DataDestructionTermBreached, DataRetentionBasisRecorded, DestructionActSigned,
  PersonalDataDestroyed,
} from '@vekha/people/destruction-events';
import { DESTRUCTION_STATES } from '../mentoring-words';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';

interface DestroyedKey {
  readonly keyId: string;
  readonly fingerprint: string;
}

const columns = {
  consentId: textColumn('По согласию'),
  personId: personColumn('Чьи данные'),
  purposes: jsonColumn<readonly string[]>('Цели'),
  receivedOn: dateColumn('Основание получено'),
  dueOn: dateColumn('Уничтожить до'),
  breached: flagColumn('Срок нарушен'),
  /** Roles of the two who decided. */
  decidedBy: jsonColumn<readonly string[]>('Кто решил'),
  actNumber: nullable(textColumn('Акт, номер')),
  actDate: nullable(dateColumn('Акт, дата')),
  destroyedOn: nullable(dateColumn('Уничтожено')),
  keys: jsonColumn<readonly DestroyedKey[]>('Уничтоженные ключи'),
  signedOn: nullable(dateColumn('Акт подписан')),
  retentionBasis: nullable(textColumn('Хранится на основании')),
  retentionSource: nullable(textColumn('Источник основания')),
  /** SHA-256 of the signed act's scan, hex. */
  fileHash: nullable(textColumn('Контрольная сумма акта')),
  ...lifeColumns(DESTRUCTION_STATES),
};

type Row = RowOf<typeof columns>;

/** «Уничтожение персональных данных»: every term of destruction with its act, which outlives the data (CO-4, CO-6). */
export const destructionActRegister = defineProjection({
  name: 'destruction_acts',
  version: 1,
  title: 'Уничтожение данных',
  columns,
  words: { row: ['запись', 'записи', 'записей'], notable: [{ where: { breached: true }, words: ['с нарушенным сроком', 'с нарушенным сроком', 'с нарушенным сроком'] }] },
  reactions: [
    when(DataDestructionScheduled, (rows: Rows<Row>, event) => {
      const { consentId, personId, purposes, receivedOn, dueOn } = event.data;
      const nothing = { decidedBy: [], actNumber: null, actDate: null, destroyedOn: null, keys: [], signedOn: null, retentionBasis: null, retentionSource: null, fileHash: null };
      rows.put(consentId, { consentId, personId, purposes, receivedOn, dueOn, breached: false, ...nothing, ...begun(event, 'Due') });
    }),
    when(DataDestructionTermBreached, (rows: Rows<Row>, { data }) => amend(rows, data.consentId, { breached: true })),
    when(DataRetentionBasisRecorded, (rows: Rows<Row>, event) => {
      const { consentId, basis, source, left } = event.data;
      const over = left.length === 0 ? ended(event, 'Retained') : { purposes: left, decidedBy: [], actNumber: null, actDate: null, ...turned(event, 'Due') };
      amend(rows, consentId, { retentionBasis: basis, retentionSource: source, ...over });
    }),
    when(DataDestructionApproved, (rows: Rows<Row>, event) => {
      const { consentId, role, actNumber, actDate } = event.data;
      amend(rows, consentId, { decidedBy: [role], actNumber, actDate, ...turned(event, 'Approved') });
    }),
    when(DataDestructionDecided, (rows: Rows<Row>, event) => {
      const { consentId, decidedBy, actNumber, actDate } = event.data;
      amend(rows, consentId, { decidedBy, actNumber, actDate, ...turned(event, 'Decided') });
    }),
    when(PersonalDataDestroyed, (rows: Rows<Row>, event) => {
      const { consentId, purposes, keys, actNumber, actDate } = event.data;
      amend(rows, consentId, { purposes, keys, actNumber, actDate, destroyedOn: event.meta.occurredOn, ...turned(event, 'Destroyed') });
    }),
    when(DestructionActSigned, (rows: Rows<Row>, event) => {
      const { consentId, actNumber, actDate, signedOn, scan } = event.data;
      amend(rows, consentId, { actNumber, actDate, signedOn, fileHash: scan?.sha256 ?? null, ...ended(event, 'ActSigned', signedOn) });
    }),
  ],
});
