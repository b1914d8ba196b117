import type { DocumentKind, OrderBook } from './document-words';

/** How long papers of a kind are kept by law; no `years`: for ever. */
export interface RetentionRule {
  readonly kind: DocumentKind;
  readonly book?: OrderBook;
  readonly years?: number;
  /** For papers dated from this day on, up to and including the last day of `datedTo`. */
  readonly datedFrom?: string;
  readonly datedTo?: string;
  /** When the act itself is in force: by the day the paper goes to the archive. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
}

const LIST_236 = { validFrom: '2020-02-18', source: 'приказ Росархива от 20.12.2019 № 236' } as const;

/**
 * Terms the dossier names (domain §9.3, §9.4); for every other kind the school says the term of its own list of files.
 * Personnel papers: 75 years when finished before 2003, 50 years after. To be confirmed by the school's archivist.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { kind: 'ORDER', book: 'CORE', ...LIST_236 },
  { kind: 'ORDER', book: 'PERSONNEL', years: 75, datedTo: '2002-12-31', ...LIST_236 },
  { kind: 'ORDER', book: 'PERSONNEL', years: 50, datedFrom: '2003-01-01', ...LIST_236 },
  { kind: 'SUPPLEMENTARY_LABOUR_AGREEMENT', years: 75, datedTo: '2002-12-31', ...LIST_236 },
  { kind: 'SUPPLEMENTARY_LABOUR_AGREEMENT', years: 50, datedFrom: '2003-01-01', ...LIST_236 },
  { kind: 'DESTRUCTION_ACT', years: 3, validFrom: '2023-03-01', validTo: '2029-03-01', source: 'приказ Роскомнадзора от 28.10.2022 № 179' },
];

interface Kept {
  readonly kind: DocumentKind;
  readonly book: OrderBook | undefined;
  readonly date: string | undefined;
}

/** @param on civil date of the handing over to the archive */
export function retentionRule({ kind, book, date = '' }: Kept, on: string): RetentionRule | undefined {
  return RETENTION_RULES.find(
    (rule) =>
      rule.kind === kind && (rule.book === undefined || rule.book === book) &&
      (rule.datedFrom === undefined || date >= rule.datedFrom) && (rule.datedTo === undefined || date <= rule.datedTo) &&
      on >= rule.validFrom && (rule.validTo === undefined || on <= rule.validTo),
  );
}

/** Last day of the term: whole calendar years, counted from the one after the handing over. */
export const keptUntil = (on: string, years: number): string => `${Number(on.slice(0, 4)) + years}-12-31`;
