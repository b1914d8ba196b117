import type { Role } from '@vekha/access/roles';
import type { CommandToSend } from '@vekha/event-sourcing/process-manager';

/**
 * A day of a story: a civil date (`2023-11-10`); a month and day of the edition's academic year, which here begins in
 * August with the plans (`09-18`); or so many working days of the school before or after the day of loading (`T-12`,
 * `T+1`). Days that are no dates fall on the next working day.
 */
export type Day = string;

export type Who = Role;

/** What somebody does with the roadmap or in the school on a day; dates in the input are days of the story, too. */
export interface StoryStep {
  readonly on: Day;
  readonly who: Who;
  readonly what: CommandToSend;
  /** Gives a name to the id of what the step brings about; `word` is the one its decider derives the id from. */
  readonly makes?: { readonly name: string; readonly word: string };
}

/** Stands in an input for the id of what was given this name; `school` is the school itself. */
export const the = (name: string): string => `@${name}`;

/**
 * The academic year an edition is drawn up for: the first year of a document, `running` on the day of loading (from
 * 10 August the new one), or the one to `come`, for which schools plan from March on.
 */
export type EditionYear = number | 'running' | 'coming';

export interface Edition {
  readonly templateCode: string;
  readonly academicYear: EditionYear;
  readonly drafted: Day;
  readonly steps: readonly (readonly StoryStep[])[];
}

/** One school and what became of its roadmaps. */
export interface Institution {
  readonly school: { readonly schoolId: string; readonly name: string; readonly zone: string; readonly week: 5 | 6 };
  /** When the department entered it. */
  readonly entered: Day;
  /** What the school does beside its roadmaps. */
  readonly life?: readonly (readonly StoryStep[])[];
  /** What mentors and mentees live through; things are named with `the`. */
  readonly mentoring?: readonly (readonly StoryStep[])[];
  readonly editions: readonly Edition[];
}
