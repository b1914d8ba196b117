import { XML_HEAD, xmlText } from '../xml-text';
import { zipped } from '../zipped';
import { addressOf } from './address';
import { serialOf } from './serial-date';

/** A cell as plain data; numbers, dates and yes/no keep their kind, a text is a text whatever it begins with. */
export type CellValue = string | number | boolean | { readonly date: string } | null;

export interface Sheet {
  /** Cut to 31 signs, without `[ ] : * ? / \`, as Excel asks. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In letters of the usual size; 16 when left out. */
  readonly width?: number;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` of the styles below. */
const STYLE = { text: 0, head: 1, date: 2, guarded: 3 } as const;
/** Excel repairs files with longer cells by throwing the text away. */
const LONGEST_TEXT = 32_767;

/**
 * The sheets as an XLSX file (ECMA-376 SpreadsheetML): a bold head row that stays in view, then the rows. Equal sheets give
 * equal bytes. Texts are written as string cells, which no spreadsheet program computes; one that begins like a formula is
 * marked as quoted too, so that it stays a text when somebody edits the cell.
 */
export function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbered = sheets.map((sheet, at) => ({ sheet, part: `worksheets/sheet${at + 1}.xml`, id: `r${at + 1}`, name: names[at] ?? '' }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${numbered.map(({ part }) => `<Override PartName="/xl/${part}" ContentType="${KIND}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id, part }) => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${part}"/>`).join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ id, name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
  };
  for (const { sheet, part } of numbered) parts[`xl/${part}`] = sheetXml(sheet);
  return Promise.resolve(zipped(parts));
}

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const head = rowXml(columns.map(({ title }) => title), 1, STYLE.head);
  const view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const body = rows.map((row, at) => rowXml(row, at + 2)).join('');
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${view}${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${head}${body}</sheetData></worksheet>`;
}

const rowXml = (values: readonly CellValue[], number: number, style?: number): string =>
  `<row r="${number}">${values.map((value, at) => cellXml(value, addressOf(at, number), style)).join('')}</row>`;

function cellXml(value: CellValue, address: string, style: number | undefined): string {
  if (typeof value === 'string') {
    const place = style ?? (/^[=+\-@\t\r\n\0]/.test(value) ? STYLE.guarded : STYLE.text);
    return value === '' ? '' : `<c r="${address}" s="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(spelled(value.slice(0, LONGEST_TEXT)))}</t></is></c>`;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${address}"><v>${value}</v></c>` : '';
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return value === null ? '' : `<c r="${address}" s="${STYLE.date}"><v>${serialOf(value.date)}</v></c>`;
}

/** Signs that XML cannot hold, spelled as `_x0000_`, and what looks like such a spelling guarded (ECMA-376 §22.9.2.19). */
const spelled = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** Names as Excel allows them, none twice. */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name, at) => {
    const plain = name.replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ').replace(/^'|'$/g, '').trim().slice(0, 31);
    const own = plain === '' || used.has(plain.toLowerCase()) ? `${plain.slice(0, 24)} (${at + 1})`.trim() : plain;
    used.add(own.toLowerCase());
    return own;
  });
}
