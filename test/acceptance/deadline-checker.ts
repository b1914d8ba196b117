import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { wholeLog } from '../support/engine-beside';

/** What a rung does: `open` and `overdue` change the measure, `tell` reminds people, `escalate` tells those above them. */
type Kind = 'open' | 'tell' | 'overdue' | 'escalate';

interface Rung {
  readonly rung: string;
  readonly at: string;
  readonly workingDays?: number;
  readonly to?: string;
}

interface Ladder {
  readonly version: number;
  /** Instant of each rung by its key: `opening`, `reminder-7`, `due`, `overdue`, `escalation-director`. */
  readonly rungs: ReadonlyMap<string, string>;
  readonly taken: Set<string>;
  readonly superseded: Set<string>;
}

interface Watched {
  readonly roadmapId: string;
  readonly measure: string;
  ladder: Ladder;
  retroactive: boolean;
  closed: boolean;
}

interface Data {
  readonly roadmapId: string;
  readonly stageId: string;
  readonly measureId: string;
  readonly period?: string;
  readonly deadline?: { readonly version: number; readonly rungs: readonly Rung[] };
  readonly deadlineVersion: number;
  readonly rung?: string;
  readonly workingDays?: number;
  readonly to?: string;
  readonly supersedes?: readonly string[];
}

const ENDS_ROADMAP = ['RoadmapCompleted', 'RoadmapCancelled'];
const MARKS_RETROACTIVE = ['MeasureMarkedRetroactive', 'OccurrenceMarkedRetroactive'];
const CLOSES = ['MeasureResultReported', 'MeasureDeclaredNotApplicable', 'MeasureCancelled', 'OccurrenceHeld', 'OccurrenceSkipped'];
/** A new edition of a term under which an opening that took effect stands; any other begins its ladder anew. */
const KEEPS_OPENING = ['DeadlineClarified', 'ExternalScheduleAttached', 'MeasureResumed', 'DeadlineReprojected', 'OccurrenceReprojected'];

const keyOf = ({ rung, workingDays, to }: Omit<Rung, 'at'>): string => [rung, ...(rung === 'reminder' ? [workingDays] : []), ...(rung === 'escalation' ? [to] : [])].join('-');
const termOf = ({ roadmapId, measureId, period }: Data): string => [roadmapId, measureId, ...(period === undefined ? [] : [period])].join(' ');

function kindOf(key: string): Kind {
  if (key === 'opening') return 'open';
  if (key === 'overdue') return 'overdue';
  return key.startsWith('escalation') ? 'escalate' : 'tell';
}

/** The rung an event takes into effect; undefined of any other event. */
function rungTaken({ type, data }: RecordedEvent): string | undefined {
  if (type === 'MeasureOpened' || type === 'OccurrenceOpened') return 'opening';
  if (type === 'MeasureBecameOverdue' || type === 'OccurrenceMissed') return 'overdue';
  const { rung = '', ...rest } = data as Data;
  if (type === 'MeasureReminderSent') return keyOf({ rung, ...rest });
  return type === 'OverdueEscalated' ? keyOf({ ...rest, rung: 'escalation' }) : undefined;
}

/** A rung that took effect, as a line that two runs can be compared by. */
export function effectLine(event: RecordedEvent): string | undefined {
  const rung = rungTaken(event);
  if (rung === undefined) return undefined;
  const { measureId, period, deadlineVersion, supersedes = [] } = event.data as Data;
  const of = period === undefined ? measureId : `${measureId}/${period}`;
  return `${event.recordedAt} ${of} v${deadlineVersion} ${rung}${supersedes.length > 0 ? ` over ${supersedes.join(', ')}` : ''}`;
}

/** The whole log, decoded. */
export async function historyOf(store: EventStore, registry: EventRegistry): Promise<RecordedEvent[]> {
  return (await wholeLog(store)).map((event) => registry.decode(event));
}

/** Every rung that took effect, in order of time. */
export const effectsOf = (history: readonly RecordedEvent[]): string[] => history.flatMap((event) => effectLine(event) ?? []).sort();

/** Keys of the rungs of an edition of a measure's term that come due up to an instant, in order of time. */
export function rungsDueBy(history: readonly RecordedEvent[], measureId: string, version: number, until: string): string[] {
  const given = history.map(({ data }) => data as Data).find((data) => data.measureId === measureId && data.period === undefined && data.deadline?.version === version);
  return [...(given?.deadline?.rungs ?? [])].filter(({ at }) => at <= until).sort((a, b) => (a.at < b.at ? -1 : 1)).map(keyOf);
}

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
  private readonly terms = new Map<string, Watched>();

  see(event: RecordedEvent): void {
    const { type } = event;
    const data = event.data as Data;
    const term = this.terms.get(termOf(data));
    if (type === 'RoadmapActivated') this.active.add(data.roadmapId);
    else if (ENDS_ROADMAP.includes(type)) this.active.delete(data.roadmapId);
    else if (data.deadline) this.seeTerm(type, data, data.deadline, term);
    else if (MARKS_RETROACTIVE.includes(type) && term) term.retroactive = true;
    else if (CLOSES.includes(type)) this.close(data);
    else if (type === 'StageStarted') this.seeStage(`${data.roadmapId} ${data.stageId}`);
    else this.seeEffect(event, data, term);
  }

  /** Rungs that were due at an instant and that neither took effect nor were superseded. */
  missing(now: string): string[] {
    return [...this.terms].flatMap(([name, { roadmapId, ladder, closed, retroactive }]) => {
      if (closed || !this.active.has(roadmapId)) return [];
      const lacking = [...ladder.rungs].filter(([rung, at]) => at <= now && !isSettled(ladder, rung) && (!retroactive || rung === 'opening'));
      return lacking.map(([rung]) => `${name} v${ladder.version} ${rung}: never took effect`);
    });
  }

  private seeTerm(type: string, data: Data, { version, rungs }: NonNullable<Data['deadline']>, before: Watched | undefined): void {
    const opened = KEEPS_OPENING.includes(type) && (before?.ladder.taken.has('opening') ?? false);
    const ladder = { version, rungs: new Map(rungs.map((rung) => [keyOf(rung), rung.at])), taken: new Set(opened ? ['opening'] : []), superseded: new Set<string>() };
    const { roadmapId, measureId } = data;
    this.terms.set(termOf(data), { roadmapId, measure: `${roadmapId} ${measureId}`, ladder, retroactive: false, closed: false });
  }

  /** A measure that closes leaves none of its occurrences waiting; an occurrence closes alone. */
  private close(data: Data): void {
    const closed = termOf(data);
    for (const [name, term] of this.terms) if (name === closed || (data.period === undefined && term.measure === closed)) term.closed = true;
  }

  private seeStage(name: string): void {
    if (this.started.has(name)) this.faults.push(`${name}: started twice`);
    this.started.add(name);
  }

  private seeEffect(event: RecordedEvent, data: Data, term: Watched | undefined): void {
    const rung = rungTaken(event);
    if (rung === undefined) return;
    const { recordedAt } = event;
    const fault = (what: string): void => void this.faults.push(`${data.measureId} v${data.deadlineVersion} ${rung} at ${recordedAt}: ${what}`);
    if (!term) return fault('of a measure without a term');
    if (!this.active.has(data.roadmapId)) fault('before activation or after completion');
    if (term.closed) fault('after the report');
    if (data.deadlineVersion !== term.ladder.version) return fault('of an edition gone by');
    for (const what of wrongWith(term, rung, recordedAt)) fault(what);
    term.ladder.taken.add(rung);
    for (const lower of data.supersedes ?? []) term.ladder.superseded.add(lower);
  }
}

function isSettled({ taken, superseded }: Ladder, rung: string): boolean {
  return taken.has(rung) || superseded.has(rung) || (taken.has('overdue') && kindOf(rung) !== 'escalate');
}

/** What is wrong with a rung that takes effect now. */
function* wrongWith({ ladder, retroactive }: Watched, rung: string, now: string): Iterable<string> {
  const { rungs, taken, superseded } = ladder;
  const kind = kindOf(rung);
  if ((rungs.get(rung) ?? '9999') > now) yield 'early';
  if (taken.has(rung)) yield 'twice';
  if (superseded.has(rung)) yield 'after it was superseded';
  if (retroactive && kind !== 'open') yield 'pressed although due before its order';
  if (kind === 'escalate' && !taken.has('overdue')) yield 'escalated before it was overdue';
  if (kind !== 'escalate' && taken.has('overdue')) yield 'below the overdue mark';
  if (retroactive) return;
  for (const [other, at] of rungs) if (isAbove(kindOf(other), at, kind, rungs.get(rung) ?? '') && at <= now) yield `although ${other} was due`;
}

/** Notices and escalations have a ladder each, by time; the overdue mark stands above whatever came before it. */
function isAbove(other: Kind, otherAt: string, kind: Kind, at: string): boolean {
  if (other === 'overdue') return kind === 'open' || kind === 'tell';
  return other === kind && otherAt > at;
}
