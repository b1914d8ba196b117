import { codeColumn, dateColumn, defineProjection, indexed, instantColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { ImportedPersonRevoked } from '@vekha/people/card-events';
import { ConsentExpired, ConsentRenewalRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import {
  DataDestructionReminded, DataDestructionScheduled, DataDestructionTermBreached, DataRetentionBasisRecorded, PersonalDataDestroyed,
} from '@vekha/people/destruction-events';
import { MenteeMatched, MenteeUnmatched, MenteeWithdrawn, MentorSearchStalled, MentorSearchStarted } from '@vekha/people/mentee-events';
import { MentorActivated, MentorAppointed, MentorRecalled, MentorResigned } from '@vekha/people/mentor-events';
import {
  DataSubjectRequestAnswered, DataSubjectRequestBecameOverdue, DataSubjectRequestExtended, DataSubjectRequestReceived, DataSubjectRequestReminded,
} from '@vekha/people/request-events';

/** What waits for its instant in a person's stream. */
const matters = {
  APPOINTMENT: 'Назначение вступает в силу',
  SEARCH: 'Поиск наставника',
  CONSENT: 'Срок согласия',
  OWN_CONSENT: 'Собственное согласие обучающегося',
  DESTRUCTION: 'Уничтожение данных',
  REQUEST: 'Ответ на обращение',
} as const;
type Matter = keyof typeof matters;

/** `waiting` for its instant, `taken` into effect, `superseded` by a higher one, `void` because no longer needed. */
export interface PersonRung {
  readonly rung: 'opening' | 'reminder' | 'overdue';
  readonly at: string;
  /** Day of the term it rings on; 0 of what has no ladder. */
  readonly day: number;
  readonly to: readonly string[];
  readonly outcome: 'waiting' | 'taken' | 'superseded' | 'void';
  /** UTC instant at which the system took it into effect. */
  readonly takenAt?: string;
}

const columns = {
  personId: indexed(textColumn('Участник')),
  schoolId: textColumn('Школа'),
  matter: codeColumn('О чём срок', matters),
  /** The consent or the request; null of what a person has one of. */
  about: nullable(textColumn('Согласие или обращение')),
  dueOn: nullable(dateColumn('Срок')),
  rungs: jsonColumn<readonly PersonRung[]>('Ступени'),
  /** UTC instant of the next rung that can take effect; what the sweep looks at. */
  nextRungAt: indexed(nullable(instantColumn('Следующая ступень'))),
};

export type PersonDeadlineRow = RowOf<typeof columns>;
type Row = PersonDeadlineRow;
type Asked = Pick<PersonRung, 'rung' | 'at' | 'day' | 'to'>;

interface Whose {
  readonly matter: Matter;
  readonly personId: string;
  readonly about?: string;
}

const keyOf = ({ matter, personId, about }: Whose): string => [personId, matter, ...(about === undefined ? [] : [about])].join('/');
export const waiting = ({ rungs }: Row): readonly PersonRung[] => rungs.filter(({ outcome }) => outcome === 'waiting');
const next = (rungs: readonly PersonRung[]): string | null => rungs.filter(({ outcome }) => outcome === 'waiting').map(({ at }) => at).sort()[0] ?? null;

function put(rows: Rows<Row>, whose: Whose, scope: string, dueOn: string | null, asked: readonly Asked[]): void {
  const rungs = asked.map((rung): PersonRung => ({ ...rung, outcome: 'waiting' }));
  const { matter, personId, about = null } = whose;
  rows.put(keyOf(whose), { personId, schoolId: scope.replace('school:', ''), matter, about, dueOn, rungs, nextRungAt: next(rungs) });
}

function change(rows: Rows<Row>, key: string, changed: (rung: PersonRung) => PersonRung): void {
  const row = rows.get(key);
  if (!row) return;
  const rungs = row.rungs.map(changed);
  rows.patch(key, { rungs, nextRungAt: next(rungs) });
}

const ended = (rung: PersonRung): PersonRung => (rung.outcome === 'waiting' ? { ...rung, outcome: 'void' } : rung);
const close = (rows: Rows<Row>, whose: Whose): void => change(rows, keyOf(whose), ended);

/** A rung took effect; those below it that still waited are superseded. */
function take(rows: Rows<Row>, whose: Whose, takenAt: string, taken: (rung: PersonRung) => boolean): void {
  const day = rows.get(keyOf(whose))?.rungs.find(taken)?.day;
  if (day === undefined) return;
  change(rows, keyOf(whose), (rung) => {
    if (rung.outcome !== 'waiting' || rung.day > day) return rung;
    return rung.day === day ? { ...rung, outcome: 'taken', takenAt } : { ...rung, outcome: 'superseded' };
  });
}

const once = (at: string): readonly Asked[] => [{ rung: 'opening', at, day: 0, to: [] }];
const isOpening = ({ rung }: PersonRung): boolean => rung === 'opening';
const isOverdue = ({ rung }: PersonRung): boolean => rung === 'overdue';
const ofPerson = (matter: Matter, { personId }: { personId: string }): Whose => ({ matter, personId });
const ofConsent = (matter: Matter, { personId, consentId }: { personId: string; consentId: string }): Whose => ({ matter, personId, about: consentId });
const ofRequest = ({ personId, requestId }: { personId: string; requestId: string }): Whose => ({ matter: 'REQUEST', personId, about: requestId });

function endConsent(rows: Rows<Row>, data: { personId: string; consentId: string }): void {
  close(rows, ofConsent('CONSENT', data));
  close(rows, ofConsent('OWN_CONSENT', data));
}

/** «Сроки участников»: what waits in persons' streams, terms of the law among it; the alarm clock and the sweep read it. */
export const personDeadlineRegister = defineProjection({
  name: 'person_deadlines',
  version: 1,
  title: 'Сроки участников',
  columns,
  words: { row: ['срок', 'срока', 'сроков'] },
  reactions: [
    when(MentorAppointed, (rows: Rows<Row>, { data, scope }) => put(rows, ofPerson('APPOINTMENT', data), scope, data.appointedOn, once(data.activatesAt))),
    when(MentorActivated, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofPerson('APPOINTMENT', data), recordedAt, isOpening)),
    when(MentorResigned, (rows: Rows<Row>, { data }) => close(rows, ofPerson('APPOINTMENT', data))),
    when(MentorRecalled, (rows: Rows<Row>, { data }) => close(rows, ofPerson('APPOINTMENT', data))),
    when(MentorSearchStarted, (rows: Rows<Row>, { data, scope }) => put(rows, ofPerson('SEARCH', data), scope, null, once(data.stallsAt))),
    when(MenteeUnmatched, (rows: Rows<Row>, { data, scope }) => put(rows, ofPerson('SEARCH', data), scope, null, once(data.stallsAt))),
    when(MentorSearchStalled, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofPerson('SEARCH', data), recordedAt, isOpening)),
    when(MenteeMatched, (rows: Rows<Row>, { data }) => close(rows, ofPerson('SEARCH', data))),
    when(MenteeWithdrawn, (rows: Rows<Row>, { data }) => close(rows, ofPerson('SEARCH', data))),
    when(ConsentSigned, (rows: Rows<Row>, { data, scope }) => {
      if (data.expiresAt !== undefined) put(rows, ofConsent('CONSENT', data), scope, data.validUntil ?? null, once(data.expiresAt));
      if (data.ownConsentAt !== undefined) put(rows, ofConsent('OWN_CONSENT', data), scope, null, once(data.ownConsentAt));
    }),
    when(ConsentRenewalRequested, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofConsent('OWN_CONSENT', data), recordedAt, isOpening)),
    when(ConsentExpired, (rows: Rows<Row>, { data, recordedAt }) => {
      take(rows, ofConsent('CONSENT', data), recordedAt, isOpening);
      close(rows, ofConsent('OWN_CONSENT', data));
    }),
    when(ConsentWithdrawn, (rows: Rows<Row>, { data }) => endConsent(rows, data)),
    when(ConsentSuperseded, (rows: Rows<Row>, { data }) => endConsent(rows, data)),
    when(DataDestructionScheduled, (rows: Rows<Row>, { data, scope }) => put(rows, ofConsent('DESTRUCTION', data), scope, data.dueOn, data.deadline.rungs)),
    when(DataDestructionReminded, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofConsent('DESTRUCTION', data), recordedAt, ({ day }) => day === data.day)),
    when(DataDestructionTermBreached, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofConsent('DESTRUCTION', data), recordedAt, isOverdue)),
    when(DataRetentionBasisRecorded, (rows: Rows<Row>, { data }) => {
      if (data.left.length === 0) close(rows, ofConsent('DESTRUCTION', data));
    }),
    when(PersonalDataDestroyed, (rows: Rows<Row>, { data }) => close(rows, ofConsent('DESTRUCTION', data))),
    when(DataSubjectRequestReceived, (rows: Rows<Row>, { data, scope }) => put(rows, ofRequest(data), scope, data.dueOn, data.deadline.rungs)),
    when(DataSubjectRequestExtended, (rows: Rows<Row>, { data, scope }) => put(rows, ofRequest(data), scope, data.dueOn, data.deadline.rungs)),
    when(DataSubjectRequestReminded, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofRequest(data), recordedAt, ({ day }) => day === data.day)),
    when(DataSubjectRequestBecameOverdue, (rows: Rows<Row>, { data, recordedAt }) => take(rows, ofRequest(data), recordedAt, isOverdue)),
    when(DataSubjectRequestAnswered, (rows: Rows<Row>, { data }) => close(rows, ofRequest(data))),
    when(ImportedPersonRevoked, (rows: Rows<Row>) => {
      for (const [key] of rows.all()) change(rows, key, ended);
    }),
  ],
});
