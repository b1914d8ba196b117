import { VirtualClock } from '@vekha/event-sourcing/clock';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { catalogues, eventRegistry } from '@vekha/installation/catalogue-list';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import { passingSealer } from '../support/engine-beside';

export const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';

export const department: Principal = { id: 'a-methodologist', role: 'department', scopes: 'all' };
export const curator: Principal = { id: 'a-curator', role: 'curator', scopes: [`school:${SCHOOL}`] };
export const director: Principal = { id: 'a-director', role: 'director', scopes: [`school:${SCHOOL}`] };

/** The whole way in over a log in memory, at one instant (UTC). Commands are not checked for permission. */
export function roadmapHouse(now: string) {
  const store = new InMemoryEventStore('seeds');
  const registry = eventRegistry();
  const clock = new VirtualClock(now);
  const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret: 'secret', zone: 'Europe/Moscow', tzdata: '2026a', sealer: passingSealer() });
  const directory = new CommandDirectory(catalogues);
  const gateway = new CommandGateway(directory, () => true, (command, submission) => {
    const found = directory.find(command.constructor.name);
    if (!found) throw new Error(`${command.constructor.name} is not in the catalogue`);
    return executor.execute(found.catalogue, found.entry, command, submission);
  });
  let keys = 0;
  const give = async (principal: Principal, command: string, input: object) => {
    const outcome = await gateway.submit(command, input, { principal, key: `key-${(keys += 1)}`, mustSayVersion: false });
    if (!outcome.accepted) throw new Error(`${command}: ${outcome.rejection.code} ${JSON.stringify(outcome.fields)}`);
    return outcome.stream;
  };
  const eventsOf = async (stream: string): Promise<RoadmapEvent[]> => {
    const events: RoadmapEvent[] = [];
    for await (const page of store.readStream(stream)) events.push(...page.map((stored) => registry.decode(stored) as unknown as RoadmapEvent));
    return events;
  };
  return { give, eventsOf, log: { store, registry } };
}
