import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { partsOf } from '../paper/file-text.fixture';
import { addressOf, placeOf } from './address';
import { type RawValue, type ReadWorkbook, readWorkbook } from './read-workbook';
import { IMPORT_LIMITS, type Limits } from './refusal';
import { dateOfSerial, serialOf } from './serial-date';
import { type CellValue, type Sheet, workbook } from './workbook';

const people: Sheet = {
  name: 'Наставники',
  columns: [{ title: 'ФИО', width: 40 }, { title: 'Стаж' }, { title: 'Назначен' }, { title: 'Согласие' }],
  rows: [['Образцова Анна Ильинична', 22.5, { date: '2026-09-15' }, true], ['Новичков Илья Пробович', 0, null, false]],
};
const sheetsIn = (read: ReadWorkbook): { name: string; rows: RawValue[][] }[] =>
  read.ok ? read.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells.map(({ value }) => value)) })) : [];
const codeOf = (read: ReadWorkbook): string => (read.ok ? 'READ' : read.code);

/** A workbook of one sheet with the given XML in it, for files no writer of ours would make. */
const OPEN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const handmade = async (sheetXml: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> => {
  const parts = { ...partsOf(await workbook([{ name: 'Лист', columns: [], rows: [] }])), 'xl/worksheets/sheet1.xml': sheetXml, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
const rowsXml = (rows: string): string => `${OPEN}${rows}</sheetData></worksheet>`;

describe('A workbook written and read back', () => {
  it('keeps texts, numbers, dates and yes/no as what they are', async () => {
    const read = await readWorkbook(await workbook([people]));
    expect(sheetsIn(read)).toEqual([
      { name: 'Наставники', rows: [['ФИО', 'Стаж', 'Назначен', 'Согласие'], ['Образцова Анна Ильинична', 22.5, { date: '2026-09-15' }, true], ['Новичков Илья Пробович', 0, false]] },
    ]);
    expect(read.ok && read.sheets[0]?.rows[2]?.cells.map(({ address }) => address)).toEqual(['A3', 'B3', 'D3']);
  });

  it('gives the same bytes for the same sheets', async () => expect(await workbook([people])).toEqual(await workbook([people])));

  it('keeps the head row in view, with the widths asked for', async () => {
    const xml = partsOf(await workbook([people]))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<col min="1" max="1" width="40" customWidth="1"/>');
  });

  it('names sheets as Excel allows, none twice', async () => {
    const named = ['Пары: 2026/27', 'пары  2026 27', '', 'Очень длинное имя листа, которое не помещается'].map((name) => ({ name, columns: [], rows: [['x']] }));
    const names = sheetsIn(await readWorkbook(await workbook([...named, ...named]))).map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(8);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('never writes a formula, whatever a text begins with, and reads the very text back', async () => {
    const text = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '\0', '=HYPERLINK("x")', '<f>1</f>', '_x000D_', ' '), fc.string({ unit: 'binary', maxLength: 20 })).map((two) => two.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
        const bytes = await workbook([{ name: 'Лист', columns: texts.map((title) => ({ title })), rows: [texts] }]);
        const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
        expect(xml).not.toMatch(/<f[ >/]|t="str"/);
        const kinds = [...xml.matchAll(/<c [^>]*>/g)].map(([cell]) => cell.includes('t="inlineStr"'));
        expect(kinds.every(Boolean)).toBe(true);
        const kept = texts.filter((one) => one !== '');
        expect(sheetsIn(await readWorkbook(bytes))[0]?.rows).toEqual(kept.length === 0 ? [] : [kept, kept]);
      }),
      { numRuns: 200 },
    );
  });

  it('marks a text that begins like a formula as quoted, so that it stays a text when it is edited', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = partsOf(await workbook([{ name: 'Л', columns: [], rows: [['=1+1', 'слово', '-5', '+7']] }]));
    const quoted = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].findIndex(([xf]) => xf.includes('quotePrefix="1"'));
    expect([...sheet.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => Number(style) === quoted)).toEqual([true, false, true, true]);
  });

  it('keeps every number and every day', async () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((day) => ({ date: day.toISOString().slice(0, 10) })),
      fc.boolean(),
    );
    await fc.assert(fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (row) => {
      expect(sheetsIn(await readWorkbook(await workbook([{ name: 'Л', columns: [], rows: [row] }])))[0]?.rows).toEqual([row]);
    }));
  });
});

describe('Cells of foreign workbooks', () => {
  it('are read in every spelling of the format', async () => {
    const strings = '<sst xmlns="x"><si><t>Фамилия</t></si><si><r><t>Имя </t></r><r><t>отчество</t></r><rPh><t>нет</t></rPh></si></sst>';
    const rels = '<Relationships xmlns="x"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="x/styles" Target="./styles.xml"/></Relationships>';
    const rows = '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row r="7"><x:c r="C7" t="str"><x:f>A1</x:f><x:v>итог</x:v></x:c><x:c r="A7" t="e"><x:v>#N/A</x:v></x:c><x:c r="D7" s="2"><x:v>45240.75</x:v></x:c><x:c t="d"><x:v>2023-11-10T00:00:00</x:v></x:c><x:c r="F7"><x:f>1</x:f></x:c><x:c r="G7" t="s"><x:v>99</x:v></x:c></x:row>';
    const bytes = await handmade(`<x:worksheet xmlns:x="y"><x:sheetData>${rows}</x:sheetData></x:worksheet>`, { 'xl/sharedStrings.xml': strings, 'xl/_rels/workbook.xml.rels': rels });
    const read = await readWorkbook(bytes);
    expect(read.ok && read.sheets[0]?.rows).toEqual([
      { number: 1, cells: [{ address: 'A1', column: 0, value: 'Фамилия' }, { address: 'B1', column: 1, value: 'Имя отчество' }] },
      {
        number: 7,
        cells: [
          { address: 'A7', column: 0, value: { error: true } }, { address: 'C7', column: 2, value: 'итог' },
          { address: 'D7', column: 3, value: { date: '2023-11-10' } }, { address: 'E7', column: 4, value: { date: '2023-11-10' } },
        ],
      },
    ]);
  });

  it('are dates only when their format shows a day, month or year', async () => {
    const formats = ['dd.mm.yyyy', '[$-419]d mmmm yyyy "г."', 'ДД.ММ.ГГГГ', 'mmm', '0.00', '#,##0 "дн."', '[Red]0', 'General', 'h:mm'];
    const styles = `<styleSheet xmlns="x"><numFmts>${formats.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`;
    const rows = `<row>${[...formats, 'own'].map((_, at) => `<c s="${at}"><v>45240</v></c>`).join('')}</row>`;
    const read = await readWorkbook(await handmade(rowsXml(rows), { 'xl/styles.xml': styles }));
    expect(sheetsIn(read)[0]?.rows[0]?.map((value) => typeof value === 'object')).toEqual([true, true, true, true, false, false, false, false, false, true]);
  });

  it('count days as Excel does, in both of its systems', () => {
    expect([dateOfSerial(1), dateOfSerial(59), dateOfSerial(60), dateOfSerial(61), dateOfSerial(45240)]).toEqual(['1900-01-01', '1900-02-28', undefined, '1900-03-01', '2023-11-10']);
    expect([dateOfSerial(0, true), dateOfSerial(43778, true)]).toEqual(['1904-01-01', '2023-11-10']);
    expect([dateOfSerial(-1), dateOfSerial(2_958_466), dateOfSerial(Number.NaN)]).toEqual([undefined, undefined, undefined]);
    expect(serialOf('2023-11-10')).toBe(45240);
  });

  it('have addresses as the spreadsheet shows them', () => {
    expect([addressOf(0, 1), addressOf(25, 2), addressOf(26, 3), addressOf(701, 4), addressOf(702, 5)]).toEqual(['A1', 'Z2', 'AA3', 'ZZ4', 'AAA5']);
    fc.assert(fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => expect(placeOf(addressOf(column, row))).toEqual({ column, row })));
  });
});

describe('A file that is refused', () => {
  const small: Limits = { ...IMPORT_LIMITS, rows: 3, columns: 3, cells: 5, sheets: 2, entries: 7 };
  const sheet = (rows: number, columns: number): Sheet => ({ name: `${rows}×${columns}`, columns: [], rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1)) });

  it.each([
    ['WORKBOOK_TOO_MANY_ROWS', [sheet(4, 1)]],
    ['WORKBOOK_TOO_MANY_COLUMNS', [sheet(1, 4)]],
    ['WORKBOOK_TOO_MANY_CELLS', [sheet(2, 3)]],
    ['WORKBOOK_TOO_MANY_CELLS', [sheet(1, 3), sheet(1, 3)]],
    ['WORKBOOK_TOO_MANY_SHEETS', [sheet(1, 1), sheet(1, 1), sheet(1, 1)]],
    ['READ', [sheet(1, 3), sheet(1, 2)]],
  ])('exceeds a limit: %s', async (code, sheets) => expect(codeOf(await readWorkbook(await workbook(sheets), { ...small, entries: 99 }))).toBe(code));

  it('has too many parts, or is too large as it is', async () => {
    const bytes = await workbook([sheet(1, 1), sheet(1, 1), sheet(1, 1)]);
    expect(codeOf(await readWorkbook(bytes, small))).toBe('WORKBOOK_TOO_MANY_PARTS');
    expect(codeOf(await readWorkbook(bytes, { ...small, bytes: bytes.length - 1 }))).toBe('WORKBOOK_TOO_LARGE');
  });

  it('is no workbook, an old one, a locked one, or a broken one', async () => {
    const compound = (text: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(text, 'utf16le')]);
    const whole = await workbook([people]);
    const locked = whole.slice();
    const central = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked[central + 8] = (locked[central + 8] ?? 0) | 1;
    const codes: [string, Uint8Array][] = [
      ['NOT_A_WORKBOOK', strToU8('ФИО;Стаж')], ['NOT_A_WORKBOOK', new Uint8Array()], ['NOT_A_WORKBOOK', zipSync({ 'content.xml': strToU8('<x/>') })],
      ['OLD_WORKBOOK', compound('Workbook')], ['WORKBOOK_ENCRYPTED', compound('EncryptedPackage')], ['WORKBOOK_ENCRYPTED', locked],
      ['WORKBOOK_UNREADABLE', whole.subarray(0, whole.length - 30)], ['WORKBOOK_UNREADABLE', await handmade('<worksheet><sheetData>')],
      ['WORKBOOK_UNREADABLE', await handmade('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')],
    ];
    for (const [code, bytes] of codes) expect(codeOf(await readWorkbook(bytes))).toBe(code);
  });

  it('is answered, never thrown at, whatever bytes are broken, and says how to mend it', async () => {
    const whole = await workbook([people]);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const read = await readWorkbook(bytes);
      expect(read.ok ? 'Прочитан: без замечаний.' : read.message).toMatch(/^[А-ЯЁ][^\n]*: [^\n]+\.$/);
    }), { numRuns: 300 });
  });

  describe('because it unpacks to too much', () => {
    const cheaply = async (bytes: Uint8Array, limits: Limits = IMPORT_LIMITS): Promise<string> => {
      global.gc?.();
      const before = process.memoryUsage().arrayBuffers;
      const code = codeOf(await readWorkbook(bytes, limits));
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
      return code;
    };
    const MIB = 1024 * 1024;

    it('a few kilobytes that become tens of megabytes', async () => {
      const bytes = await handmade(`${OPEN}${'<row/>'.repeat(5 * MIB)}`);
      expect(bytes.length).toBeLessThan(MIB);
      expect(await cheaply(bytes)).toBe('WORKBOOK_UNPACKS_TOO_LARGE');
    });

    it('also when every size it declares is a lie', async () => {
      const bytes = Buffer.from(await handmade(`${OPEN}${' '.repeat(20 * MIB)}`));
      for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) bytes.writeUInt32LE(7, at + 24);
      for (let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')) bytes.writeUInt32LE(7, at + 22);
      expect(await cheaply(bytes)).toBe('WORKBOOK_UNPACKS_TOO_LARGE');
    });

    it('also when many parts share the same packed bytes', async () => {
      const sheets = await workbook(Array.from({ length: 12 }, () => sheet(1, 1)));
      const parts = partsOf(sheets);
      const filler = rowsXml('<row><c><v>1</v></c></row>'.repeat(10_000));
      for (const name of Object.keys(parts).filter((one) => one.includes('/sheet'))) parts[name] = filler;
      const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
      expect(await cheaply(bytes, { ...IMPORT_LIMITS, ratio: 100_000, unpacked: 2 * MIB })).toBe('WORKBOOK_UNPACKS_TOO_LARGE');
    });

    it('also when it hides in one endless text', async () => {
      expect(await cheaply(await handmade(rowsXml(`<row><c t="inlineStr"><is><t>${'а'.repeat(2 * MIB)}</t></is></c></row>`)), { ...IMPORT_LIMITS, ratio: 100_000 })).toBe('WORKBOOK_UNREADABLE');
    });

    it('but not when a large table is honest', async () => {
      const rows = Array.from({ length: 19_000 }, (_, at) => [`Строка ${at}`, at, { date: '2026-09-15' }]);
      expect(codeOf(await readWorkbook(await workbook([{ name: 'Много', columns: [{ title: 'А' }], rows }])))).toBe('READ');
    });
  });
});
