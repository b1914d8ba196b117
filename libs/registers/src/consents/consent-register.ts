import { codeColumn, dateColumn, defineProjection, indexed, integerColumn, jsonColumn, nullable, personColumn, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import { ConsentExpired, ConsentRefused, ConsentRenewalRequested, ConsentRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, DestructionActSigned, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { CONSENT_KINDS, CONSENT_STATES, GIVER_ROLES, PAPER_OR_ELECTRONIC } from '../mentoring-words';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';

const columns = {
  consentId: textColumn('Согласие'),
  personId: personColumn('Чьё'),
  kind: indexed(codeColumn('Вид', CONSENT_KINDS)),
  giverRole: codeColumn('Кто даёт', GIVER_ROLES),
  /** The representative; the person's own name stands on the card. */
  giver: nullable(sealedColumn('Представитель')),
  authority: nullable(sealedColumn('Полномочия представителя')),
  form: nullable(codeColumn('В какой форме', PAPER_OR_ELECTRONIC)),
  textVersion: nullable(textColumn('Редакция текста')),
  purposes: jsonColumn<readonly string[]>('Цели'),
  dataCategories: jsonColumn<readonly string[]>('Какие сведения'),
  actions: jsonColumn<readonly string[]>('Действия'),
  givenOn: nullable(dateColumn('Дано')),
  validUntil: nullable(dateColumn('Действует по')),
  /** Whole years of the person on that day. */
  ageYears: nullable(integerColumn('Полных лет участнику')),
  withdrawnOn: nullable(dateColumn('Отозвано')),
  destructionDueOn: nullable(dateColumn('Уничтожить до')),
  destroyedOn: nullable(dateColumn('Уничтожено')),
  destructionActNumber: nullable(textColumn('Акт, номер')),
  destructionActDate: nullable(dateColumn('Акт, дата')),
  /** Why the data are kept although the consent is over. */
  retentionBasis: nullable(textColumn('Хранится на основании')),
  supersededBy: nullable(textColumn('Каким заменено')),
  /** SHA-256 of the scanned paper, hex. */
  fileHash: nullable(textColumn('Контрольная сумма скана')),
  ...lifeColumns(CONSENT_STATES),
};

type Row = RowOf<typeof columns>;
type Beginning = Pick<Row, 'consentId' | 'personId' | 'kind' | 'giverRole'>;
type Told = Parameters<typeof begun>[0];

const blank = {
  giver: null, authority: null, form: null, textVersion: null, purposes: [], dataCategories: [], actions: [], givenOn: null, validUntil: null, ageYears: null,
  withdrawnOn: null, destructionDueOn: null, destroyedOn: null, destructionActNumber: null, destructionActDate: null, retentionBasis: null, supersededBy: null,
  fileHash: null,
} as const;

const ask = (rows: Rows<Row>, event: Told, beginning: Beginning): void => rows.put(beginning.consentId, { ...beginning, ...blank, ...begun(event, 'Requested') });

function sign(rows: Rows<Row>, event: Told & { readonly data: Parameters<typeof ConsentSigned>[0] }): void {
  const { consentId, personId, kind, giverRole, giver = null, authority = null, form, textVersion, purposes, dataCategories, actions, givenOn, validUntil = null, ageYears = null, scan } = event.data;
  const paper = { giver, authority, form, textVersion, purposes, dataCategories, actions, givenOn, validUntil, ageYears, fileHash: scan?.sha256 ?? null };
  rows.put(consentId, { ...blank, consentId, personId, kind, giverRole, ...paper, ...begun(event, 'Given', givenOn) });
}

/** «Реестр согласий» (001:L239; 004:L20): each paper a row of its own (CO-3), from the asking to the act of destruction. */
export const consentRegister = defineProjection({
  name: 'consents',
  version: 1,
  title: 'Согласия',
  columns,
  words: { row: ['согласие', 'согласия', 'согласий'], notable: [{ where: { status: 'DestructionDue' }, words: ['со сроком уничтожения', 'со сроком уничтожения', 'со сроком уничтожения'] }] },
  reactions: [
    when(ConsentRequested, (rows: Rows<Row>, event) => {
      const { consentId, personId, kind, giverRole } = event.data;
      ask(rows, event, { consentId, personId, kind, giverRole });
    }),
    when(ConsentRenewalRequested, (rows: Rows<Row>, event) => {
      const { newConsentId: consentId, personId, kind } = event.data;
      ask(rows, event, { consentId, personId, kind, giverRole: 'SUBJECT' });
    }),
    when(ConsentSigned, (rows: Rows<Row>, event) => sign(rows, event)),
    when(ConsentRefused, (rows: Rows<Row>, event) => amend(rows, event.data.consentId, ended(event, 'Refused', event.data.refusedOn))),
    when(ConsentWithdrawn, (rows: Rows<Row>, event) => {
      const { consentId, receivedOn } = event.data;
      amend(rows, consentId, { withdrawnOn: receivedOn, ...ended(event, 'Withdrawn', receivedOn) });
    }),
    when(ConsentExpired, (rows: Rows<Row>, event) => amend(rows, event.data.consentId, ended(event, 'Expired', event.data.validUntil))),
    when(ConsentSuperseded, (rows: Rows<Row>, event) => amend(rows, event.data.consentId, { supersededBy: event.data.by, ...ended(event, 'Superseded') })),
    when(DataDestructionScheduled, (rows: Rows<Row>, event) => amend(rows, event.data.consentId, { destructionDueOn: event.data.dueOn, ...turned(event, 'DestructionDue') })),
    when(DataRetentionBasisRecorded, (rows: Rows<Row>, event) => {
      const { consentId, basis, left } = event.data;
      const state = rows.get(consentId)?.withdrawnOn ? 'Withdrawn' : 'Expired';
      amend(rows, consentId, { retentionBasis: basis, ...(left.length === 0 && { destructionDueOn: null, ...turned(event, state) }) });
    }),
    when(PersonalDataDestroyed, (rows: Rows<Row>, event) => {
      const { consentId, actNumber, actDate } = event.data;
      amend(rows, consentId, { destroyedOn: event.meta.occurredOn, destructionActNumber: actNumber, destructionActDate: actDate, ...ended(event, 'Destroyed') });
    }),
    when(DestructionActSigned, (rows: Rows<Row>, { data: { consentId, actNumber, actDate } }) => amend(rows, consentId, { destructionActNumber: actNumber, destructionActDate: actDate })),
  ],
});
