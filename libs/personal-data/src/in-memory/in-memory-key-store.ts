import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import type { DataKey, DestroyedKey, Destruction, DestructionAct, KeyCounts, KeyPlace, KeyRecord, KeyStore } from '../key-store';
import { KeyWrapping, type NewKey } from '../key-wrapping';

interface LivingKey extends NewKey {
  readonly place: KeyPlace;
}

/** Keys that die with the process: for specs and simulations. */
export class InMemoryKeyStore implements KeyStore {
  private readonly living = new Map<string, LivingKey>();
  private readonly fences = new Map<string, DestructionAct | undefined>();
  private readonly tombstones = new Map<string, DestroyedKey & { readonly place: KeyPlace }>();
  private readonly wrapping = new KeyWrapping(randomBytes(32));

  async keyFor(place: KeyPlace): Promise<DataKey> {
    const name = nameOf(place);
    if (this.fences.has(name)) throw new SealingRefused();
    const key = this.living.get(name) ?? { ...this.wrapping.newKey(place), place };
    this.living.set(name, key);
    return { keyId: key.keyId, key: key.key };
  }

  async find(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    const found = new Map<string, KeyRecord>();
    for (const { keyId, key, place } of this.living.values()) {
      if (keyIds.includes(keyId)) found.set(keyId, { ...place, state: 'active', key });
    }
    for (const { keyId, place } of this.tombstones.values()) {
      if (keyIds.includes(keyId)) found.set(keyId, { ...place, state: 'destroyed', act: this.fences.get(nameOf(place)) });
    }
    return found;
  }

  async destroy({ scope, subject, purpose }: KeyPlace, act?: DestructionAct, known: readonly DestroyedKey[] = []): Promise<Destruction> {
    const place = { scope, subject, purpose };
    const name = nameOf(place);
    const killed = this.living.get(name);
    this.living.delete(name);
    this.fences.set(name, this.fences.get(name) ?? act);
    for (const { keyId, fingerprint } of [...(killed ? [killed] : []), ...known]) {
      if (!this.tombstones.has(keyId)) this.tombstones.set(keyId, { keyId, fingerprint, place });
    }
    const ofPlace = [...this.tombstones.values()].filter((tombstone) => nameOf(tombstone.place) === name);
    const keys = ofPlace.map(({ keyId, fingerprint }) => ({ keyId, fingerprint })).sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
    return { keys, killed: killed !== undefined };
  }

  async counts(): Promise<KeyCounts> {
    return { active: this.living.size, destroyed: this.tombstones.size, fences: this.fences.size };
  }

  close(): void {
    this.living.clear();
  }
}

function nameOf({ scope, subject, purpose }: KeyPlace): string {
  return canonicalJson([scope, subject, purpose]);
}
