import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import { decrypted, derivedKey, encrypted, KEY_BYTES, NONCE_BYTES } from './authenticated-encryption';
import { KeyDamaged, type KeyPlace, MasterKeyRefused } from './key-store';

/** A new key of a place, wrapped, with what may be told of it. */
export interface NewKey {
  readonly keyId: string;
  readonly key: Buffer;
  readonly fingerprint: string;
  readonly wrapped: Buffer;
}

/** Makes keys of places and wraps them with the master key, so that a key file alone opens nothing. */
export class KeyWrapping {
  /** Tells the right master key from a wrong one without giving it away. */
  readonly masterCheck: string;
  private readonly wrappingKey: Buffer;

  /** @param master 32 bytes */
  constructor(master: Uint8Array) {
    if (master.byteLength !== KEY_BYTES) throw new MasterKeyRefused('MASTER_KEY_MALFORMED', 'Главный ключ: нужны ровно 32 байта, записанные 64 знаками 0–9 и a–f.');
    this.wrappingKey = derivedKey(master, 'key wrapping');
    this.masterCheck = derivedKey(master, 'master key check').toString('hex');
  }

  /** @throws MasterKeyRefused when these keys were wrapped with another one */
  requireSameMaster(check: string): void {
    const [said, own] = [Buffer.from(check), Buffer.from(this.masterCheck)];
    if (said.byteLength === own.byteLength && timingSafeEqual(said, own)) return;
    const message = 'Главный ключ не подходит к хранилищу ключей. Верните прежний ключ (VEKHA_MASTER_KEY_FILE, VEKHA_MASTER_KEY или secrets/master.key в папке данных): без него сведения о людях не открыть.';
    throw new MasterKeyRefused('MASTER_KEY_WRONG', message);
  }

  newKey(place: KeyPlace): NewKey {
    const [keyId, key, nonce] = [randomBytes(16).toString('hex'), randomBytes(KEY_BYTES), randomBytes(NONCE_BYTES)];
    return { keyId, key, fingerprint: fingerprintOf(key), wrapped: Buffer.concat([nonce, encrypted(this.wrappingKey, nonce, boundTo(keyId, place), key)]) };
  }

  /** @throws KeyDamaged when a bit of the row was changed, its place included */
  unwrapped(keyId: string, place: KeyPlace, wrapped: Uint8Array): Buffer {
    const key = decrypted(this.wrappingKey, wrapped.subarray(0, NONCE_BYTES), boundTo(keyId, place), wrapped.subarray(NONCE_BYTES));
    if (!key) throw new KeyDamaged(keyId);
    return key;
  }
}

/** SHA-256 by which a destroyed key can be told when an old copy brings it back. */
function fingerprintOf(key: Uint8Array): string {
  return createHash('sha256').update(derivedKey(key, 'fingerprint')).digest('hex');
}

function boundTo(keyId: string, { scope, subject, purpose }: KeyPlace): Buffer {
  return Buffer.from(canonicalJson([keyId, scope, subject, purpose]));
}
