import { Archive } from './archive';
import { addressOf, placeOf } from './address';
import { IMPORT_LIMITS, type Limits, Refusal, type RefusalCode, sentenceOf } from './refusal';
import { dateOfSerial, startsWithDate } from './serial-date';
import { type WorkbookParts, readParts, unspelled } from './workbook-parts';
import { hear } from './xml-stream';

/** What stands in a cell. `error` is a computation that failed («#Н/Д»). */
export type RawValue = string | number | boolean | { readonly date: string } | { readonly error: true };

export interface RawCell {
  /** «B7». */
  readonly address: string;
  /** From 0. */
  readonly column: number;
  readonly value: RawValue;
}

/** A row with content; empty cells and rows are left out. */
export interface RawRow {
  /** From 1, as the spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly RawCell[];
}

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly RawSheet[] }
  /** `message` is a Russian sentence that says how to mend it. */
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/**
 * The cells of an XLSX file as they are, formulas as their last results. A file that is none, is locked, broken or larger
 * than the limits is refused while it is read: memory is bounded by the limits, whatever the file claims about itself.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = IMPORT_LIMITS): Promise<ReadWorkbook> {
  try {
    return Promise.resolve({ ok: true, sheets: sheetsOf(bytes, limits) });
  } catch (error) {
    // A broken file makes the unpacker and the decoder throw errors of their own.
    const code = error instanceof Refusal ? error.code : 'WORKBOOK_UNREADABLE';
    return Promise.resolve({ ok: false, code, message: sentenceOf(code, limits) });
  }
}

function sheetsOf(bytes: Uint8Array, limits: Limits): RawSheet[] {
  if (bytes.length > limits.bytes) throw new Refusal('WORKBOOK_TOO_LARGE');
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal(isEncrypted(bytes) ? 'WORKBOOK_ENCRYPTED' : 'OLD_WORKBOOK');
  if (!begins(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new Refusal('NOT_A_WORKBOOK');
  const archive = new Archive(bytes, limits);
  const parts = readParts(archive, limits);
  const taken = { cells: 0 };
  return parts.sheets.map(({ name, part }) => ({ name, rows: rowsOf(archive, part, parts, limits, taken) }));
}

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

/** A locked XLSX is an old compound file with a stream of this name, in UTF-16 (MS-OFFCRYPTO §2.3). */
const isEncrypted = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));

function rowsOf(archive: Archive, part: string, parts: WorkbookParts, limits: Limits, taken: { cells: number }): RawRow[] {
  const rows = new Map<number, RawCell[]>();
  let [row, column, kind, style, text, within] = [0, -1, 'n', 0, '', false];
  const close = (): void => {
    const value = valueOf(kind, style, text, parts);
    if (value === undefined) return;
    if (column >= limits.columns) throw new Refusal('WORKBOOK_TOO_MANY_COLUMNS');
    taken.cells += 1;
    if (taken.cells > limits.cells) throw new Refusal('WORKBOOK_TOO_MANY_CELLS');
    const cells = rows.get(row) ?? [];
    if (cells.length === 0) rows.set(row, cells);
    if (rows.size > limits.rows) throw new Refusal('WORKBOOK_TOO_MANY_ROWS');
    cells.push({ address: addressOf(column, row), column, value });
  };
  hear(archive, part, {
    opened: (name, attributes) => {
      if (name === 'row') [row, column] = [Number(attributes['r'] ?? row + 1), -1];
      if (name === 'c') {
        const place = placeOf(attributes['r'] ?? '') ?? { column: column + 1, row };
        [row, column, kind, style, text] = [place.row, place.column, attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), ''];
      }
      if (name === 'v' || (name === 't' && kind === 'inlineStr')) within = true;
    },
    text: (words) => {
      if (within) text += words;
    },
    closed: (name) => {
      if (name === 'v' || name === 't') within = false;
      if (name === 'c') close();
    },
  });
  return [...rows].map(([number, cells]) => ({ number, cells: cells.toSorted((a, b) => a.column - b.column) })).sort((a, b) => a.number - b.number);
}

/** The value of a cell of a kind (ECMA-376 §18.18.11); nothing when it is empty or makes no sense. */
function valueOf(kind: string, style: number, text: string, { strings, dateStyles, since1904 }: WorkbookParts): RawValue | undefined {
  if (text === '') return undefined;
  switch (kind) {
    case 's':
      return strings[Number(text)] || undefined;
    case 'inlineStr':
    case 'str':
      return unspelled(text);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return { error: true };
    case 'd':
      return startsWithDate(text) ? { date: text.slice(0, 10) } : text;
    default:
      return numberOf(text, dateStyles.has(style), since1904);
  }
}

function numberOf(text: string, isDate: boolean, since1904: boolean): RawValue | undefined {
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  const date = isDate ? dateOfSerial(number, since1904) : undefined;
  return date === undefined ? number : { date };
}
