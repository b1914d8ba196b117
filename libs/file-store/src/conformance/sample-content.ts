import { createHash, randomBytes } from 'node:crypto';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes nobody put before. */
export const freshBytes = (size: number): Buffer => randomBytes(size);

/** The bytes in chunks of this size, as they come over a network. */
export async function* inChunks(bytes: Uint8Array, size = 7_000): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}

export async function bytesOf(content: AsyncIterable<Uint8Array> | undefined): Promise<Buffer | undefined> {
  if (!content) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
