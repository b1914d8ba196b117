import type { Align, Block, Paper, Point, Signature } from './paper';

/** What a paper comes down to before a format draws it: texts, grids and page breaks. Sizes are points (1/72 inch). */
export type Piece = TextPiece | GridPiece | { readonly kind: 'new-page' };

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly align: Align;
  readonly bold: boolean;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  /** Indent of the first line. */
  readonly firstLine: number;
  /** Stays on the page of what follows. */
  readonly keepWithNext: boolean;
}

export interface GridPiece {
  readonly kind: 'grid';
  readonly ruled: boolean;
  /** Shares of the width, one per column, their sum is 1. */
  readonly widths: readonly number[];
  /** Rows repeated at the top of every page; they come first in `rows`. */
  readonly heads: number;
  readonly rows: readonly GridRow[];
  /** All rows stay on one page with the text before them. */
  readonly together: boolean;
}

export interface GridRow {
  readonly cells: readonly Cell[];
  readonly size: number;
}

export interface Cell {
  readonly text: string;
  readonly align: Align;
  readonly bold: boolean;
  /** A line under the cell, to write on. */
  readonly underlined: boolean;
}

/** Letter sizes in points: the running text, tables, captions under signatures. */
export const SIZE = { text: 12, table: 10.5, caption: 8 } as const;

/** Margins of the sheet in points after ГОСТ Р 7.0.97-2016: left 30 mm for the file, right 15, top and bottom 20. */
export const MARGIN = { left: 85, right: 42.5, top: 56.7, bottom: 56.7 } as const;

/** A4 in points, the longer side last. */
export const SHEET = { short: 595.28, long: 841.89 } as const;

const INDENT = 35.4;
const blankDate = '«___» ______________ 20___ г.';

/** The pieces of a paper, in order. */
export const piecesOf = ({ blocks }: Pick<Paper, 'blocks'>): Piece[] => blocks.flatMap(piecesOfBlock);

const text = (words: string, how: Partial<TextPiece> = {}): TextPiece => ({
  kind: 'text',
  text: words,
  align: 'justify',
  bold: false,
  size: SIZE.text,
  before: 0,
  after: 6,
  firstLine: 0,
  keepWithNext: false,
  ...how,
});

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const cell = (words: string, how: Partial<Cell> = {}): Cell => ({ text: words, align: 'left', bold: false, underlined: false, ...how });

function piecesOfBlock(block: Block): Piece[] {
  switch (block.kind) {
    case 'title':
      return [text(block.text, { align: 'center', bold: true, size: SIZE.text + 1, before: 10, after: 10, keepWithNext: true })];
    case 'section':
      return [text(block.text, { align: 'center', bold: true, before: 8, keepWithNext: true })];
    case 'paragraph': {
      const align = block.align ?? 'justify';
      const size = block.small === true ? SIZE.table : SIZE.text;
      return [text(block.text, { align, bold: block.bold ?? false, size, firstLine: align === 'justify' ? INDENT : 0 })];
    }
    case 'sides':
      return [sidesGrid(block.left, block.right), text('', { size: 6, after: 0 })];
    case 'points':
      return numbered(block.points, block.prefix === undefined ? '' : `${block.prefix}.`);
    case 'table':
      return [tableGrid(block.columns, block.rows), text('', { size: 6, after: 0 })];
    case 'fields':
      return [fieldsGrid(block.rows), text('', { size: 6, after: 0 })];
    case 'signatures':
      return block.signatures.flatMap((signature) => [text('', { size: 6, after: 0, keepWithNext: true }), signatureGrid(signature)]);
    case 'new-page':
      return [{ kind: 'new-page' }];
  }
}

function numbered(points: readonly Point[], before: string): TextPiece[] {
  return points.flatMap(({ text: words, points: inner = [] }, at) => {
    const number = `${before}${at + 1}.`;
    return [text(`${number}\u00a0${words}`, { firstLine: INDENT, after: 4 }), ...numbered(inner, number)];
  });
}

function tableGrid(columns: readonly { title: string; width: number; align?: Align }[], rows: readonly (readonly string[])[]): GridPiece {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const head: GridRow = { size: SIZE.table, cells: columns.map(({ title }) => cell(title, { align: 'center', bold: true })) };
  const body = rows.map((row): GridRow => ({ size: SIZE.table, cells: columns.map(({ align }, at) => cell(row[at] ?? '', { align: align ?? 'left' })) }));
  return { kind: 'grid', ruled: true, together: false, heads: 1, widths: columns.map(({ width }) => width / whole), rows: [head, ...body] };
}

function fieldsGrid(rows: readonly (readonly [string, string | undefined])[]): GridPiece {
  const cells = rows.map(([label, value]): GridRow => ({ size: SIZE.text, cells: [cell(label), cell(value ?? '', { underlined: value === undefined })] }));
  return { kind: 'grid', ruled: false, together: false, heads: 0, widths: [0.38, 0.62], rows: cells };
}

function sidesGrid(left: string, right: string): GridPiece {
  const row: GridRow = { size: SIZE.text, cells: [cell(left), cell(right, { align: 'right' })] };
  return { kind: 'grid', ruled: false, together: true, heads: 0, widths: [0.5, 0.5], rows: [row] };
}

function signatureGrid({ role, name, date }: Signature): GridPiece {
  const caption = (words: string): Cell => cell(words, { align: 'center' });
  const dated = date === undefined ? '' : date === 'blank' ? blankDate : date.given;
  const rows: GridRow[] = [
    { size: SIZE.text, cells: [cell(capitalised(role)), cell('', { underlined: true }), cell(''), cell(name ?? '', { underlined: true, align: 'center' })] },
    { size: SIZE.caption, cells: [cell(''), caption('(подпись)'), cell(''), caption('(расшифровка подписи)')] },
  ];
  if (dated !== '') rows.push({ size: SIZE.text, cells: [cell(dated), cell(''), cell(''), cell('')] });
  return { kind: 'grid', ruled: false, together: true, heads: 0, widths: [0.42, 0.22, 0.04, 0.32], rows };
}
