import type { RungName } from '@vekha/event-sourcing/deadline-ladder';
import { type Decider, factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { NoticeEvent } from './events';
import type { Deadline, Roadmap } from './roadmap';

/** What has been said to people about a roadmap, and about which edition of which term. */
export interface Notices {
  /** `measure version rung` of every notice sent or superseded. */
  readonly said: readonly string[];
}

export const noticeKey = (measureId: string, version: number, rung: RungName): string => `${measureId} ${version} ${rung}`;

export const notices: Decider<Notices, NoticeEvent> = {
  initial: { said: [] },
  evolve: ({ said }, { data: { measureId, deadlineVersion, rung, supersedes } }) => ({
    said: [...said, ...[...supersedes, rung].map((name) => noticeKey(measureId, deadlineVersion, name))],
  }),
};

/** What notices need to know of the roadmap they are about. */
export interface RemindableRoadmap {
  readonly schoolId: string;
  readonly active: boolean;
  readonly measures: readonly { readonly measureId: string; readonly deadline: Deadline; readonly waiting: boolean }[];
}

/** Measures that still wait for a result and are neither overdue nor retroactive: only those are reminded of. */
export function remindable({ status, schoolId, measures }: Roadmap): RemindableRoadmap {
  return {
    schoolId,
    active: status === 'Active',
    measures: Object.values(measures).flatMap(({ measureId, deadline, status: measureStatus, overdue, retroactive }) => {
      const open = measureStatus === 'Scheduled' || measureStatus === 'Open';
      return deadline ? [{ measureId, deadline, waiting: open && !overdue && !retroactive }] : [];
    }),
  };
}

export const remindableFacts = (roadmapId: string): Need<RemindableRoadmap> => factsOf('remindable-roadmap', `roadmap-${roadmapId}`);
