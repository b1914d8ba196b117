import PDFDocument from 'pdfkit';
import type { Paper } from './paper';
import { PdfSheet } from './pdf-sheet';
import { SHEET, piecesOf } from './pieces';
import { typeface } from './typeface';

/**
 * The paper as a PDF with its letters inside. Equal papers give equal bytes under the same Node release. The properties of
 * the file hold the title and the date, never an author.
 */
export function toPdf(paper: Paper): Promise<Uint8Array> {
  const size = paper.landscape === true ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long];
  const day = new Date(`${paper.date}T00:00:00Z`);
  const document = new PDFDocument({
    size: size as [number, number],
    margin: 0,
    font: typeface.regular,
    bufferPages: true,
    lang: 'ru-RU',
    displayTitle: true,
    info: { Title: paper.title, CreationDate: day, ModDate: day, Producer: 'Vekha', Creator: 'Vekha' },
  });
  document.registerFont('regular', typeface.regular);
  document.registerFont('bold', typeface.bold);
  const chunks: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  const sheet = new PdfSheet(document);
  sheet.draw(piecesOf(paper));
  sheet.finish(paper.footer);
  document.end();
  return written;
}
