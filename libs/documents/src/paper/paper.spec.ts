import { papers } from '../papers/papers.fixture';
import { toDocx } from './docx';
import { lettersOf, pagesOfPdf, partsOf } from './file-text.fixture';
import type { Block, Paper } from './paper';
import { toPdf } from './pdf';
import { piecesOf } from './pieces';

const paper = (...blocks: readonly Block[]): Paper => ({ title: 'Проба', date: '2026-11-20', blocks });
const squeezed = (text: string): string => text.replace(/\s/g, '');
const textsOf = (one: Paper): string[] =>
  piecesOf(one).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : piece.kind === 'grid' ? piece.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []));
const table = (rows: readonly (readonly string[])[]): Block => ({ kind: 'table', columns: [{ title: '№', width: 1 }, { title: 'Мероприятия', width: 4 }], rows });

describe.each(Object.entries(papers))('The paper «%s»', (_name, one) => {
  const written = (): Promise<Uint8Array[]> => Promise.all([toDocx(one), toPdf(one)]);
  let word: Uint8Array = new Uint8Array();
  let pdf: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    [word = word, pdf = pdf] = await written();
  });

  it('holds every word in the Word file, whose parts are well-formed, and in the PDF', () => {
    const parts = partsOf(word);
    for (const part of Object.values(parts)) expect(() => lettersOf(part)).not.toThrow();
    const inWord = squeezed(lettersOf(parts['word/document.xml'] ?? ''));
    const inPdf = pagesOfPdf(pdf).map(squeezed).join('');
    for (const text of textsOf(one).map(squeezed)) {
      expect(inWord).toContain(text);
      expect(inPdf).toContain(text);
    }
  });

  it('has the same bytes whenever it is written', async () => {
    jest.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const again = await written();
    jest.useRealTimers();
    expect(again.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual([word, pdf].map((bytes) => Buffer.from(bytes).toString('base64')));
  });
});

describe('A paper as a file', () => {
  it('says its title and date in its properties and names no author, no machine and no other file', async () => {
    const parts = partsOf(await toDocx(paper({ kind: 'title', text: 'ПРИКАЗ' })));
    expect(parts['docProps/core.xml']).toContain('<dc:title>Проба</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2026-11-20T00:00:00Z');
    expect(Object.values(parts).join('')).not.toMatch(/creator|lastModifiedBy|TargetMode/i);
    expect(Buffer.from(await toPdf(paper())).toString('latin1')).not.toMatch(/\/Author|\/URI|\/Launch/);
  });

  it('lets no text become markup and leaves out what XML cannot hold', async () => {
    const text = 'a</w:t></w:r><w:p> & "b" ]]> \u0000\u0007\ud800 конец';
    const parts = partsOf(await toDocx({ ...paper({ kind: 'paragraph', text }), title: text, footer: text }));
    expect(lettersOf(parts['word/document.xml'] ?? '')).toContain('a</w:t></w:r><w:p> & "b" ]]>  конец');
    expect(lettersOf(parts['docProps/core.xml'] ?? '')).toContain('<w:p>');
  });

  it('numbers points and points within them', () => {
    const points: Block = { kind: 'points', prefix: '3', points: [{ text: 'Первый', points: [{ text: 'Вложенный' }] }, { text: 'Второй' }] };
    expect(textsOf(paper(points))).toEqual(['3.1.\u00a0Первый', '3.1.1.\u00a0Вложенный', '3.2.\u00a0Второй']);
  });

  it('repeats the heads of a table on every page and numbers the pages from the second on', async () => {
    const pages = pagesOfPdf(await toPdf({ ...paper(table(Array.from({ length: 120 }, (_, at) => [String(at + 1), `Мероприятие ${at + 1}`]))), footer: 'Подвал' }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page.split('\n')).toContain('Мероприятия');
      expect(page.split('\n')).toContain('Подвал');
      expect(page.split('\n').at(-2) === String(at + 1)).toBe(at > 0);
    }
    expect(partsOf(await toDocx(paper(table([['1', 'Одно']]))))['word/document.xml']).toContain('<w:tblHeader/>');
  });

  it('draws a row taller than a page in parts and loses nothing of it', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `слово${at}`);
    const pages = pagesOfPdf(await toPdf(paper(table([['1', words.join(' ')], ['2', 'конец']]))));
    expect(pages.length).toBeGreaterThan(1);
    const seen = new Set(pages.join(' ').split(/\s+/));
    expect([...words, 'конец'].filter((word) => !seen.has(word))).toEqual([]);
  });

  it('keeps a place to sign on one page, with the line under it', async () => {
    const lines = Array.from({ length: 44 }, (_, at): Block => ({ kind: 'paragraph', align: 'left', text: `Строка ${at}` }));
    for (let length = 34; length <= 41; length += 1) {
      const pages = pagesOfPdf(await toPdf(paper(...lines.slice(0, length), { kind: 'signatures', signatures: [{ role: 'Директор', name: 'П. О. Примеров', date: 'blank' }] })));
      const [page = ''] = pages.filter((one) => one.includes('Директор'));
      expect(page).toContain('(подпись)');
      expect(page).toContain('20___');
    }
  });
});
