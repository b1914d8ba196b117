import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { wholeLog } from '../support/engine-beside';

type RungName = 'opening' | 'reminder' | 'due' | 'overdue';
const HEIGHT: Readonly<Record<RungName, number>> = { opening: 0, reminder: 1, due: 2, overdue: 3 };
/** Notices tell people, the other rungs change the measure: each kind has a ladder of its own below `overdue`. */
const isNotice = (rung: RungName): boolean => rung === 'reminder' || rung === 'due';

interface Ladder {
  readonly version: number;
  readonly rungs: ReadonlyMap<RungName, string>;
  readonly taken: Set<RungName>;
  readonly superseded: Set<RungName>;
}

interface Watched {
  ladder: Ladder;
  retroactive: boolean;
  closed: boolean;
}

interface EffectData {
  readonly roadmapId: string;
  readonly measureId: string;
  readonly deadlineVersion: number;
  readonly rung?: RungName;
  readonly supersedes?: readonly RungName[];
}

/** A rung that took effect, as a line that two runs can be compared by. */
export function effectLine({ type, data, recordedAt }: RecordedEvent): string | undefined {
  const rung = rungOf(type, data as EffectData);
  if (rung === undefined) return undefined;
  const { measureId, deadlineVersion, supersedes = [] } = data as EffectData;
  return `${recordedAt} ${measureId} v${deadlineVersion} ${rung}${supersedes.length > 0 ? ` over ${supersedes.join(', ')}` : ''}`;
}

function rungOf(type: string, { rung }: EffectData): RungName | undefined {
  if (type === 'MeasureOpened') return 'opening';
  if (type === 'MeasureBecameOverdue') return 'overdue';
  return type === 'MeasureReminderSent' ? rung : undefined;
}

/** The whole log, decoded. */
export async function historyOf(store: EventStore, registry: EventRegistry): Promise<RecordedEvent[]> {
  return (await wholeLog(store)).map((event) => registry.decode(event));
}

/** Every rung that took effect, in order of time. */
export const effectsOf = (history: readonly RecordedEvent[]): string[] => history.flatMap((event) => effectLine(event) ?? []).sort();

/**
 * Everything wrong with how deadlines took effect, by the log alone and by no code of the product: a rung twice, early,
 * before activation, below a higher one, of an edition gone by, for what was reported, or for what fell due before its
 * order; a stage started twice. With `settledAt`, also every rung that was due by then and has not taken effect.
 */
export function deadlineFaults(history: readonly RecordedEvent[], settledAt?: string): string[] {
  const watch = new DeadlineWatch();
  for (const event of history) watch.see(event);
  return settledAt === undefined ? watch.faults : [...watch.faults, ...watch.missing(settledAt)];
}

class DeadlineWatch {
  readonly faults: string[] = [];
  private readonly active = new Set<string>();
  private readonly started = new Set<string>();
  private readonly measures = new Map<string, Watched>();

  see(event: RecordedEvent): void {
    const { roadmapId, measureId, stageId, deadline } = event.data as { roadmapId: string; measureId: string; stageId: string; deadline: { version: number; rungs: { rung: RungName; at: string }[] } };
    const measure = this.measures.get(`${roadmapId} ${measureId}`);
    if (event.type === 'RoadmapActivated') this.active.add(roadmapId);
    else if (event.type === 'RoadmapCompleted') this.active.delete(roadmapId);
    else if (event.type === 'DeadlineParsed' || event.type === 'MeasureRescheduled') {
      const rungs = new Map(deadline.rungs.map(({ rung, at }) => [rung, at]));
      const ladder = { version: deadline.version, rungs, taken: new Set<RungName>(), superseded: new Set<RungName>() };
      this.measures.set(`${roadmapId} ${measureId}`, { ladder, retroactive: false, closed: false });
    } else if (event.type === 'MeasureMarkedRetroactive' && measure) measure.retroactive = true;
    else if (event.type === 'MeasureResultReported' && measure) measure.closed = true;
    else if (event.type === 'StageStarted') this.seeStage(`${roadmapId} ${stageId}`);
    else this.seeEffect(event, measure);
  }

  /** Rungs that were due at an instant and that neither took effect nor were superseded. */
  missing(now: string): string[] {
    return [...this.measures].flatMap(([name, { ladder, closed, retroactive }]) => {
      if (closed || !this.active.has(name.split(' ')[0] ?? '')) return [];
      const lacking = [...ladder.rungs].filter(([rung, at]) => at <= now && !this.isSettled(ladder, rung) && (!retroactive || rung === 'opening'));
      return lacking.map(([rung]) => `${name} v${ladder.version} ${rung}: never took effect`);
    });
  }

  private isSettled({ taken, superseded }: Ladder, rung: RungName): boolean {
    return taken.has(rung) || superseded.has(rung) || taken.has('overdue');
  }

  private seeStage(name: string): void {
    if (this.started.has(name)) this.faults.push(`${name}: started twice`);
    this.started.add(name);
  }

  private seeEffect({ type, data, recordedAt }: RecordedEvent, measure: Watched | undefined): void {
    const effect = data as EffectData;
    const rung = rungOf(type, effect);
    if (rung === undefined) return;
    const fault = (what: string): void => void this.faults.push(`${effect.measureId} v${effect.deadlineVersion} ${rung} at ${recordedAt}: ${what}`);
    if (!measure) return fault('of a measure without a term');
    const { ladder, retroactive, closed } = measure;
    if (!this.active.has(effect.roadmapId)) fault('before activation or after completion');
    if (closed) fault('after the report');
    if (effect.deadlineVersion !== ladder.version) return fault('of an edition gone by');
    if ((ladder.rungs.get(rung) ?? '9999') > recordedAt) fault('early');
    if (ladder.taken.has(rung)) fault('twice');
    if (ladder.superseded.has(rung)) fault('after it was superseded');
    if (retroactive && rung !== 'opening') fault('pressed although due before its order');
    if (ladder.taken.has('overdue')) fault('below the overdue mark');
    for (const higher of higherDue(ladder, rung, recordedAt, retroactive)) fault(`although ${higher} was due`);
    ladder.taken.add(rung);
    for (const lower of effect.supersedes ?? []) ladder.superseded.add(lower);
  }
}

/** Rungs of the same kind above this one, and the overdue mark, that had come due when it took effect. */
function higherDue({ rungs }: Ladder, rung: RungName, now: string, retroactive: boolean): RungName[] {
  if (retroactive) return [];
  return [...rungs].flatMap(([other, at]) => {
    const rivals = other === 'overdue' || (isNotice(other) && isNotice(rung));
    return rivals && HEIGHT[other] > HEIGHT[rung] && at <= now ? [other] : [];
  });
}
