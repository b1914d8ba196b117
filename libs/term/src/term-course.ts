import { nominalTerm } from './civil-term';
import type { AskedTerm, Deadline, GivenTerm, OverdueTerm } from './term-fields';
import type { TermState } from './term-state';

/** What each thing that happens to a term changes in the state of its row; the status of the row is its context's own. */
type Change = Partial<TermState>;

export const termGiven = ({ deadline, kind, verbatim }: GivenTerm): Change => ({ deadline, kind, verbatim, datesNamed: false, asPlanned: nominalTerm(deadline) });

export const termAsked = ({ readings, kind, verbatim }: AskedTerm): Change => ({ readings, kind, verbatim });

/** A person, or an attached schedule, has said what the words mean. */
export const termNamed = (deadline: Deadline): Change => ({ deadline, datesNamed: true, asPlanned: nominalTerm(deadline) });

/** By order: the ladder begins anew, and neither lateness nor a late approval counts any more. */
export const termRescheduled = (deadline: Deadline): Change => ({ deadline, climbed: [], overdue: false, retroactive: false, datesNamed: true });

/** A changed calendar opens nothing twice. */
export const termRecounted = (deadline: Deadline, { climbed }: TermState): Change => ({ deadline, climbed: climbed.filter((rung) => rung === 'opening') });

export const termOpened = ({ climbed }: TermState): Change => ({ climbed: [...climbed, 'opening'] });

export const termRanOut = ({ supersedes }: OverdueTerm, { climbed }: TermState): Change => ({ overdue: true, climbed: [...climbed, ...supersedes, 'overdue'] });

/** ME-10: what had run out when the clock stopped stays overdue. @param deadline with the days given back; absent when nothing changes */
export function termResumed(deadline: Deadline | undefined, { climbed, overdue }: TermState): Change {
  const kept = climbed.filter((rung) => rung === 'opening' || (overdue && rung === 'overdue'));
  return { suspendedSince: undefined, ...(deadline && { deadline, datesNamed: true, climbed: kept }) };
}
