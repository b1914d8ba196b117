import { isRole } from '@vekha/access/roles';
import type { MeasureMemory, OccurrenceMemory, RoadmapMemory, TermMemory } from './inbox-memory';
import { type Reason, reasons } from './inbox-reasons';

/**
 * What is to be done or known: a term of a row, of one of its occurrences, an occurrence already called missed, an overdue
 * thing of others that was escalated, an unclear term, a row nobody answers for, a result to accept, one that another has
 * reported. `cancelled` is no task: calendars are told of it.
 */
export type ThingKind = 'term' | 'occurrence' | 'missed' | 'escalation' | 'clarify' | 'responsible' | 'accept' | 'reported' | 'cancelled';

/** One thing of one role. */
export interface Thing extends Reason {
  readonly role: string;
  readonly kind: ThingKind;
  /** Of an escalated thing: when this role was told, and how many working days after the term. */
  readonly escalatedAt: string | null;
  readonly escalatedAfter: number | null;
}

const CALM = { escalatedAt: null, escalatedAfter: null } as const;
const curatorThing = (kind: ThingKind, reason: Reason): Thing => ({ role: 'curator', kind, ...reason, ...CALM });

export function measureThings({ course }: RoadmapMemory, measure: MeasureMemory): readonly Thing[] {
  const { state, responsible, datesAwaited, term, suspended } = measure;
  if (course === 'ended' || state === 'done') return [];
  if (course === 'cancelled' || state === 'dropped') return term ? cancelledFor(measure) : [];
  const things: Thing[] = [];
  if (state === 'unclear') things.push(curatorThing('clarify', datesAwaited ? reasons.datesAwaited() : reasons.unclear()));
  if (responsible.length === 0) things.push(curatorThing('responsible', reasons.responsibleMissing()));
  if (course !== 'active' || suspended) return things;
  if (state === 'reported') return [...things, ...reported(measure)];
  return state === 'waiting' && term ? [...things, ...termThings('term', measure, term)] : things;
}

/** An occurrence waits for what its measure waits for; a missed one may still be recorded as held in time (ME-10). */
export function occurrenceThings({ course }: RoadmapMemory, measure: MeasureMemory, { state, term }: OccurrenceMemory): readonly Thing[] {
  if (course === 'ended' || measure.state === 'done' || state === 'held') return [];
  if (course === 'cancelled' || measure.state === 'dropped' || state === 'skipped') return cancelledFor(measure);
  if (course !== 'active' || measure.suspended || measure.state === 'reported') return [];
  return termThings(state === 'missed' ? 'missed' : 'occurrence', measure, term);
}

/** Nobody accepts their own report, so of a curator's report the director is asked (domain §3). The others wait for it (ME-9). */
function reported(measure: MeasureMemory): Thing[] {
  const ofCurator = measure.reportedBy === 'curator';
  const accepting: Thing = ofCurator ? { role: 'director', kind: 'accept', ...reasons.acceptOfCurator(), ...CALM } : curatorThing('accept', reasons.accept());
  const others = concerned(measure).filter(({ role }) => role !== measure.reportedBy && role !== accepting.role);
  return [accepting, ...others.map(({ role }): Thing => ({ role, kind: 'reported', ...reasons.reportedByOther(role), ...CALM }))];
}

/** Whoever answers for the term has it as their own; whom an escalation reached besides has to know of it. */
function termThings(kind: ThingKind, measure: MeasureMemory, { escalations }: TermMemory): Thing[] {
  const owners = concerned(measure);
  const toldOf = (role: string) => escalations.findLast(({ to }) => to === role);
  const own = owners.map(({ role, ...reason }): Thing => {
    const told = toldOf(role);
    return { role, kind, ...reason, escalatedAt: told?.at ?? null, escalatedAfter: told?.workingDays ?? null };
  });
  const others = [...new Set(escalations.map(({ to }) => to))].filter((to) => owners.every(({ role }) => role !== to));
  return [...own, ...others.flatMap((role) => {
    const told = toldOf(role);
    return told ? [{ role, kind: 'escalation' as const, ...reasons.escalated(role, told), escalatedAt: told.at, escalatedAfter: told.workingDays }] : [];
  })];
}

const cancelledFor = (measure: MeasureMemory): Thing[] => concerned(measure).map(({ role }) => ({ role, kind: 'cancelled', ...reasons.cancelled(role), ...CALM }));

interface Concerned extends Reason {
  readonly role: string;
}

/**
 * Who answers for a row now: the delegate while it is delegated, else whoever claimed it, else those the roadmap names.
 * What falls to nobody with an account falls to the curator.
 */
export function concerned({ responsible, delegated, claimed }: Pick<MeasureMemory, 'responsible' | 'delegated' | 'claimed'>): readonly Concerned[] {
  if (delegated) return isRole(delegated.to) ? [{ role: delegated.to, ...reasons.delegated(delegated.to, delegated.returnBy) }] : [{ role: 'curator', ...reasons.parties([delegated.to]) }];
  if (claimed) return [{ role: claimed.role, ...reasons.claimed(claimed.role) }];
  if (responsible.length === 0) return [{ role: 'curator', ...reasons.nobody() }];
  const roles = [...new Set(responsible.filter((code) => isRole(code)))];
  const parties = responsible.filter((code) => !isRole(code));
  const own = roles.map((role): Concerned => ({ role, ...reasons.responsible(role) }));
  return parties.length === 0 || roles.includes('curator') ? own : [...own, { role: 'curator', ...reasons.parties(parties) }];
}
