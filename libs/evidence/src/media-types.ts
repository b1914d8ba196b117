/** What a school may upload: documents, pictures and tables, nothing that runs (domain §4.3, evidence of measures). */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/plain',
  'text/csv',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** As people know them, for messages. */
export const NAMES_OF_TYPES = 'PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, TXT, CSV';

/** How many first bytes tell the type. */
export const HEAD_LENGTH = 90;

const bytes = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const ZIP = [...bytes('PK'), 3, 4];
/** An OpenDocument file is a ZIP whose first entry, stored as it is, is its own type. */
const OPEN_DOCUMENT_AT = 30;

const startsWith = (head: Uint8Array, expected: readonly number[], at = 0): boolean => expected.every((byte, index) => head[at + index] === byte);
const openDocument = (type: string) => (head: Uint8Array): boolean => startsWith(head, ZIP) && startsWith(head, bytes(`mimetype${type}`), OPEN_DOCUMENT_AT);
/** Its parts are named further inside, so both kinds begin alike. */
const officeOpenXml = (head: Uint8Array): boolean => startsWith(head, ZIP) && !startsWith(head, bytes('mimetype'), OPEN_DOCUMENT_AT);

/** Tables saved by office programs come in several encodings, so only what no text holds is refused, and programs. */
function isText(head: Uint8Array): boolean {
  const foreign = [bytes('%PDF'), bytes('PK'), bytes('MZ'), bytes('#!')].some((signature) => startsWith(head, signature));
  return !foreign && head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}

const begins: Readonly<Record<MediaType, (head: Uint8Array) => boolean>> = {
  'application/pdf': (head) => startsWith(head, bytes('%PDF-')),
  'image/png': (head) => startsWith(head, [0x89, ...bytes('PNG'), 13, 10, 26, 10]),
  'image/jpeg': (head) => startsWith(head, [0xff, 0xd8, 0xff]),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': officeOpenXml,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': officeOpenXml,
  'application/vnd.oasis.opendocument.text': openDocument('application/vnd.oasis.opendocument.text'),
  'application/vnd.oasis.opendocument.spreadsheet': openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  'text/plain': isText,
  'text/csv': isText,
};

export const isMediaType = (text: string): text is MediaType => (MEDIA_TYPES as readonly string[]).includes(text);

/** Whether the first bytes are those of the type. @param head the first `HEAD_LENGTH` bytes, or the whole of a shorter file */
export const beginsAs = (mediaType: MediaType, head: Uint8Array): boolean => begins[mediaType](head);
