import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for one use of a key. @param use never shown, never changed: what it gives is storage format */
export function derivedKey(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), `vekha ${use}`, KEY_BYTES));
}

/**
 * 96 bits that follow from all that is sealed and where: the same content for the same place gives the same bytes, and
 * no nonce comes twice with different content but by chance of 2^-48 after 2^24 values of one key.
 */
export function syntheticNonce(key: Uint8Array, place: Uint8Array, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.byteLength);
  return createHmac('sha256', derivedKey(key, 'nonce')).update(length).update(place).update(content).digest().subarray(0, NONCE_BYTES);
}

/** AES-256-GCM; the ciphertext ends with its tag. */
export function encrypted(key: Uint8Array, nonce: Uint8Array, place: Uint8Array, content: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** The content; undefined when key, nonce, place or any bit is another. */
export function decrypted(key: Uint8Array, nonce: Uint8Array, place: Uint8Array, ciphertext: Uint8Array): Buffer | undefined {
  if (nonce.byteLength !== NONCE_BYTES || ciphertext.byteLength < TAG_BYTES) return undefined;
  const body = ciphertext.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(place).setAuthTag(ciphertext.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return undefined;
  }
}
