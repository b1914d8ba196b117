import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import { decrypted, encrypted, NONCE_BYTES, syntheticNonce } from './authenticated-encryption';
import type { KeyPlace } from './key-store';

/** No text, picture or document begins so: what does was sealed here. */
const BEGINNING = Buffer.from('VEKHA-SEALED-1\0\0', 'latin1');
const KEY_ID_BYTES = 16;
export const HEADER_BYTES = BEGINNING.byteLength + KEY_ID_BYTES;
const CONTENT_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const FRAME_BYTES = NONCE_BYTES + CONTENT_BYTES + TAG_BYTES;

/** Whose key seals a file, the installation included. */
export interface FileSealedAt extends KeyPlace {
  readonly origin: string;
}

/**
 * A content as a sealed file: a header that names the key, then frames of nonce, ciphertext and tag, each bound to its
 * number, to the frame before it and to whether it is the last. The same content under the same key gives the same bytes.
 * Storage format.
 */
export async function* sealedFrames(content: AsyncIterable<Uint8Array>, keyId: string, key: Uint8Array, at: FileSealedAt): AsyncIterable<Uint8Array> {
  yield Buffer.concat([BEGINNING, Buffer.from(keyId, 'hex')]);
  let [index, before] = [0, ''];
  for await (const { bytes, last } of inPieces(content, CONTENT_BYTES)) {
    const place = boundTo(at, index, before, last);
    const nonce = syntheticNonce(key, place, bytes);
    const sealed = encrypted(key, nonce, place, bytes);
    yield Buffer.concat([nonce, sealed]);
    [index, before] = [index + 1, sealed.subarray(-TAG_BYTES).toString('base64')];
  }
}

/** The content again. @param frames what follows the header @param damaged what to throw when a bit is not as it was sealed */
export async function* openedFrames(frames: AsyncIterable<Uint8Array>, key: Uint8Array, at: FileSealedAt, damaged: () => Error): AsyncIterable<Uint8Array> {
  let [index, before] = [0, ''];
  for await (const { bytes, last } of inPieces(frames, FRAME_BYTES)) {
    const sealed = bytes.subarray(NONCE_BYTES);
    const content = decrypted(key, bytes.subarray(0, NONCE_BYTES), boundTo(at, index, before, last), sealed);
    if (!content) throw damaged();
    yield content;
    [index, before] = [index + 1, Buffer.from(sealed.subarray(-TAG_BYTES)).toString('base64')];
  }
}

/** The key a header names; undefined for the beginning of a file that was stored before files were sealed. */
export function keyIdOf(header: Uint8Array): string | undefined {
  const bytes = Buffer.from(header);
  if (bytes.byteLength < HEADER_BYTES || !bytes.subarray(0, BEGINNING.byteLength).equals(BEGINNING)) return undefined;
  return bytes.subarray(BEGINNING.byteLength, HEADER_BYTES).toString('hex');
}

/** The first bytes, up to so many, and all that follows them. */
export async function splitHeader(content: AsyncIterable<Uint8Array>): Promise<{ readonly header: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = content[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  while (held.byteLength < HEADER_BYTES) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    held = Buffer.concat([held, value as Uint8Array]);
  }
  async function* rest(): AsyncIterable<Uint8Array> {
    yield held.subarray(HEADER_BYTES);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { header: held.subarray(0, HEADER_BYTES), rest: rest() };
}

function boundTo({ origin, scope, subject, purpose }: FileSealedAt, index: number, before: string, last: boolean): Buffer {
  return Buffer.from(canonicalJson([origin, scope, subject, purpose, index, before, last]));
}

/** Pieces of one length; the last, which may be shorter, says that it is. */
async function* inPieces(content: AsyncIterable<Uint8Array>, length: number): AsyncIterable<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    held.push(Buffer.from(chunk));
    size += chunk.byteLength;
    if (size <= length) continue;
    let all = Buffer.concat(held);
    for (; all.byteLength > length; all = all.subarray(length)) yield { bytes: all.subarray(0, length), last: false };
    [held, size] = [[all], all.byteLength];
  }
  yield { bytes: Buffer.concat(held), last: true };
}
