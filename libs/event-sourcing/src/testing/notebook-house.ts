import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { VirtualClock } from '../clock';
import { CommandExecutor } from '../command-executor';
import { CommandDirectory, CommandGateway } from '../command-gateway';
import type { Accepted, Assumptions, Outcome, Preview, Principal, Submission } from '../command-outcome';
import { CommandPreview } from '../command-preview';
import { EventRegistry } from '../event-registry';
import type { EventStore, StoredEvent } from '../event-store';
import type { RecordedEvent } from '../recorded-event';
import type { Sealer } from '../sealing';
import { technicalEvents } from '../technical-events';
import { notebookCommands, notebookEvents, shelfCommands } from './notebook';
import { openSealer } from './open-sealer';

export const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const OTHER_SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099';
export const NOW = '2023-12-31T20:00:00.000Z';
export const department: Principal = { id: 'a-methodologist', role: 'methodologist', scopes: 'all' };
export const curator: Principal = { id: 'a-curator', role: 'curator', scopes: [`school:${SCHOOL}`] };
export const stranger: Principal = { id: 'a-stranger', role: 'curator', scopes: [`school:${OTHER_SCHOOL}`] };
export const registry = new EventRegistry([...notebookEvents, ...technicalEvents], [], ['owning']);
export const catalogues = [notebookCommands, shelfCommands];

/** Everything a process would compose, over one store. */
export function house(store: EventStore = new InMemoryEventStore('spec'), sealer: Sealer = openSealer(['owning'])) {
  const clock = new VirtualClock(NOW);
  const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret: 'secret', zone: 'Europe/Moscow', tzdata: '2026a', sealer });
  const directory = new CommandDirectory(catalogues);
  const gateway = new CommandGateway(directory, () => true, (command, submission) => {
    const found = directory.find(command.constructor.name);
    if (!found) throw new Error('not in the catalogue');
    return executor.execute(found.catalogue, found.entry, command, submission);
  });
  let keys = 0;
  const submit = (name: string, input: object, more: Partial<Submission> = {}): Promise<Outcome> =>
    gateway.submit(name, input, { principal: curator, key: `key-${(keys += 1)}`, mustSayVersion: false, ...more });
  const preview = (name: string, input: object, assumed?: Assumptions): Promise<Preview> =>
    new CommandPreview(gateway, executor).of(name, input, { principal: curator, key: `look-${(keys += 1)}`, mustSayVersion: false }, assumed);
  return { store, clock, submit, preview };
}

export async function log(store: EventStore): Promise<(RecordedEvent & { readonly stored: StoredEvent })[]> {
  const events = [];
  for await (const page of store.readAll()) events.push(...page.map((stored) => ({ ...registry.decode(stored), stored })));
  return events;
}

export function accepted(outcome: Outcome): Accepted {
  if (!outcome.accepted) throw new Error(`${outcome.reason}: ${outcome.rejection.code}`);
  return outcome;
}

/** A house with a shelf and an open notebook in it. */
export async function opened(store?: EventStore, sealer?: Sealer) {
  const all = house(store, sealer);
  accepted(await all.submit('PlaceShelf', { schoolId: SCHOOL, zone: 'Asia/Irkutsk' }, { principal: department }));
  const { stream } = accepted(await all.submit('OpenNotebook', { schoolId: SCHOOL }, { key: 'opening' }));
  const notebookId = stream.replace('notebook-', '');
  const write = (rowId: string, text: string, more: Partial<Submission> = {}, fields: object = {}) => all.submit('WriteRow', { notebookId, rowId, text, ...fields }, more);
  return { ...all, stream, notebookId, write };
}
