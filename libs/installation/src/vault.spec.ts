import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { type Sealed, sealed } from '@vekha/event-sourcing/sealed';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { ImportedPersonRevoked, PersonCardCorrected, PersonEntered } from '@vekha/people/card-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { ROLES } from '@vekha/access/roles';
import { destroyData } from '@vekha/personal-data/destruction';
import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';
import type { KeyPlace, KeyStore } from '@vekha/personal-data/key-store';
import { readingRights } from '@vekha/personal-data/reading-rights';
import { eventRegistry } from './catalogue-list';
import { openVault } from './vault';

const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const scope = `school:${SCHOOL}`;
const [personId, consentId] = [derivedId('spec', 'person'), derivedId('spec', 'consent')];
const place: KeyPlace = { scope, subject: personId, purpose: 'mentoring' };
const act = { number: '3-У', date: '2026-03-20' };
const deadline = { from: '2026-03-02', dueOn: '2026-04-01', zone: 'Europe/Moscow', calendarVersion: '1', tzdata: '2026a', rule: 'R', why: [], rungs: [] };
const scheduled = DataDestructionScheduled({ personId, consentId, purposes: ['mentoring', 'diagnostics'], receivedOn: '2026-03-02', dueOn: '2026-04-01', policy: 'P', deadline });
const kept = DataRetentionBasisRecorded({ personId, consentId, purposes: ['mentoring'], basis: 'LAW', source: 'ТК РФ', left: ['diagnostics'] });

/** A log in memory with the vault of an installation over it. */
class Scene {
  readonly store = new InMemoryEventStore('spec');
  readonly registry = eventRegistry();
  readonly folder = mkdtempSync(join(tmpdir(), 'vekha-vault-'));
  readonly revived: KeyPlace[] = [];
  private revision = -1;

  vault(keys: KeyStore) {
    const clock = new VirtualClock('2026-03-02T08:00:00.000Z');
    const folder = { origin: 'spec', accessJournal: join(this.folder, 'journal', 'access.sqlite') };
    return openVault({ store: this.store, registry: this.registry, keys, folder, clock, onRevivedKeys: (places) => void this.revived.push(...places) });
  }

  /** Appends to the person's stream what a command would have decided. */
  async happened(event: DomainEvent, sealer: Parameters<typeof this.registry.seal>[0]): Promise<void> {
    const eventId = derivedId('spec', String(this.revision));
    const stream = `person-${personId}`;
    const data = await this.registry.seal(sealer, event, { scope, stream, eventId });
    const encoded = this.registry.encode({ type: event.type, data }, { occurredOn: '2026-03-02', correlationId: 'c', bodyMac: '' });
    const news = { ...encoded, eventId, scope, commandId: derivedId(eventId), actor: { id: 'a', role: 'curator' }, recordedAt: '2026-03-02T08:00:00.000Z' };
    this.revision = (await this.store.append(stream, this.revision < 0 ? 'none' : this.revision, [news])).revision;
  }

  async nameInLog(): Promise<Sealed> {
    for await (const [first] of this.store.readStream(`person-${personId}`, { to: 0 })) {
      const entered: RecordedEvent = this.registry.decode(first!);
      return (entered.data as { readonly fullName: Sealed }).fullName;
    }
    throw new Error('Nobody has been entered');
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }
}

describe('The vault of an installation', () => {
  let scene: Scene;
  let keys: InMemoryKeyStore;
  let vault: ReturnType<Scene['vault']>;
  beforeEach(async () => {
    scene = new Scene();
    keys = new InMemoryKeyStore();
    vault = scene.vault(keys);
    const entered = PersonEntered({ personId, schoolId: SCHOOL, zone: 'Europe/Moscow', kind: 'EMPLOYEE', fullName: sealed('fullName', 'Проба Тестова') });
    await scene.happened(entered, vault.sealer);
  });
  afterEach(() => {
    vault.journal.close();
    scene.end();
  });

  const look = async (role = 'director', from = vault) => {
    const context = { actor: { id: 'token', role }, scope, occasion: 'register people', requestId: 'r' };
    return (await from.opener.open([await scene.nameInLog()], context))[0];
  };

  it('opens what the log holds, and writes it down', async () => {
    expect(await look()).toEqual({ state: 'open', value: 'Проба Тестова' });
    expect(await look('department')).toEqual({ state: 'hidden' });
    expect([...vault.journal.rows()].map(({ entry }) => entry.seen)).toEqual([[{ purpose: 'mentoring', subjects: [personId], fields: ['/fullName'] }]]);
  });

  it('closes it from the very event that starts the clock, until another basis is recorded', async () => {
    expect(await look()).toMatchObject({ state: 'open' });
    await scene.happened(scheduled, vault.sealer);
    expect(await Promise.all([look(), look()])).toEqual([{ state: 'blocked' }, { state: 'blocked' }]);
    await scene.happened(kept, vault.sealer);
    expect(await look()).toMatchObject({ state: 'open' });
    expect(await look('director', scene.vault(keys))).toMatchObject({ state: 'open' });
  });

  it('finds people by the name that now counts', async () => {
    const find = (words: string) => vault.search.findPersons(scope, words);
    expect(await find('проба')).toEqual([personId]);
    await scene.happened(PersonCardCorrected({ personId, fullName: sealed('fullName', 'Проверкина Проба') }), vault.sealer);
    expect([await find('тестова'), await find('проверкина')]).toEqual([[], [personId]]);
    await scene.happened(ImportedPersonRevoked({ personId, importId: consentId, purposes: ['mentoring'] }), vault.sealer);
    expect(await find('проба')).toEqual([]);
  });

  it('destroys again, before it opens or seals anything, what an older copy of the keys brought back, and says so', async () => {
    const data = { scope, subject: personId, purposes: ['mentoring'], act };
    const gone = await destroyData(vault.keys, data);
    await scene.happened(PersonalDataDestroyed({ personId, consentId, purposes: ['mentoring'], keys: gone, actNumber: act.number, actDate: act.date }), vault.sealer);
    const restored = new InMemoryKeyStore();
    await restored.keyFor(place);
    const again = scene.vault(restored);
    expect(await look('director', again)).toEqual({ state: 'destroyed', actNumber: '3-У', actDate: '2026-03-20' });
    expect(scene.revived).toEqual([place]);
    expect(await restored.counts()).toMatchObject({ active: 0, fences: 1 });
  });
});

describe('Reading rights', () => {
  it('name roles there are', () => {
    const known = Object.keys(ROLES);
    expect([...new Set(Object.values(readingRights).flat())].filter((role) => !known.includes(role))).toEqual([]);
  });
});
