import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { type Decider, factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { NoticeEvent } from './notice-events';
import { type Deadline, isPending, isWaiting, type Measure, type Roadmap } from './roadmap-state';

/** What has been said to people about a roadmap, and about which edition of which term. */
export interface Notices {
  /** `measure period version rung-key` of every notice sent or superseded. */
  readonly said: Readonly<Record<string, true>>;
}

interface Term {
  readonly measureId: string;
  readonly period?: string;
}

export const noticeKey = ({ measureId, period = '' }: Term, version: number, key: string): string => `${measureId} ${period} ${version} ${key}`;

export const notices: Decider<Notices, NoticeEvent> = {
  initial: { said: {} },
  evolve: ({ said }, { data }) => ({
    said: { ...said, ...Object.fromEntries([...data.supersedes, rungKey(data)].map((key) => [noticeKey(data, data.deadlineVersion, key), true])) },
  }),
};

/** A term of a measure, or of one of its occurrences, that somebody may be reminded of. */
export interface RemindableTerm extends Term {
  readonly deadline: Deadline;
  readonly waiting: boolean;
}

/** What notices need to know of the roadmap they are about. */
export interface RemindableRoadmap {
  readonly schoolId: string;
  readonly active: boolean;
  readonly terms: readonly RemindableTerm[];
}

/** Terms that still wait and are neither overdue, retroactive nor suspended: only those are reminded of. */
export function remindable({ status, schoolId, measures }: Roadmap): RemindableRoadmap {
  return { schoolId, active: status === 'Active', terms: Object.values(measures).flatMap(termsOf) };
}

function termsOf(measure: Measure): RemindableTerm[] {
  const { measureId, deadline, overdue, retroactive, suspendedSince, occurrences } = measure;
  const running = isWaiting(measure) && suspendedSince === undefined;
  return [
    ...(deadline ? [{ measureId, deadline, waiting: running && !overdue && !retroactive }] : []),
    ...Object.values(occurrences).map((each) => ({ measureId, period: each.period, deadline: each.deadline, waiting: running && isPending(each) && !each.retroactive })),
  ];
}

export const remindableFacts = (roadmapId: string): Need<RemindableRoadmap> => factsOf('remindable-roadmap', `roadmap-${roadmapId}`);
