import { beginsAs, HEAD_LENGTH, type MediaType } from './media-types';

export type ContentFault = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_NOT_OF_ITS_TYPE';

/** The content is not what may be kept. */
export class ContentRefused extends Error {
  constructor(readonly code: ContentFault) {
    super(code);
  }
}

/**
 * Lets a content through as it comes, up to so many bytes; what is empty, larger, or does not begin as its type does
 * breaks off, so that whoever takes it keeps nothing.
 * @throws ContentRefused out of the iteration
 */
export async function* admittedContent(content: AsyncIterable<Uint8Array>, mediaType: MediaType, mostBytes: number): AsyncIterable<Uint8Array> {
  let size = 0;
  let head: readonly number[] = [];
  let begun = false;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new ContentRefused('FILE_TOO_LARGE');
    if (!begun) head = [...head, ...chunk.subarray(0, HEAD_LENGTH - head.length)];
    if (!begun && head.length >= HEAD_LENGTH) {
      requireBeginning(mediaType, head);
      begun = true;
    }
    yield chunk;
  }
  if (size === 0) throw new ContentRefused('FILE_EMPTY');
  if (!begun) requireBeginning(mediaType, head);
}

function requireBeginning(mediaType: MediaType, head: readonly number[]): void {
  if (!beginsAs(mediaType, Uint8Array.from(head))) throw new ContentRefused('FILE_NOT_OF_ITS_TYPE');
}
