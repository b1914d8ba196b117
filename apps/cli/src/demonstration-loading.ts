import { Demonstration } from '@vekha/demonstration/play-demonstration';
import type { Institution } from '@vekha/demonstration/story';
import { systemClock, VirtualClock } from '@vekha/event-sourcing/clock';
import { type DemonstrationRecord, DemonstrationRecords } from './demonstration-record';
import { openDrivenWorker } from './read-side';
import { type Session, withSession } from './session';

const BEGINNING = '2021-08-31T00:00:00.000Z';
/** Streams that say how the installation works, not what happens in a school. */
const TECHNICAL = ['process-', 'token-'];

export interface Loading {
  /** Names the record in the data folder. */
  readonly name: string;
  readonly schools: number;
  /** Schools that are played together, in portions, so that memory does not grow with their number. */
  readonly portions: () => Iterable<readonly Institution[]>;
  /** Whether this log may be added to. */
  readonly mayBegin: (log: LogBefore) => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** The log before the play. */
export interface LogBefore {
  readonly events: number;
  /** What people entered, as far as it is no demonstration. */
  readonly realEvents: number;
  /** UTC instant of the last event. */
  readonly last: string | undefined;
}

export interface Progress {
  readonly schoolsPlayed: number;
  /** Civil date the play has reached in the present portion. */
  readonly day: string;
}

/** `elsewise`: another number of schools was begun here; `refused`: this log may not be added to. */
export type Loaded =
  | { readonly outcome: 'loaded' | 'resumed' | 'already' | 'elsewise'; readonly schools: number }
  | { readonly outcome: 'refused'; readonly log: LogBefore };

/** Loads a demonstration, or goes on with one that was interrupted; what is loaded is not loaded again. */
export async function loadDemonstration(loading: Loading): Promise<Loaded> {
  const clock = new VirtualClock(BEGINNING);
  return withSession(async (session) => {
    const records = new DemonstrationRecords(session.configuration.VEKHA_DATA_DIR);
    const begun = records.read(loading.name);
    if (begun && begun.schools !== loading.schools) return { outcome: 'elsewise', schools: begun.schools };
    if (begun?.finished) return { outcome: 'already', schools: begun.schools };
    const log = await logBefore(session);
    if (begun ? log.realEvents > 0 : !loading.mayBegin(log)) return { outcome: 'refused', log };
    const record = begun ?? records.write(loading.name, { until: systemClock.now(), schools: loading.schools, played: 0, finished: false });
    if (begun && log.last !== undefined) clock.moveTo(log.last);
    await play(session, clock, loading, record, records);
    return { outcome: begun ? 'resumed' : 'loaded', schools: record.schools };
  }, clock);
}

async function play(session: Session, clock: VirtualClock, { name, portions, onProgress }: Loading, record: DemonstrationRecord, records: DemonstrationRecords): Promise<void> {
  const { until } = record;
  let played = 0;
  for (const portion of portions()) {
    if (played >= record.played) {
      const worker = await openDrivenWorker({ ...session, keys: session.vault.keys }, clock, portion.map(({ school }) => school.schoolId));
      const reached = (day: string): void => onProgress({ schoolsPlayed: played, day });
      await new Demonstration({ ...worker, gateway: session.gateway, clock, until, onProgress: reached }).play(portion).finally(worker.close);
      clock.moveTo(BEGINNING);
      records.write(name, { ...record, played: played + portion.length });
    }
    played += portion.length;
  }
  records.write(name, { ...record, played, finished: true });
}

async function logBefore({ store, registry }: Session): Promise<LogBefore> {
  let [events, realEvents] = [0, 0];
  let last: string | undefined;
  for await (const page of store.readAll()) {
    for (const stored of page) {
      const { meta, actor, stream, recordedAt } = registry.decode(stored);
      const real = !meta.simulated && actor.role !== 'system' && !TECHNICAL.some((prefix) => stream.startsWith(prefix));
      events += 1;
      realEvents += real ? 1 : 0;
      last = recordedAt;
    }
  }
  return { events, realEvents, last };
}
