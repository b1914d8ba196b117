import { XML_HEAD, xmlText } from '../xml-text';
import { zipped } from '../zipped';
import { bodyOf } from './docx-body';
import type { Paper } from './paper';
import { MARGIN, SHEET, SIZE, piecesOf } from './pieces';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const twips = (points: number): number => Math.round(points * 20);

/**
 * The paper as a Word file (ECMA-376 WordprocessingML). Equal papers give equal bytes. The properties of the file hold the
 * title and the date, never an author.
 */
export function toDocx(paper: Paper): Promise<Uint8Array> {
  const width = (paper.landscape === true ? SHEET.long : SHEET.short) - MARGIN.left - MARGIN.right;
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(`${OFFICE}/officeDocument`, 'word/document.xml', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    'docProps/core.xml': properties(paper),
    'word/_rels/document.xml.rels': relationships(
      `${OFFICE}/styles`, 'styles.xml', `${OFFICE}/header`, 'header.xml', `${OFFICE}/footer`, 'footer.xml',
    ),
    'word/document.xml': `${XML_HEAD}<w:document ${MAIN}><w:body>${bodyOf(piecesOf(paper), twips(width))}${section(paper)}</w:body></w:document>`,
    'word/footer.xml': `${XML_HEAD}<w:ftr ${MAIN}>${running(`<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>${xmlText(paper.footer ?? '')}</w:t></w:r>`)}</w:ftr>`,
    'word/header.xml': `${XML_HEAD}<w:hdr ${MAIN}>${running('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:hdr>`,
    'word/styles.xml': styles(),
  };
  return Promise.resolve(zipped(parts));
}

/** Pairs of a kind and a target, numbered r1, r2, … in their order. */
function relationships(...pairs: readonly string[]): string {
  const all = Array.from({ length: pairs.length / 2 }, (_, at) => `<Relationship Id="r${at + 1}" Type="${pairs[at * 2]}" Target="${pairs[at * 2 + 1]}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(): string {
  const kinds: Readonly<Record<string, string>> = {
    '/word/document.xml': `${WORD}.document.main+xml`,
    '/word/styles.xml': `${WORD}.styles+xml`,
    '/word/header.xml': `${WORD}.header+xml`,
    '/word/footer.xml': `${WORD}.footer+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  };
  const overrides = Object.entries(kinds).map(([part, kind]) => `<Override PartName="${part}" ContentType="${kind}"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function properties({ title, date }: Paper): string {
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}T00:00:00Z</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>ru-RU</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

/** The first page carries no number (ГОСТ Р 7.0.97-2016 §3.8), but it has the running foot. */
function section({ landscape = false }: Paper): string {
  const [width, height] = landscape ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long];
  const turned = landscape ? ' w:orient="landscape"' : '';
  return `<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:footerReference w:type="first" r:id="r3"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/><w:pgMar w:top="${twips(MARGIN.top)}" w:right="${twips(MARGIN.right)}" w:bottom="${twips(MARGIN.bottom)}" w:left="${twips(MARGIN.left)}" w:header="567" w:footer="454" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}

const running = (runs: string): string => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs}</w:p>`;

function styles(): string {
  const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
  return `${XML_HEAD}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="${SIZE.text * 2}"/><w:szCs w:val="${SIZE.text * 2}"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}
