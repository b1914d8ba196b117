import { code, date, defineEvent, type EventOf, flag, impersonalText, list, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { CHANNELS, FORMS, KINDS, ORIGINS, RETRACTION_GROUNDS } from './practice-words';

const ofPractice = { practiceId: reference('practice'), schoolId: reference('school') };
const minutes = record({ number: impersonalText(), date: date() });
const channels = list(record({ channel: code(...CHANNELS), path: optional(impersonalText()) }));

export const PracticeNominated = defineEvent('PracticeNominated', 1, 'практика выдвинута', {
  ...ofPractice,
  zone: impersonalText(),
  title: impersonalText(),
  authors: list(reference('person')),
  /** BP-3: whose proposal it is; the final event of 000:L20 is one of them. */
  origin: code(...ORIGINS),
  /** The programme the practice was drawn from (BP-2). */
  programmeId: optional(reference('programme')),
});

export const PracticeDescribed = defineEvent('PracticeDescribed', 1, 'практика описана', {
  ...ofPractice,
  form: optional(code(...FORMS)),
  kind: optional(code(...KINDS)),
  /** Everybody the description speaks of beside its authors. */
  shown: list(reference('person')),
  /** A text about several people at once: the key is the practice's own. */
  annotation: personal({ subject: 'practiceId', purpose: 'dissemination' }),
  /** The methodical paper, if one was written. */
  documentId: optional(reference('document')),
});

export const PracticeReviewed = defineEvent('PracticeReviewed', 1, 'практика рассмотрена советом', {
  ...ofPractice,
  minutes: optional(minutes),
  /** What the council found in the text: people by name, or nobody. */
  text: code('NAMES_NOBODY', 'NAMES_PERSONS'),
});

export const PracticeReturned = defineEvent('PracticeReturned', 1, 'практика возвращена на доработку', {
  ...ofPractice,
  remark: optional(personal({ subject: 'practiceId', purpose: 'dissemination' })),
});

export const PracticeAddedToBank = defineEvent('PracticeAddedToBank', 1, 'практика внесена в банк лучших практик', { ...ofPractice });

/** Once in the life of a practice; further channels are `PracticePublicationExtended`. */
export const PracticePublished = defineEvent('PracticePublished', 1, 'практика опубликована', {
  ...ofPractice,
  channels,
  /** Who is named beside the practice; everybody else in it is anonymised (BP-4). */
  named: list(reference('person')),
});

export const PracticePublicationExtended = defineEvent('PracticePublicationExtended', 1, 'практика опубликована ещё и в других каналах', { ...ofPractice, channels });

export const PracticeAnonymised = defineEvent('PracticeAnonymised', 1, 'имя снято с опубликованной практики', { ...ofPractice, personId: reference('person') });

export const PracticeRetracted = defineEvent('PracticeRetracted', 1, 'практика отозвана', {
  ...ofPractice,
  ground: code(...RETRACTION_GROUNDS),
  wasPublished: flag(),
});

export const practiceEvents = [
  PracticeNominated, PracticeDescribed, PracticeReviewed, PracticeReturned, PracticeAddedToBank, PracticePublished, PracticePublicationExtended,
  PracticeAnonymised, PracticeRetracted,
] as const;
export type PracticeEvent = EventOf<(typeof practiceEvents)[number]>;
