import type { RawRow } from '../workbook/read-workbook';
import type { Field } from './fields';

/** A proposal which column holds which field; a person confirms or mends it. */
export interface ColumnMapping {
  /** Row of the header, from 1; values stand below it. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** Columns with a header that means no field, by the address of the header. */
  readonly unmapped: readonly { readonly column: number; readonly address: string }[];
  /** Codes of fields no column was found for. */
  readonly missing: readonly string[];
}

export interface MappedColumn {
  readonly field: string;
  /** From 0. */
  readonly column: number;
  /** Address of the header, «C1». */
  readonly address: string;
  /** 1: the header is one of the field's own; down to 0.6: the field is one of several things it may mean. */
  readonly confidence: number;
}

const LEAST = 0.6;
const HEADER_WITHIN = 15;

/** Proposes a field for each column by the words of its header; each field and each column is taken once, the surest first. */
export function mapColumns(header: RawRow, fields: readonly Field[]): ColumnMapping {
  const guesses = header.cells
    .flatMap(({ column, address, value }) => fields.map((field) => ({ field: field.code, column, address, confidence: likeness(String(value), field) })))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const columns: MappedColumn[] = [];
  for (const guess of guesses) {
    if (!columns.some(({ field, column }) => field === guess.field || column === guess.column)) columns.push(guess);
  }
  return {
    headerRow: header.number,
    columns: columns.sort((a, b) => a.column - b.column),
    unmapped: header.cells.filter(({ column }) => !columns.some((one) => one.column === column)).map(({ column, address }) => ({ column, address })),
    missing: fields.filter(({ code }) => !columns.some(({ field }) => field === code)).map(({ code }) => code),
  };
}

/** The row among the first fifteen whose cells mean the most fields; a title above the table means none. Nothing when no row means any. */
export function headerOf(rows: readonly RawRow[], fields: readonly Field[]): RawRow | undefined {
  const scored = rows.filter(({ number }) => number <= HEADER_WITHIN).map((row) => ({ row, score: mapColumns(row, fields).columns.reduce((sum, { confidence }) => sum + confidence, 0) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { row: undefined as RawRow | undefined, score: 0 });
  return best.row;
}

const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll('ё', 'е').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Whether two words are one word in different cases: «телефон», «телефона». */
const alike = (word: string, other: string): boolean => word === other || (other.length >= 5 && word.startsWith(other.slice(0, -1)) && Math.abs(word.length - other.length) <= 2);

/** How surely a header means a field, from 0 to 1. */
function likeness(header: string, { headers }: Field): number {
  const words = wordsOf(header);
  if (words.length === 0) return 0;
  return Math.max(
    ...headers.map((spelling) => {
      const wanted = spelling.split(' ');
      if (words.join(' ') === spelling) return 1;
      if (!wanted.every((one) => words.some((word) => alike(word, one)))) return 0;
      return 0.5 + 0.4 * (wanted.length / Math.max(words.length, wanted.length));
    }),
  );
}
