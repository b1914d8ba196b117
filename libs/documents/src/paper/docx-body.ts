import { xmlText } from '../xml-text';
import type { Cell, GridPiece, GridRow, Piece, TextPiece } from './pieces';

const twips = (points: number): number => Math.round(points * 20);
const JUSTIFY: Readonly<Record<string, string>> = { justify: 'both', left: 'left', center: 'center', right: 'right' };
const NO_RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** The pieces as the body of a Word document; `width` is the breadth of the text in twips (1/20 point). */
export const bodyOf = (pieces: readonly Piece[], width: number): string => `${pieces.map((piece) => drawn(piece, width)).join('')}${END}`;

/** A document does not end with a table: Word wants a paragraph behind it. */
const END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

function drawn(piece: Piece, width: number): string {
  if (piece.kind === 'text') return paragraph(piece);
  if (piece.kind === 'grid') return grid(piece, width);
  return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
}

const run = (text: string, bold: boolean, size: number): string => {
  const style = `<w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/></w:rPr>`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${style}${lines.join('<w:br/>')}</w:r>`;
};

function paragraph({ text, align, bold, size, before, after, firstLine, keepWithNext }: TextPiece): string {
  // An empty line takes its height from the mark of the paragraph, not from a run.
  const mark = `<w:rPr><w:sz w:val="${Math.round(size * 2)}"/></w:rPr>`;
  const style = `${keepWithNext ? '<w:keepNext/>' : ''}<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"/><w:ind w:firstLine="${twips(firstLine)}"/><w:jc w:val="${JUSTIFY[align]}"/>${mark}`;
  return `<w:p><w:pPr>${style}</w:pPr>${run(text, bold, size)}</w:p>`;
}

function grid({ ruled, widths, heads, rows, together }: GridPiece, width: number): string {
  const columns = widths.map((share) => Math.round(share * width));
  const rules = NO_RULES.map((side) => `<w:${side} w:val="${ruled ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const style = `<w:tblPr><w:tblW w:w="${columns.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblBorders>${rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const drawnRows = rows.map((row, at) => gridRow(row, columns, at < heads, together && at + 1 < rows.length)).join('');
  return `<w:tbl>${style}<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${drawnRows}</w:tbl>`;
}

function gridRow({ cells, size }: GridRow, columns: readonly number[], head: boolean, keep: boolean): string {
  const style = `<w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${style}${cells.map((cell, at) => gridCell(cell, columns[at] ?? 0, size, keep)).join('')}</w:tr>`;
}

function gridCell({ text, align, bold, underlined }: Cell, width: number, size: number, keep: boolean): string {
  const line = underlined ? '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>' : '';
  const side = underlined ? '<w:vAlign w:val="bottom"/>' : '';
  const style = `${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="20" w:after="20"/><w:jc w:val="${JUSTIFY[align]}"/><w:rPr><w:sz w:val="${Math.round(size * 2)}"/></w:rPr>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${line}${side}</w:tcPr><w:p><w:pPr>${style}</w:pPr>${run(text, bold, size)}</w:p></w:tc>`;
}
