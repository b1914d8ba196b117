import type { Decider } from '@vekha/event-sourcing/decider';
import type { DocumentKind, OrderBook } from './document-words';
import type { DocumentEvent } from './events';

export type DocumentStatus = 'Draft' | 'OnEndorsement' | 'Signed' | 'InForce' | 'Amended' | 'Repealed' | 'Archived';

export interface Document {
  /** Undefined before its first event. */
  readonly status: DocumentStatus | undefined;
  readonly documentId: string;
  readonly schoolId: string;
  readonly zone: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Everybody it names, by id. */
  readonly persons: readonly string[];
  readonly endorsedBy: readonly string[];
  readonly number: string | undefined;
  readonly book: OrderBook | undefined;
  /** Day of signing. */
  readonly date: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly annexes: readonly string[];
  readonly toAcknowledge: readonly string[];
  readonly acknowledged: readonly string[];
  /** SHA-256 of the attested copies. */
  readonly scans: readonly string[];
  readonly amendedBy: readonly string[];
}

const initial: Document = {
  status: undefined, documentId: '', schoolId: '', zone: '', kind: 'ORDER', title: '', persons: [], endorsedBy: [],
  number: undefined, book: undefined, date: undefined, effectiveFrom: undefined, annexes: [],
  toAcknowledge: [], acknowledged: [], scans: [], amendedBy: [],
};

export const document: Decider<Document, DocumentEvent> = { initial, evolve: documentLife };

function documentLife(state: Document, event: DocumentEvent): Document {
  switch (event.type) {
    case 'DocumentDrafted': {
      const { documentId, schoolId, zone, kind, title, persons } = event.data;
      return { ...state, status: 'Draft', documentId, schoolId, zone, kind, title, persons };
    }
    case 'DocumentRegistered': {
      const { documentId, schoolId, zone, kind, title, persons, book, annexes } = event.data;
      return signed({ ...state, documentId, schoolId, zone, kind, title, persons, book, annexes }, event.data);
    }
    case 'DocumentEndorsed':
      return { ...state, status: 'OnEndorsement', endorsedBy: [...state.endorsedBy, event.data.by] };
    case 'OrderIssued':
      return signed({ ...state, book: event.data.book, annexes: event.data.annexes }, event.data);
    case 'MinutesSigned':
    case 'DocumentSigned':
      return signed(state, event.data);
    case 'DocumentCameIntoForce':
      return { ...state, status: 'InForce' };
    case 'DocumentAcknowledgementRequired':
      return { ...state, toAcknowledge: [...state.toAcknowledge, ...event.data.persons] };
    case 'DocumentAcknowledged':
      return { ...state, acknowledged: [...state.acknowledged, event.data.personId] };
    case 'DocumentScanAttached':
      return { ...state, scans: [...state.scans, event.data.file.sha256] };
    case 'DocumentAmended':
      return { ...state, status: 'Amended', amendedBy: [...state.amendedBy, event.data.by] };
    case 'DocumentRepealed':
      return { ...state, status: 'Repealed' };
    case 'DocumentArchived':
      return { ...state, status: 'Archived' };
    case 'DocumentFindingRaised':
      return state;
  }
}

interface Signing {
  readonly number?: string;
  readonly date: string;
  readonly effectiveFrom: string;
  readonly toAcknowledge: readonly string[];
}

function signed(state: Document, { number, date, effectiveFrom, toAcknowledge }: Signing): Document {
  return { ...state, status: 'Signed', number, date, effectiveFrom, toAcknowledge };
}

/** Employees who have not yet signed that they read it. */
export function stillToAcknowledge({ toAcknowledge, acknowledged }: Document): readonly string[] {
  return toAcknowledge.filter((personId) => !acknowledged.includes(personId));
}

/** What decisions of other contexts may know of a paper. `signed` stays true after repeal and in the archive. */
export function documentFacts(state: Document) {
  const { status, schoolId, kind, number, book, date, effectiveFrom, annexes } = state;
  if (!status) return undefined;
  return {
    schoolId, kind, state: status, signed: date !== undefined,
    ...(number !== undefined && { number }), ...(book !== undefined && { book }), ...(date !== undefined && { date }),
    ...(effectiveFrom !== undefined && { effectiveFrom }),
    annexes, awaited: stillToAcknowledge(state),
  };
}

/** Nobody has signed it yet, so it may still be endorsed and signed. */
export const isUnsigned = ({ status }: Document): boolean => status === 'Draft' || status === 'OnEndorsement';

export const isInForce = ({ status }: Document): boolean => status === 'InForce' || status === 'Amended';

/** Signed, and neither repealed nor in the archive. */
export const isInUse = ({ status }: Document): boolean => status === 'Signed' || status === 'InForce' || status === 'Amended';
