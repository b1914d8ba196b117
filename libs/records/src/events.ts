import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { BODIES, DOCUMENT_KINDS, ENDORSERS, ISSUERS, ORDER_BOOKS, ORIGINALS, SIGNATORIES } from './document-words';

const ofDocument = { documentId: reference('document') };
const forThePaper = { subject: 'documentId', purpose: 'archive' };

/** What a paper is. Its title never names anybody: persons stand in it as ids. */
const particulars = {
  ...ofDocument,
  schoolId: reference('school'),
  kind: code(...DOCUMENT_KINDS),
  title: impersonalText(),
};

const whom = {
  /** Everybody the paper names. */
  persons: list(reference('person')),
  /** The one person it is about: then its words are sealed for that person, else for the paper. */
  personId: optional(reference('person')),
  words: optional(personal(forThePaper)),
  wordsAboutPerson: optional(personal({ subject: 'personId', purpose: 'employment' })),
};

const signing = {
  /** Day it was signed. */
  date: date(),
  /** Day from which it has effect: before the signing when it reaches back, after it when it waits (DO-3). */
  effectiveFrom: date(),
  original: code(...ORIGINALS),
  /** Employees who have to read it and sign that they did (domain §9.4). */
  toAcknowledge: list(reference('person')),
};

const namedBefore = {
  /** The stream of a command that had named this order before its paper was entered: `roadmap-<uuid>`. */
  namedIn: optional(reference('stream')),
};

export const DocumentDrafted = defineEvent('DocumentDrafted', 1, 'начат проект документа', {
  ...particulars,
  ...whom,
  /** IANA time zone in which its dates are meant. */
  zone: impersonalText(),
});

export const DocumentEndorsed = defineEvent('DocumentEndorsed', 1, 'проект документа согласован', {
  ...ofDocument,
  by: code(...ENDORSERS),
  /** Minutes in which a body agreed, as a document of its own. */
  minutesId: optional(reference('document')),
  remark: optional(personal(forThePaper)),
});

export const OrderIssued = defineEvent('OrderIssued', 1, 'издан приказ', {
  ...particulars,
  ...signing,
  number: impersonalText(),
  book: code(...ORDER_BOOKS),
  signatory: code(...SIGNATORIES),
  /** Documents of their own: a regulation, a roadmap, a programme (DO-2). */
  annexes: list(reference('document')),
  ...namedBefore,
});

export const MinutesSigned = defineEvent('MinutesSigned', 1, 'подписан протокол', {
  ...particulars,
  ...signing,
  number: impersonalText(),
  /** Whose minutes they are (DO-6). */
  body: code(...BODIES),
  /** The row of a roadmap they are evidence of, and the body that row asks for. */
  measure: optional(record({ roadmapId: reference('roadmap'), measureId: reference('measure'), bodyAsked: code(...BODIES) })),
});

/** Papers other than orders and minutes: acts approved by an order, reports, agreements. */
export const DocumentSigned = defineEvent('DocumentSigned', 1, 'документ подписан', {
  ...particulars,
  ...signing,
  number: optional(impersonalText()),
  signatory: code(...SIGNATORIES),
  /** The order that approves it. */
  orderId: optional(reference('document')),
});

/** Entered as it lies on the table, signed outside the system. */
export const DocumentRegistered = defineEvent('DocumentRegistered', 1, 'зарегистрирован готовый документ', {
  ...particulars,
  ...whom,
  ...signing,
  zone: impersonalText(),
  number: optional(impersonalText()),
  /** The book of the school's own order. */
  book: optional(code(...ORDER_BOOKS)),
  body: optional(code(...BODIES)),
  issuer: code(...ISSUERS),
  /** The institution, when it is not the school. */
  issuerName: optional(impersonalText()),
  signatory: code(...SIGNATORIES),
  annexes: list(reference('document')),
  ...namedBefore,
});

export const DocumentCameIntoForce = defineEvent('DocumentCameIntoForce', 1, 'документ вступил в силу', { ...ofDocument, effectiveFrom: date() });

export const DocumentAcknowledgementRequired = defineEvent('DocumentAcknowledgementRequired', 1, 'с документом нужно ознакомить ещё работников', {
  ...ofDocument,
  persons: list(reference('person')),
});

export const DocumentAcknowledged = defineEvent('DocumentAcknowledged', 1, 'работник ознакомлен с документом', {
  ...ofDocument,
  personId: reference('person'),
  on: date(),
  form: code(...ORIGINALS),
});

export const DocumentScanAttached = defineEvent('DocumentScanAttached', 1, 'приложена копия документа', {
  ...ofDocument,
  /** The file as the file store took it; its bytes are covered through the hash (DO-5). */
  file: record({ sha256: reference('file'), size: number(), mediaType: code<string>() }),
  /** Who confirmed that the copy agrees with the original. */
  attestedBy: reference('person'),
});

/** The paper stays as signed; another one changes what it says (DO-4). */
export const DocumentAmended = defineEvent('DocumentAmended', 1, 'в документ внесены изменения другим документом', {
  ...ofDocument,
  by: reference('document'),
  on: date(),
});

export const DocumentRepealed = defineEvent('DocumentRepealed', 1, 'документ признан утратившим силу', {
  ...ofDocument,
  by: reference('document'),
  on: date(),
});

export const DocumentArchived = defineEvent('DocumentArchived', 1, 'документ передан в архив', {
  ...ofDocument,
  on: date(),
  /** How long it is kept; a draft is not. */
  retention: optional(record({
    permanent: flag(),
    /** Full calendar years from the one after it went to the archive. */
    years: optional(number()),
    keepUntil: optional(date()),
    /** The act that says so. */
    source: impersonalText(),
  })),
});

export const DocumentFindingRaised = defineEvent('DocumentFindingRaised', 1, 'замечание к документу', {
  ...ofDocument,
  findingId: reference('finding'),
  code: code('MINUTES_OF_ANOTHER_BODY'),
  measure: record({ roadmapId: reference('roadmap'), measureId: reference('measure') }),
  bodyAsked: code(...BODIES),
  bodyNamed: code(...BODIES),
});

export const documentEvents = [
  DocumentDrafted, DocumentEndorsed, OrderIssued, MinutesSigned, DocumentSigned, DocumentRegistered, DocumentCameIntoForce,
  DocumentAcknowledgementRequired, DocumentAcknowledged, DocumentScanAttached, DocumentAmended, DocumentRepealed, DocumentArchived,
  DocumentFindingRaised,
] as const;
export type DocumentEvent = EventOf<(typeof documentEvents)[number]>;
