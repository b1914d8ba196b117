import { type Envelope, ToSeal } from '@vekha/event-sourcing/sealed';
import type { Sealer, SealPlace } from '@vekha/event-sourcing/sealing';
import type { KeyStore } from './key-store';
import { sealedContent } from './place-sealing';
import { purposeCodes } from './purposes';

export interface SealerParts {
  readonly keys: KeyStore;
  /** Name of the installation inside every hash and every seal. */
  readonly origin: string;
}

/** Seals with the key of the person and purpose, bound to the one place in the log where the value will stand. */
export class VaultSealer implements Sealer {
  readonly purposes: readonly string[] = purposeCodes;

  constructor(private readonly parts: SealerParts) {}

  async seal(value: ToSeal, place: SealPlace): Promise<Envelope> {
    const { scope, subject, purpose } = place;
    const { keyId, key } = await this.parts.keys.keyFor({ scope, subject, purpose });
    return { $pd: 1, k: keyId, a: 'A256GCM', ...sealedContent(key, ToSeal.contentOf(value), { ...place, origin: this.parts.origin }) };
  }
}
