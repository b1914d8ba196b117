import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { RungName } from '@vekha/event-sourcing/deadline-ladder';
import type { DeadlineParsed, RoadmapEvent } from './events';

export type Deadline = DataOf<typeof DeadlineParsed.fields>['deadline'];
export type RoadmapStatus = 'Draft' | 'UnderReview' | 'Approved' | 'Active' | 'Completed';
export type MeasureStatus = 'Planned' | 'Scheduled' | 'Open' | 'Reported' | 'Completed';

export interface Stage {
  readonly stageId: string;
  readonly status: 'Planned' | 'InProgress';
}

export interface Measure {
  readonly measureId: string;
  readonly stageId: string;
  readonly status: MeasureStatus;
  readonly control: boolean;
  /** ME-1: the row names documents, so a result needs evidence. */
  readonly namesDocuments: boolean;
  readonly deadline: Deadline | undefined;
  /** Rungs of the present deadline that have taken effect or were superseded. */
  readonly climbed: readonly RungName[];
  readonly overdue: boolean;
  readonly retroactive: boolean;
  readonly reportedBy: string | undefined;
  readonly hasEvidence: boolean;
}

export interface Roadmap {
  readonly status: RoadmapStatus | undefined;
  readonly roadmapId: string;
  readonly schoolId: string;
  readonly zone: string;
  readonly week: number;
  readonly draftedBy: string;
  readonly stages: Readonly<Record<string, Stage>>;
  readonly measures: Readonly<Record<string, Measure>>;
}

export const initialRoadmap: Roadmap = {
  status: undefined,
  roadmapId: '',
  schoolId: '',
  zone: 'UTC',
  week: 5,
  draftedBy: '',
  stages: {},
  measures: {},
};

export const roadmap: Decider<Roadmap, RoadmapEvent> = {
  initial: initialRoadmap,
  evolve: (state, event) => {
    switch (event.type) {
      case 'RoadmapCreatedFromTemplate': {
        const { roadmapId, schoolId, zone, week } = event.data;
        return { ...state, status: 'Draft', roadmapId, schoolId, zone, week, draftedBy: event.actor.id };
      }
      case 'StageAdded': {
        const { stageId } = event.data;
        return { ...state, stages: { ...state.stages, [stageId]: { stageId, status: 'Planned' } } };
      }
      case 'MeasurePlanned':
        return { ...state, measures: { ...state.measures, [event.data.measureId]: planned(event.data) } };
      case 'DeadlineParsed':
        return changeMeasure(state, event.data.measureId, { status: 'Scheduled', deadline: event.data.deadline });
      case 'RoadmapSubmittedForApproval':
        return { ...state, status: 'UnderReview' };
      case 'RoadmapApproved':
        return { ...state, status: 'Approved' };
      case 'MeasureMarkedRetroactive':
        return changeMeasure(state, event.data.measureId, { retroactive: true });
      case 'RoadmapActivated':
        return { ...state, status: 'Active' };
      case 'StageStarted':
        return { ...state, stages: { ...state.stages, [event.data.stageId]: { stageId: event.data.stageId, status: 'InProgress' } } };
      case 'MeasureOpened':
        return changeMeasure(state, event.data.measureId, ({ climbed }) => ({ status: 'Open', climbed: [...climbed, 'opening'] }));
      case 'MeasureBecameOverdue':
        return changeMeasure(state, event.data.measureId, ({ status, climbed }) => ({
          status: status === 'Scheduled' ? 'Open' : status,
          overdue: true,
          climbed: [...climbed, ...event.data.supersedes, 'overdue'],
        }));
      case 'MeasureResultReported':
        return changeMeasure(state, event.data.measureId, {
          status: 'Reported',
          reportedBy: event.actor.id,
          hasEvidence: event.data.evidence.length > 0,
        });
      case 'MeasureCompleted':
        return changeMeasure(state, event.data.measureId, { status: 'Completed' });
      case 'MeasureRescheduled':
        return changeMeasure(state, event.data.measureId, {
          status: 'Scheduled',
          deadline: event.data.deadline,
          climbed: [],
          overdue: false,
          retroactive: false,
        });
      case 'RoadmapCompleted':
        return { ...state, status: 'Completed' };
      default:
        return state;
    }
  },
};

type PlannedData = Extract<RoadmapEvent, { type: 'MeasurePlanned' }>['data'];

function planned({ measureId, stageId, control, documents }: PlannedData): Measure {
  return {
    measureId,
    stageId,
    control,
    status: 'Planned',
    namesDocuments: documents.length > 0,
    deadline: undefined,
    climbed: [],
    overdue: false,
    retroactive: false,
    reportedBy: undefined,
    hasEvidence: false,
  };
}

/** The stage with this code. `constructor` is a code like any other and must not find what every object has. */
export function stageOf({ stages }: Roadmap, stageId: string): Stage | undefined {
  return Object.hasOwn(stages, stageId) ? stages[stageId] : undefined;
}

/** The measure with this code, as `stageOf`. */
export function measureOf({ measures }: Roadmap, measureId: string): Measure | undefined {
  return Object.hasOwn(measures, measureId) ? measures[measureId] : undefined;
}

function changeMeasure(state: Roadmap, measureId: string, change: Partial<Measure> | ((measure: Measure) => Partial<Measure>)): Roadmap {
  const measure = measureOf(state, measureId);
  if (!measure) return state;
  const changes = typeof change === 'function' ? change(measure) : change;
  return { ...state, measures: { ...state.measures, [measureId]: { ...measure, ...changes } } };
}

/** Rungs of the present deadline that have neither taken effect nor been superseded. */
export function pendingRungs({ deadline, climbed }: Measure): Deadline['rungs'] {
  return (deadline?.rungs ?? []).filter(({ rung }) => !climbed.includes(rung));
}
