/**
 * The ladder of a deadline. Openings and overdue marks change the thing itself; reminders and the day itself are only
 * notices. `overdue` supersedes every rung below it.
 */
export type RungName = 'opening' | 'reminder' | 'due' | 'overdue';

export interface Rung {
  readonly rung: RungName;
  /** UTC instant at which the rung takes effect. */
  readonly at: string;
}

const HEIGHT: Readonly<Record<RungName, number>> = { opening: 0, reminder: 1, due: 2, overdue: 3 };
const CHANGING: ReadonlySet<RungName> = new Set<RungName>(['opening', 'overdue']);

export const changesState = ({ rung }: Rung): boolean => CHANGING.has(rung);
export const isNotice = (rung: Rung): boolean => !changesState(rung);

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
  return HEIGHT[a.rung] - HEIGHT[b.rung] || (a.at < b.at ? -1 : 1);
}
