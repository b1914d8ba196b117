import { type Decider, factsOf, type Need } from '@vekha/event-sourcing/decider';
import { noticeKeys, type RemindableTerm, remindableTerms, type Said } from '@vekha/term/due-notice';
import type { NoticeEvent } from './notice-events';
import { isWaiting, type Measure, type Roadmap } from './roadmap-state';

/** What has been said to people about a roadmap, and about which edition of which term. */
export interface Notices {
  /** `measure notice-key` of every notice sent or superseded; `measure responsible-missing`. */
  readonly said: Said;
}

const keyOf = (measureId: string, key: string): string => `${measureId} ${key}`;

export const isSaidOf = ({ said }: Notices, measureId: string) => (key: string): boolean => said[keyOf(measureId, key)] !== undefined;

export const notices: Decider<Notices, NoticeEvent> = {
  initial: { said: {} },
  evolve: ({ said }, event) => ({ said: { ...said, ...Object.fromEntries(saidBy(event).map((key) => [key, true])) } }),
};

/** Key of the notice that a measure has no responsible party. */
export const responsibleMissing = (measureId: string): string => keyOf(measureId, 'responsible-missing');

function saidBy({ type, data }: NoticeEvent): readonly string[] {
  return type === 'ResponsibleMissingNoticed' ? [responsibleMissing(data.measureId)] : noticeKeys(data).map((key) => keyOf(data.measureId, key));
}

/** What notices need to know of the roadmap they are about. */
export interface RemindableRoadmap {
  readonly schoolId: string;
  readonly active: boolean;
  readonly terms: readonly (RemindableTerm & { readonly measureId: string })[];
  /** Open measures nobody is responsible for. */
  readonly withoutResponsible: readonly string[];
}

/** While a measure is suspended, reported or closed, nobody is told anything of its terms; nor of what is retroactive (RM-4). */
export function remindable({ status, schoolId, measures }: Roadmap): RemindableRoadmap {
  const all = Object.values(measures);
  const withoutResponsible = all.filter((measure) => measure.status === 'Open' && measure.suspendedSince === undefined && measure.responsible.length === 0);
  return { schoolId, active: status === 'Active', terms: all.flatMap(termsOf), withoutResponsible: withoutResponsible.map(({ measureId }) => measureId) };
}

function termsOf(measure: Measure): RemindableRoadmap['terms'] {
  const running = isWaiting(measure) && measure.suspendedSince === undefined;
  return remindableTerms(measure, running).map((term) => ({ measureId: measure.measureId, ...term }));
}

export const remindableFacts = (roadmapId: string): Need<RemindableRoadmap> => factsOf('remindable-roadmap', `roadmap-${roadmapId}`);
