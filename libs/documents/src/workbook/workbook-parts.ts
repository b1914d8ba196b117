import type { Archive } from './archive';
import { type Limits, Refusal } from './refusal';
import { hear } from './xml-stream';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Name of its part in the archive. */
  readonly part: string;
}

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly since1904: boolean;
  readonly strings: readonly string[];
  /** Places of the cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
}

/** Number formats of Excel itself that show a date (ECMA-376 §18.8.30). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Finds the workbook and reads what its sheets refer to. */
export function readParts(archive: Archive, limits: Limits): WorkbookParts {
  const [book] = relationshipsOf(archive, '').filter(({ kind }) => kind === 'officeDocument');
  if (book === undefined || !archive.has(book.part)) throw new Refusal('NOT_A_WORKBOOK');
  const related = relationshipsOf(archive, book.part);
  const partOf = (kind: string): string | undefined => related.find((one) => one.kind === kind && archive.has(one.part))?.part;
  const listed: { name: string; id: string }[] = [];
  let since1904 = false;
  let isWorkbook = false;
  hear(archive, book.part, {
    opened: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
    },
  });
  if (!isWorkbook) throw new Refusal('NOT_A_WORKBOOK');
  if (listed.length > limits.sheets) throw new Refusal('WORKBOOK_TOO_MANY_SHEETS');
  const sheets = listed.flatMap(({ name, id }) => related.filter((one) => one.id === id && one.kind === 'worksheet' && archive.has(one.part)).map(({ part }) => ({ name, part })));
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    since1904,
    strings: strings === undefined ? [] : readStrings(archive, strings, limits),
    dateStyles: styles === undefined ? new Set() : readDateStyles(archive, styles),
  };
}

interface Related {
  readonly id: string;
  /** Last word of the relationship's type: `worksheet`, `styles`; the same in both editions of the standard. */
  readonly kind: string;
  readonly part: string;
}

function relationshipsOf(archive: Archive, part: string): Related[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(list)) return [];
  const related: Related[] = [];
  hear(archive, list, {
    opened: (name, { Id = '', Type = '', Target = '' }) => {
      if (name === 'Relationship') related.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: Target.startsWith('/') ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, '')}` });
    },
  });
  return related;
}

/** Texts the cells refer to by number; the parts of a rich text are joined, readings of characters are left out. */
function readStrings(archive: Archive, part: string, limits: Limits): string[] {
  const strings: string[] = [];
  let [text, within, aside] = ['', false, false];
  hear(archive, part, {
    opened: (name) => {
      if (name === 'si') text = '';
      if (name === 't') within = true;
      if (name === 'rPh') aside = true;
    },
    text: (words) => {
      if (within && !aside) text += words;
    },
    closed: (name) => {
      if (name === 't') within = false;
      if (name === 'rPh') aside = false;
      if (name !== 'si') return;
      if (strings.length >= limits.cells) throw new Refusal('WORKBOOK_TOO_MANY_CELLS');
      strings.push(unspelled(text));
    },
  });
  return strings;
}

function readDateStyles(archive: Archive, part: string): Set<number> {
  const own = new Map<number, boolean>();
  const dates = new Set<number>();
  let [inCellStyles, place] = [false, 0];
  hear(archive, part, {
    opened: (name, attributes) => {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') own.set(id, showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      if (own.get(id) ?? isBuiltInDate(id)) dates.add(place);
      place += 1;
    },
    closed: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dates;
}

/** Whether a number format shows a day, month or year; minutes, words in quotes, colours and conditions in brackets do not count. */
const showsDate = (format: string): boolean => /[dmyдг]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|general|h+\W*m+|m+\W*s+/gi, ''));

/** `_x000D_` is how SpreadsheetML spells a sign that XML cannot hold (ECMA-376 §22.9.2.19). */
export const unspelled = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
