/**
 * The ladder of a deadline. Openings and overdue marks change the thing itself; reminders, the day itself and the
 * escalations after it only tell people. `overdue` closes every reminder below it; an escalation follows it. `return`
 * gives a delegated thing back: it has an instant of its own and stands beside the ladder.
 */
export type RungName = 'opening' | 'reminder' | 'due' | 'overdue' | 'escalation' | 'return';

export interface Rung {
  readonly rung: RungName;
  /** UTC instant at which the rung takes effect. */
  readonly at: string;
  /** Working days before the due date (a reminder) or after it (an escalation). */
  readonly workingDays?: number;
  /** Whom an escalation reaches. */
  readonly to?: string;
}

/** What a ladder is made of: reminders so many working days before a term, escalations so many after it. */
export interface LadderSteps<To extends string = string> {
  readonly reminders: readonly number[];
  /** Local wall-clock time `HH:MM` of everything that tells people. */
  readonly time: string;
  readonly escalations: readonly { readonly to: To; readonly workingDays: number }[];
}

/** A step said twice; undefined when there is none. Two escalations on one day are one step: only the higher would be sent. */
export function repeatedStep({ reminders, escalations }: LadderSteps): string | undefined {
  const days = escalations.map(({ workingDays }) => `${workingDays}-й рабочий день после срока`);
  const steps = [...reminders.map(String), ...escalations.map(({ to }) => to), ...days];
  return steps.find((step, index) => steps.indexOf(step) !== index);
}

/** The steps in the order in which they come: the farthest reminder first, the nearest escalation first. Plain data. */
export function stepsInOrder<To extends string>({ reminders, time, escalations }: LadderSteps<To>): LadderSteps<To> {
  return {
    reminders: reminders.toSorted((a, b) => b - a),
    time,
    escalations: escalations.map(({ to, workingDays }) => ({ to, workingDays })).sort((a, b) => a.workingDays - b.workingDays || (a.to < b.to ? -1 : 1)),
  };
}

const HEIGHT: Readonly<Record<RungName, number>> = { opening: 0, reminder: 1, due: 2, overdue: 3, escalation: 4, return: 5 };
const CHANGING: ReadonlySet<RungName> = new Set<RungName>(['opening', 'overdue', 'return']);

export const changesState = ({ rung }: Rung): boolean => CHANGING.has(rung);
export const isNotice = (rung: Rung): boolean => !changesState(rung);
export const isEscalation = ({ rung }: Rung): boolean => rung === 'escalation';

/** What tells a rung from the others of its ladder: `opening`, `reminder-7`, `escalation-director`. */
export function rungKey({ rung, workingDays, to }: Omit<Rung, 'at'>): string {
  const among = rung === 'reminder' ? workingDays : rung === 'escalation' ? to : undefined;
  return among === undefined ? rung : `${rung}-${among}`;
}

/** What takes effect now: only the highest rung that has come due; those below it are superseded, never acted upon. */
export interface DueRungs<R extends Rung = Rung> {
  readonly effective: R | undefined;
  readonly superseded: readonly R[];
}

/** @param pending rungs that have neither taken effect nor been superseded  @param now UTC instant */
export function dueRungs<R extends Rung>(pending: readonly R[], now: string): DueRungs<R> {
  const due = pending.filter(({ at }) => at <= now).sort(byHeight);
  return { effective: due.at(-1), superseded: due.slice(0, -1) };
}

/** The instant of the earliest pending rung; undefined when the ladder is climbed. */
export function nextRungAt(pending: readonly Rung[]): string | undefined {
  return pending.map(({ at }) => at).sort()[0];
}

function byHeight(a: Rung, b: Rung): number {
  if (a.rung !== b.rung) return HEIGHT[a.rung] - HEIGHT[b.rung];
  return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
}
