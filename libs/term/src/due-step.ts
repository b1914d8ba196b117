import { dueRungs, isEscalation, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { isPending, type Occurrence } from './occurrence';
import type { OverdueTerm } from './term-fields';
import { pendingRungs, type TermState } from './term-state';

/** What has come due and changes the row or the occurrence itself. */
export type DueStep =
  | { readonly opens: { readonly deadlineVersion: number }; readonly overdue?: undefined }
  | { readonly opens?: undefined; readonly overdue: OverdueTerm };

/** The mark of a term that has run out, with every lower rung it supersedes. @param now UTC instant */
export function ranOut(term: Pick<TermState, 'deadline' | 'climbed'>, now: string): OverdueTerm | undefined {
  const { effective, superseded } = dueRungs(pendingRungs(term).filter((rung) => !isEscalation(rung)), now);
  if (effective?.rung !== 'overdue' || !term.deadline) return undefined;
  const { version, effectiveDue } = term.deadline;
  return { deadlineVersion: version, effectiveDue, supersedes: superseded.map(rungKey) };
}

/**
 * The one step of a row that takes effect now: of several the highest. A retroactive row opens and is never called
 * overdue (RM-4). Whether the row runs, waits or is suspended its context says. @param now UTC instant
 */
export function dueStep(term: TermState, now: string): DueStep | undefined {
  const overdue = term.retroactive ? undefined : ranOut(term, now);
  if (overdue) return { overdue };
  const opens = pendingRungs(term).some(({ rung, at }) => rung === 'opening' && at <= now);
  return opens && term.deadline ? { opens: { deadlineVersion: term.deadline.version } } : undefined;
}

/** The same of an occurrence that waits. Missing one never closes the others (ME-4). @param now UTC instant */
export function dueStepOf(occurrence: Occurrence, now: string): DueStep | undefined {
  if (!isPending(occurrence)) return undefined;
  const { deadline: { version, effectiveDue, rungs: all }, status, retroactive } = occurrence;
  const rungs = all.filter((rung) => !isEscalation(rung)).filter(({ rung }) => (status === 'Open' ? rung !== 'opening' : true) && !(retroactive && rung !== 'opening'));
  const { effective, superseded } = dueRungs(rungs, now);
  if (effective?.rung === 'overdue') return { overdue: { deadlineVersion: version, effectiveDue, supersedes: superseded.map(rungKey) } };
  return rungs.some(({ rung, at }) => rung === 'opening' && at <= now) ? { opens: { deadlineVersion: version } } : undefined;
}
