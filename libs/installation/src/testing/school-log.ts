import { mayGive } from '@vekha/access/permissions';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { InMemoryAccessJournal } from '@vekha/personal-data/in-memory/in-memory-access-journal';
import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';
import { VaultOpener } from '@vekha/personal-data/vault-opener';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import { catalogues, eventRegistry } from '../catalogue-list';
import { BlockedInLog } from '../personal-data-in-log';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const SCOPE = `school:${SCHOOL_ID}`;
const ORIGIN = 'spec';

/** The log of a school in memory with everything that decides over it, and a vault whose journal a spec can read. */
export class SchoolLog {
  readonly store = new InMemoryEventStore(ORIGIN);
  readonly registry = eventRegistry();
  readonly keys = new InMemoryKeyStore();
  readonly journal = new InMemoryAccessJournal();
  readonly clock: VirtualClock;
  readonly opener: VaultOpener;
  readonly gateway: CommandGateway;
  private readonly sealer = new VaultSealer({ keys: this.keys, origin: ORIGIN });
  private readonly revisions = new Map<string, number>();

  constructor(now: string) {
    this.clock = new VirtualClock(now);
    const { store, registry, clock, sealer, keys, journal } = this;
    this.opener = new VaultOpener({ keys, journal, sealer, clock, origin: ORIGIN, blocked: new BlockedInLog({ store, registry }) });
    const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret: 'spec', zone: 'Europe/Moscow', tzdata: 'spec', sealer });
    const directory = new CommandDirectory(catalogues);
    this.gateway = new CommandGateway(directory, mayGive, (command, submission) => {
      const found = directory.find(command.constructor.name);
      if (!found) throw new Error(`${command.constructor.name} is not in the catalogue`);
      return executor.execute(found.catalogue, found.entry, command, submission);
    });
  }

  /** Appends to a stream what commands would have decided. */
  async happened(stream: string, ...events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      const revision = this.revisions.get(stream);
      const eventId = derivedId('spec', stream, revision ?? 'first');
      const data = await this.registry.seal(this.sealer, event, { scope: SCOPE, stream, eventId });
      const encoded = this.registry.encode({ type: event.type, data }, { occurredOn: '2026-03-02', correlationId: 'spec', bodyMac: '' });
      const news = { ...encoded, eventId, scope: SCOPE, commandId: derivedId(eventId), actor: { id: 'a', role: 'curator' }, recordedAt: this.clock.now() };
      this.revisions.set(stream, (await this.store.append(stream, revision ?? 'none', [news])).revision);
    }
  }

  async events(...types: readonly string[]): Promise<readonly RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    for await (const page of this.store.readAll(undefined, { types })) found.push(...page.map((stored) => this.registry.decode(stored)));
    return found;
  }
}
