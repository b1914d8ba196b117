import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import type { Envelope } from '@vekha/event-sourcing/sealed';
import type { SealPlace } from '@vekha/event-sourcing/sealing';
import { decrypted, encrypted, syntheticNonce } from './authenticated-encryption';

/** Where a value is sealed, the installation included. */
export interface SealedAt extends SealPlace {
  readonly origin: string;
}

/** Length of a value tells little when it comes in steps of so many bytes. */
const STEP_BYTES = 32;

/** Nonce and ciphertext of an envelope. @param content canonical JSON */
export function sealedContent(key: Uint8Array, content: string, at: SealedAt): Pick<Envelope, 'n' | 'c'> {
  const [place, padded] = [boundTo(at), paddedBytes(content)];
  const nonce = syntheticNonce(key, place, padded);
  return { n: nonce.toString('base64'), c: encrypted(key, nonce, place, padded).toString('base64') };
}

/** The canonical JSON inside; undefined when it was sealed for another place, by another key, or a bit was changed. */
export function openedContent(key: Uint8Array, { n, c }: Pick<Envelope, 'n' | 'c'>, at: SealedAt): string | undefined {
  return decrypted(key, Buffer.from(n, 'base64'), boundTo(at), Buffer.from(c, 'base64'))?.toString('utf8').trimEnd();
}

function boundTo({ origin, scope, stream, eventId, schemaVersion, pointer, subject, purpose }: SealedAt): Buffer {
  return Buffer.from(canonicalJson([origin, scope, stream, eventId, schemaVersion, pointer, subject, purpose]));
}

/** Spaces after the last brace: no canonical JSON ends with one. */
function paddedBytes(content: string): Buffer {
  const bytes = Buffer.from(content);
  const padding = (STEP_BYTES - (bytes.byteLength % STEP_BYTES)) % STEP_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(padding, ' ')]);
}
