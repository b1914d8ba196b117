import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { Projection } from '@vekha/event-sourcing/projection';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { registers } from '@vekha/installation/register-list';

/** What a rebuild is measured on: registers, the events they know, and a log in the order in which it grew. */
export interface MeasuredRegisters {
  readonly projections: readonly Projection[];
  readonly registry: EventRegistry;
  events(atLeast: number): Iterable<readonly (readonly [stream: string, event: NewEvent])[]>;
}

const TEMPLATE = '"000-lyceum-28"';
const COHORT = 20;
const TOGETHER = 10;
const ORIGIN = 'bench-demonstration';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

type Entry = readonly [stream: string, event: NewEvent];

/** All registers over copies of the lyceum's historical roadmap: a whole year each, under ids of their own. */
export async function demonstrationLog(folder: string): Promise<MeasuredRegisters> {
  const year = await lyceumYear(folder);
  return { projections: registers, registry: eventRegistry(), events: (atLeast) => copies(year, atLeast) };
}

/** The events of the lyceum's first roadmap, with its notices, in the order of the log. */
async function lyceumYear(folder: string): Promise<readonly Entry[]> {
  const environment = { ...process.env, VEKHA_DATA_DIR: folder, VEKHA_ORIGIN: ORIGIN, VEKHA_EVENT_STORE: 'sqlite' };
  execFileSync(process.execPath, [join(__dirname, '../../apps/cli/src/main.js'), 'demo', 'load', '--json'], { env: environment, stdio: 'ignore' });
  const store = await SqliteEventStore.open({ file: join(folder, 'log.db'), origin: ORIGIN });
  const entries: Entry[] = [];
  let roadmapId: string | undefined;
  for await (const page of store.readAll()) {
    for (const { stream, payload, position: _position, revision: _revision, prevStreamHash: _hash, leaf: _leaf, ...event } of page) {
      if (event.type === 'RoadmapCreatedFromTemplate' && payload.includes(TEMPLATE)) roadmapId ??= UUID.exec(stream)?.[0];
      if (roadmapId !== undefined && stream.endsWith(roadmapId)) entries.push([stream, { ...event, payload: JSON.parse(payload) as NewEvent['payload'] }]);
    }
  }
  await store.close();
  return entries;
}

/** Many schools at once: in each cohort the years go on side by side, a few events at a time. */
function* copies(year: readonly Entry[], atLeast: number): Iterable<readonly Entry[]> {
  for (let cohort = 0; cohort * COHORT * year.length < atLeast; cohort += 1) {
    for (let from = 0; from < year.length; from += TOGETHER) {
      const part = year.slice(from, from + TOGETHER);
      yield Array.from({ length: COHORT }, (_, index) => part.map((entry, place) => copy(entry, `${cohort}/${index}`, from + place))).flat();
    }
  }
}

function copy([stream, event]: Entry, name: string, place: number): Entry {
  const original = UUID.exec(stream)?.[0] ?? '';
  const roadmapId = derivedId('bench-roadmap', name);
  const payload = JSON.parse(JSON.stringify(event.payload).replaceAll(original, roadmapId)) as NewEvent['payload'];
  const eventId = derivedId('bench-event', name, place);
  return [stream.replace(original, roadmapId), { ...event, payload, eventId, commandId: eventId }];
}
