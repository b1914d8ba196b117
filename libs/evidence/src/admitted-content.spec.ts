import fc from 'fast-check';
import { admittedContent } from './admitted-content';
import { MEDIA_TYPES, type MediaType } from './media-types';

async function* chunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What came through, or the code of the refusal. */
async function through(bytes: Uint8Array, mediaType: MediaType, most = 1_000, size = 16): Promise<Uint8Array | string> {
  const taken: Uint8Array[] = [];
  try {
    for await (const chunk of admittedContent(chunks(bytes, size), mediaType, most)) taken.push(chunk);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return Buffer.concat(taken);
}

const zip = (rest: string) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), Buffer.from(rest)]);
const samples: Readonly<Record<MediaType, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7 приказ'),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': zip('[Content_Types].xml word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': zip('[Content_Types].xml xl/workbook.xml'),
  'application/vnd.oasis.opendocument.text': zip('mimetypeapplication/vnd.oasis.opendocument.textPK'),
  'application/vnd.oasis.opendocument.spreadsheet': zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK'),
  'text/plain': Buffer.from('Список участников\r\n', 'utf8'),
  'text/csv': Buffer.from('№;класс\r\n1;7А\r\n', 'utf8'),
};
const alike: readonly (readonly MediaType[])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['text/plain', 'text/csv'],
];

describe('What may be uploaded', () => {
  it.each(MEDIA_TYPES)('takes a file that begins as %s, however it is cut into chunks', async (type) => {
    for (const size of [1, 7, 1_000]) expect(await through(samples[type], type, 1_000, size)).toEqual(samples[type]);
  });

  it('refuses every type under the name of another, but the two pairs whose first bytes are the same', async () => {
    for (const said of MEDIA_TYPES) {
      for (const real of MEDIA_TYPES) {
        const same = said === real || alike.some((pair) => pair.includes(said) && pair.includes(real));
        expect({ said, real, answer: typeof (await through(samples[real], said)) }).toEqual({ said, real, answer: same ? 'object' : 'string' });
      }
    }
  });

  it.each([['a program', Buffer.from('MZ\u0090\u0000')], ['a script', Buffer.from('#!/bin/sh\n')], ['nought bytes', Buffer.alloc(200)]])('refuses %s, also where text is expected', async (_what, bytes) => {
    expect(await through(bytes, 'image/png')).toBe('FILE_NOT_OF_ITS_TYPE');
    expect(await through(bytes, 'text/plain')).toBe('FILE_NOT_OF_ITS_TYPE');
  });

  it('takes up to the limit and not a byte more, and nothing that is empty', async () => {
    const text = Buffer.alloc(500, 'я');
    expect(await through(text, 'text/plain', 500)).toEqual(text);
    expect(await through(text, 'text/plain', 499)).toBe('FILE_TOO_LARGE');
    expect(await through(Buffer.alloc(0), 'text/plain')).toBe('FILE_EMPTY');
  });

  it('lets through the very bytes or refuses, whatever they are', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...MEDIA_TYPES), fc.integer({ min: 1, max: 100 }), async (bytes, type, size) => {
      const answer = await through(bytes, type, 300, size);
      return typeof answer === 'string' ? /^FILE_[A-Z_]+$/.test(answer) : Buffer.compare(answer, bytes) === 0 && bytes.length > 0 && bytes.length <= 300;
    }));
  });
});
