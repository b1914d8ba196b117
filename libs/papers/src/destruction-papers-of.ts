import type { Paper } from '@vekha/documents/paper/paper';
import { inFigures } from '@vekha/documents/papers/dates-in-words';
import { destructionAct, eventLogExtract } from '@vekha/documents/papers/destruction-papers';
import { BLANK } from '@vekha/documents/papers/requisites';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { zonedDate } from '@vekha/event-sourcing/zoned-date';
import { destructionEvents } from '@vekha/people/destruction-events';
import { purposes as allPurposes } from '@vekha/personal-data/purposes';
import { destructionActRegister } from '@vekha/registers/destruction-acts/destruction-act-register';
import { schoolRegister } from '@vekha/registers/schools/school-register';
import { cardsOf, missing, organisationOf, PaperRefused, type PaperSight } from './paper-sight';
import { roleInWords } from './paper-words';

const SYSTEM = 'информационная система персональных данных «Веха»';
const METHOD = 'уничтожение ключей шифрования без возможности восстановления: зашифрованные записи журнала прочесть больше нельзя';
/** What opens although the consent is withdrawn: an act has to say whom it is about (trust §4.5). */
const OCCASION = 'destruction act';

/** Events the extract shows beside those of the destruction itself: why there was one. */
const CAUSES: Readonly<Record<string, string>> = { ConsentSigned: 'Получено согласие', ConsentWithdrawn: 'Согласие отозвано', ConsentExpired: 'Истёк срок согласия' };
const titles: Readonly<Record<string, string>> = Object.fromEntries([...destructionEvents.map(({ type, title }) => [type, title] as const), ...Object.entries(CAUSES)]);

interface Destruction {
  readonly schoolId: string;
  readonly act: { readonly number: string; readonly date: string };
  readonly purposes: readonly string[];
  readonly decidedBy: readonly string[];
  readonly destroyedOn: string | null;
  readonly events: readonly RecordedEvent[];
  readonly zone: string;
}

/**
 * The act of order № 179. It is there from the decision of the two on, so that it is drafted before the keys die. The name it
 * says is the one they sealed for the act under its own key; where they sealed none, the name of the card while it can be
 * read, and the number of the card afterwards.
 */
export async function destructionActOf(sight: PaperSight, personId: string, consentId: string): Promise<Paper> {
  const destruction = await destructionOf(sight, personId, consentId);
  const { schoolId, act, purposes, decidedBy, destroyedOn, events } = destruction;
  const subject = subjectIn(events) ?? (destroyedOn === null ? cardsOf(sight, [personId]).get(personId)?.fullName : undefined);
  const read = await sight.open(subject, OCCASION);
  const organisation = organisationOf(sight, schoolId);
  return destructionAct({
    act, operator: { name: organisation.fullName, address: BLANK }, subject: read(subject) ?? pseudonym(personId, consentId),
    destroyedBy: decidedBy.map((role) => ({ name: BLANK, position: roleInWords(role) })), categories: purposes.map(categoryInWords), informationSystem: SYSTEM, method: METHOD,
    reason: reasonOf(events), destroyedOn: destroyedOn ?? act.date,
  });
}

/** The extract of the log that order № 179 asks for beside the act. Ids, roles, times and fingerprints: no name stands in it. */
export async function logExtractOf(sight: PaperSight, personId: string, consentId: string): Promise<Paper> {
  const { schoolId, act, purposes, destroyedOn, events, zone } = await destructionOf(sight, personId, consentId);
  if (destroyedOn === null) throw new PaperRefused(409, 'NOT_DESTROYED_YET', 'Данные ещё не уничтожены. Выгрузка составляется после уничтожения ключей.');
  return eventLogExtract({
    act, operator: organisationOf(sight, schoolId).fullName, subject: pseudonym(personId, consentId), categories: purposes.map(categoryInWords), informationSystem: SYSTEM,
    reason: reasonOf(events), destroyedOn,
    entries: events.map((event) => ({
      position: String(event.position), recordedAt: inZone(event.recordedAt, zone), what: whatOf(event), who: `${roleInWords(event.actor.role)}, ${event.actor.id}`, eventId: event.eventId,
    })),
  });
}

async function destructionOf(sight: PaperSight, personId: string, consentId: string): Promise<Destruction> {
  const found = sight.registers.get(destructionActRegister, consentId);
  if (found?.row.personId !== personId) throw missing();
  const { row, scope } = found;
  if (row.actNumber === null || row.actDate === null || row.decidedBy.length < 2) {
    throw new PaperRefused(409, 'DESTRUCTION_NOT_DECIDED', 'Уничтожение ещё не решили двое: директор и ответственный за персональные данные. Акт составляют после их решения.');
  }
  const schoolId = scope.replace('school:', '');
  const zone = sight.registers.get(schoolRegister, schoolId)?.row.zone ?? 'UTC';
  const all = await sight.events(`person-${personId}`);
  const events = all.filter(({ type, data }) => Object.hasOwn(titles, type) && (data as { readonly consentId?: string }).consentId === consentId);
  const destroyed = events.find(({ type }) => type === 'PersonalDataDestroyed');
  const destroyedOn = destroyed ? zonedDate(destroyed.recordedAt, zone) : null;
  return { schoolId, act: { number: row.actNumber, date: row.actDate }, purposes: row.purposes, decidedBy: row.decidedBy, destroyedOn, events, zone };
}

const subjectIn = (events: readonly RecordedEvent[]): Sealed | undefined =>
  events.map(({ data }) => (data as { readonly subjectInAct?: Sealed }).subjectInAct).findLast((subject) => subject !== undefined);

const pseudonym = (personId: string, consentId: string): string => `карточка участника ${personId}, согласие ${consentId}`;
const categoryInWords = (code: string): string => `данные для цели «${Object.hasOwn(allPurposes, code) ? allPurposes[code as keyof typeof allPurposes].title : code}»`;
const reasonOf = (events: readonly RecordedEvent[]): string =>
  events.some(({ type }) => type === 'ConsentWithdrawn') ? 'отзыв согласия субъектом персональных данных (152-ФЗ, ст. 21 ч. 5)' : 'истечение срока согласия (152-ФЗ, ст. 21 ч. 4)';

/** The sentence of an entry; of destroyed keys each with its fingerprint, which gives nothing of the key away. */
function whatOf({ type, data }: RecordedEvent): string {
  const title = titles[type] ?? type;
  const { keys = [], receivedOn, dueOn } = data as { readonly keys?: readonly { readonly keyId: string; readonly fingerprint: string }[]; readonly receivedOn?: string; readonly dueOn?: string };
  const told = [
    ...(receivedOn === undefined ? [] : [`получено ${inFigures(receivedOn)}`]), ...(dueOn === undefined ? [] : [`срок до ${inFigures(dueOn)}`]), ...keys.map(({ keyId, fingerprint }) => `ключ ${keyId}, отпечаток ${fingerprint}`),
  ];
  const words = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  return told.length === 0 ? words : `${words}: ${told.join('; ')}`;
}

function inZone(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('ru', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'shortOffset' });
  return parts.format(new Date(instant)).replace(',', '').replace('GMT', 'UTC');
}
