import { type BrokenLine, brokenLines } from './broken-lines';
import type { Align } from './paper';
import { type Cell, type GridPiece, type GridRow, MARGIN, type Piece, SIZE, type TextPiece } from './pieces';

/** Height of a line of Tinos as a share of the letter size. */
const LINE = 1.15;
const PAD = { side: 4, top: 2 } as const;

/** A row with its texts broken into lines, ready to be drawn whole or in parts. */
interface BrokenRow {
  readonly size: number;
  readonly cells: readonly (Cell & { readonly left: number; readonly width: number; readonly lines: readonly BrokenLine[] })[];
}

/** Draws pieces from top to bottom and begins a new page where one is full. */
export class PdfSheet {
  private y: number = MARGIN.top;
  private readonly width: number;
  private readonly bottom: number;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.width = document.page.width - MARGIN.left - MARGIN.right;
    this.bottom = document.page.height - MARGIN.bottom;
  }

  draw(pieces: readonly Piece[]): void {
    for (const [at, piece] of pieces.entries()) {
      if (piece.kind === 'new-page') this.turnPage();
      else if (piece.kind === 'text') this.drawText(piece, this.companyOf(pieces.slice(at)));
      else this.drawGrid(piece);
    }
  }

  /** Numbers the pages from the second on (ГОСТ Р 7.0.97-2016 §3.8) and writes the running foot on all. */
  finish(footer: string | undefined): void {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page);
      if (page > 0) this.writeCentred(String(page + 1), SIZE.text - 1, MARGIN.top / 2 - 6);
      if (footer !== undefined) this.writeCentred(footer, SIZE.caption, this.bottom + 20);
    }
  }

  private writeCentred(words: string, size: number, y: number): void {
    this.write({ text: words, last: true }, { align: 'center', bold: false, size, x: MARGIN.left, y, width: this.width });
  }

  /** Height of a piece that stays with what follows, together with the beginning of what follows. */
  private companyOf([piece, ...rest]: readonly Piece[]): number {
    if (piece === undefined || piece.kind === 'new-page') return 0;
    if (piece.kind === 'text') {
      const lines = this.linesOf(piece);
      const whole = piece.before + lines.length * piece.size * LINE;
      return piece.keepWithNext ? whole + piece.after + this.companyOf(rest) : piece.before + Math.min(lines.length, 2) * piece.size * LINE;
    }
    const rows = this.brokenRows(piece).map(heightOf);
    return rows.slice(0, piece.together ? rows.length : piece.heads + 1).reduce((sum, height) => sum + height, 0);
  }

  private linesOf({ text, size, bold, firstLine }: TextPiece): BrokenLine[] {
    return brokenLines(text, this.measure(bold, size), this.width, firstLine);
  }

  private drawText(piece: TextPiece, company: number): void {
    if (this.y + company > this.bottom && this.y > MARGIN.top) this.turnPage();
    if (this.y > MARGIN.top) this.y += piece.before;
    let first = true;
    for (const line of this.linesOf(piece)) {
      if (this.y + piece.size * LINE > this.bottom) this.turnPage();
      const indent = first ? piece.firstLine : 0;
      this.write(line, { ...piece, x: MARGIN.left + indent, y: this.y, width: this.width - indent });
      this.y += piece.size * LINE;
      first = line.last;
    }
    this.y += piece.after;
  }

  private drawGrid(grid: GridPiece): void {
    const rows = this.brokenRows(grid);
    const heads = rows.slice(0, grid.heads);
    for (const [at, row] of rows.entries()) this.drawRow(row, grid.ruled, at < grid.heads ? [] : heads);
  }

  /** A row goes to the next page whole; only one taller than a page is drawn in parts. */
  private drawRow(row: BrokenRow, ruled: boolean, heads: readonly BrokenRow[]): void {
    const top = MARGIN.top + heads.reduce((sum, head) => sum + heightOf(head), 0);
    let rest = row;
    while (this.y + heightOf(rest) > this.bottom) {
      if (this.y <= top) {
        const fit = Math.max(1, Math.floor((this.bottom - this.y - 2 * PAD.top) / (row.size * LINE)));
        this.strokeRow(partOf(rest, 0, fit), ruled);
        rest = partOf(rest, fit);
      }
      this.turnPage();
      for (const head of heads) this.strokeRow(head, ruled);
    }
    this.strokeRow(rest, ruled);
  }

  private strokeRow(row: BrokenRow, ruled: boolean): void {
    const height = heightOf(row);
    for (const cell of row.cells) {
      const written = cell.lines.length * row.size * LINE;
      const top = cell.underlined ? this.y + height - PAD.top - written : this.y + PAD.top;
      for (const [at, line] of cell.lines.entries()) {
        this.write(line, { ...cell, size: row.size, x: cell.left + PAD.side, y: top + at * row.size * LINE, width: cell.width - 2 * PAD.side });
      }
      this.document.lineWidth(0.5);
      if (ruled) this.document.rect(cell.left, this.y, cell.width, height).stroke();
      else if (cell.underlined) this.document.moveTo(cell.left, this.y + height).lineTo(cell.left + cell.width, this.y + height).stroke();
    }
    this.y += height;
  }

  private brokenRows({ rows, widths }: GridPiece): BrokenRow[] {
    return rows.map(({ cells, size }: GridRow) => {
      let left: number = MARGIN.left;
      return {
        size,
        cells: cells.map((cell, at) => {
          const width = (widths[at] ?? 0) * this.width;
          left += width;
          return { ...cell, left: left - width, width, lines: brokenLines(cell.text, this.measure(cell.bold, size), width - 2 * PAD.side) };
        }),
      };
    });
  }

  /** Widths of words at one point, which are asked for again and again. */
  private readonly widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

  private measure(bold: boolean, size: number): (text: string) => number {
    const weight = bold ? 'bold' : 'regular';
    return (text) => {
      const known = this.widths[weight].get(text) ?? this.document.font(weight).fontSize(1).widthOfString(text);
      this.widths[weight].set(text, known);
      return known * size;
    };
  }

  private write({ text, last }: BrokenLine, { align, bold, size, x, y, width }: { align: Align; bold: boolean; size: number; x: number; y: number; width: number }): void {
    const room = width - this.document.font(bold ? 'bold' : 'regular').fontSize(size).widthOfString(text);
    const gaps = text.split(/\s/).length - 1;
    const stretched = align === 'justify' && !last && gaps > 0;
    const shift = align === 'center' ? room / 2 : align === 'right' ? room : 0;
    this.document.text(text, x + shift, y, { lineBreak: false, ...(stretched && { wordSpacing: room / gaps }) });
  }

  private turnPage(): void {
    this.document.addPage();
    this.y = MARGIN.top;
  }
}

const heightOf = ({ size, cells }: BrokenRow): number => Math.max(1, ...cells.map(({ lines }) => lines.length)) * size * LINE + 2 * PAD.top;

const partOf = (row: BrokenRow, from: number, to?: number): BrokenRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
});
