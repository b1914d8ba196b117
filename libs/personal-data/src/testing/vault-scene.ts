import { VirtualClock } from '@vekha/event-sourcing/clock';
import { type PlacedEnvelope, type Sealed, ToSeal } from '@vekha/event-sourcing/sealed';
import { InMemoryAccessJournal } from '../in-memory/in-memory-access-journal';
import { InMemoryKeyStore } from '../in-memory/in-memory-key-store';
import type { KeyPlace, KeyStore } from '../key-store';
import type { AuditContext, Opened } from '../opening';
import { type NameSource, PersonSearch } from '../person-search';
import { type BlockedData, VaultOpener } from '../vault-opener';
import { VaultSealer } from '../vault-sealer';

export const SCHOOL = 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const OTHER_SCHOOL = 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
const ORIGIN = 'spec';

export const nameOfPlace = ({ scope, subject, purpose }: KeyPlace): string => `${scope} ${subject} ${purpose}`;

/** A vault whose parts a spec can look into; purposes are blocked by putting their place into `blocked`. */
export class VaultScene {
  readonly journal = new InMemoryAccessJournal();
  readonly blocked = new Set<string>();
  readonly withdrawn: BlockedData = { now: async () => (place) => this.blocked.has(nameOfPlace(place)) };
  private readonly sealer: VaultSealer;
  readonly opener: VaultOpener;
  private events = 0;

  constructor(readonly keys: KeyStore = new InMemoryKeyStore()) {
    this.sealer = new VaultSealer({ keys, origin: ORIGIN });
    this.opener = new VaultOpener({ keys, journal: this.journal, blocked: this.withdrawn, sealer: this.sealer, clock: new VirtualClock('2026-03-02T08:00:00.000Z'), origin: ORIGIN });
  }

  search(names: NameSource): PersonSearch {
    return new PersonSearch({ names, opener: this.opener, keys: this.keys, blocked: this.withdrawn });
  }

  /** Seals a value about a person as the next event of theirs would hold it when it is read back. */
  async seal(text: string, about: Partial<KeyPlace> & { readonly pointer?: string } = {}): Promise<PlacedEnvelope> {
    const { scope = SCHOOL, subject = 'person-a', purpose = 'mentoring', pointer = '/fullName' } = about;
    this.events += 1;
    const at = { scope, stream: `person-${subject}`, eventId: `event-${this.events}`, schemaVersion: 1, pointer };
    return { ...(await this.sealer.seal(new ToSeal(pointer.slice(1), text), { ...at, subject, purpose })), at };
  }

  open(envelopes: readonly PlacedEnvelope[], context: Partial<AuditContext> & { readonly role?: string } = {}): Promise<readonly Opened[]> {
    const { role = 'director', ...more } = context;
    const asked = { actor: { id: 'token-a', role }, scope: SCHOOL, occasion: 'register people', requestId: 'request-a', ...more };
    return this.opener.open(envelopes as unknown as readonly Sealed[], asked);
  }

  async openOne(envelope: PlacedEnvelope, context: Partial<AuditContext> & { readonly role?: string } = {}): Promise<Opened | undefined> {
    return (await this.open([envelope], context))[0];
  }
}
