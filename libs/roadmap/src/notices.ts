import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { type Decider, factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { NoticeEvent } from './notice-events';
import { type Deadline, isPending, isWaiting, type Measure, type Roadmap } from './roadmap-state';

/** What has been said to people about a roadmap, and about which edition of which term. */
export interface Notices {
  /** `measure period version rung-key` of every notice sent or superseded; `measure responsible-missing`. */
  readonly said: Readonly<Record<string, true>>;
}

interface Term {
  readonly measureId: string;
  readonly period?: string;
}

export const noticeKey = ({ measureId, period = '' }: Term, version: number, key: string): string => `${measureId} ${period} ${version} ${key}`;

export const notices: Decider<Notices, NoticeEvent> = {
  initial: { said: {} },
  evolve: ({ said }, event) => ({ said: { ...said, ...Object.fromEntries(saidBy(event).map((key) => [key, true])) } }),
};

/** Key of the notice that a measure has no responsible party. */
export const responsibleMissing = (measureId: string): string => `${measureId} responsible-missing`;

function saidBy({ type, data }: NoticeEvent): readonly string[] {
  if (type === 'ResponsibleMissingNoticed') return [responsibleMissing(data.measureId)];
  const sent = rungKey(type === 'OverdueEscalated' ? { ...data, rung: 'escalation' } : data);
  return [...data.supersedes, sent].map((key) => noticeKey(data, data.deadlineVersion, key));
}

/** A term of a measure, or of one of its occurrences, of which somebody may be told. */
export interface RemindableTerm extends Term {
  readonly deadline: Deadline;
  /** Not over yet: it may be reminded of. */
  readonly waiting: boolean;
  /** Marked overdue, or missed, and nothing has been done about it since: it may be escalated. */
  readonly late: boolean;
}

/** What notices need to know of the roadmap they are about. */
export interface RemindableRoadmap {
  readonly schoolId: string;
  readonly active: boolean;
  readonly terms: readonly RemindableTerm[];
  /** Open measures nobody is responsible for. */
  readonly withoutResponsible: readonly string[];
}

/** While a measure is suspended, reported or closed, nobody is told anything of its terms; nor of what is retroactive (RM-4). */
export function remindable({ status, schoolId, measures }: Roadmap): RemindableRoadmap {
  const all = Object.values(measures);
  const withoutResponsible = all.filter((measure) => measure.status === 'Open' && measure.suspendedSince === undefined && measure.responsible.length === 0);
  return { schoolId, active: status === 'Active', terms: all.flatMap(termsOf), withoutResponsible: withoutResponsible.map(({ measureId }) => measureId) };
}

function termsOf(measure: Measure): RemindableTerm[] {
  const { measureId, deadline, overdue, retroactive, suspendedSince, occurrences } = measure;
  const running = isWaiting(measure) && suspendedSince === undefined;
  const own = { waiting: running && !overdue && !retroactive, late: running && overdue };
  return [
    ...(deadline ? [{ measureId, deadline, ...own }] : []),
    ...Object.values(occurrences).map((each) => ({
      measureId,
      period: each.period,
      deadline: each.deadline,
      waiting: running && isPending(each) && !each.retroactive,
      late: running && each.status === 'Missed',
    })),
  ];
}

export const remindableFacts = (roadmapId: string): Need<RemindableRoadmap> => factsOf('remindable-roadmap', `roadmap-${roadmapId}`);
