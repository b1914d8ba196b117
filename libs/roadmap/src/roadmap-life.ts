import type { Happened } from '@vekha/event-sourcing/decider';
import type { RoadmapEvent } from './events';
import { type Roadmap, type Stage, stageOf } from './roadmap-state';

/** What happens to the roadmap itself, its stages and its findings. */
export function roadmapLife(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'RoadmapDrafted':
    case 'RoadmapImported':
      return begun(state, event.data, event.actor.id);
    case 'RoadmapCreatedFromTemplate':
    case 'RoadmapDrawnFromPrevious': {
      const { ladder, datesToConfirm = false } = event.data;
      return { ...begun(state, event.data, event.actor.id), ladder, datesToConfirm };
    }
    case 'ShiftedDatesConfirmed':
      return { ...state, datesToConfirm: false };
    case 'RoadmapSubmittedForApproval':
      return { ...state, status: 'UnderReview' };
    case 'RoadmapReturnedForRevision':
      return { ...state, status: 'Draft' };
    case 'CouncilOpinionRecorded':
      return { ...state, opinions: [...state.opinions, opinionKey(event.data)] };
    case 'RoadmapApproved':
      return { ...state, status: 'Approved' };
    case 'RoadmapActivated':
      return { ...state, status: 'Active' };
    case 'RoadmapCompleted':
      return { ...state, status: 'Completed' };
    case 'RoadmapCancelled':
      return { ...state, status: 'Cancelled' };
    case 'RoadmapArchived':
      return { ...state, status: 'Archived' };
    case 'FindingRaised': {
      const { code, measures, findingId } = event.data;
      return measures.length === 1 ? { ...state, openFindings: { ...state.openFindings, [`${code} ${measures[0]}`]: findingId } } : state;
    }
    case 'FindingResolved': {
      const open = Object.entries(state.openFindings).filter(([, id]) => id !== event.data.findingId);
      return { ...state, openFindings: Object.fromEntries(open) };
    }
    default:
      return stageLife(state, event);
  }
}

type NewRoadmap = Extract<RoadmapEvent, { type: 'RoadmapDrafted' }>['data'];

function begun(state: Roadmap, { roadmapId, schoolId, title, academicYear, zone, week, plan }: NewRoadmap, draftedBy: string): Roadmap {
  return { ...state, status: 'Draft', roadmapId, schoolId, title, academicYear, zone, week, plan, draftedBy };
}

function stageLife(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'StageAdded': {
      const { stageId, no, name, section = false, deadlineVerbatim, term } = event.data;
      return withStage(state, { stageId, no, name, status: 'Planned', section, deadlineVerbatim, term });
    }
    case 'StageStarted':
    case 'StageReopened':
      return changeStage(state, event.data.stageId, 'InProgress');
    case 'StageCompleted':
      return changeStage(state, event.data.stageId, 'Completed');
    case 'StageSkipped':
      return changeStage(state, event.data.stageId, 'Skipped');
    default:
      return state;
  }
}

export function opinionKey({ council, opinion, minutes }: { council: string; opinion: string; minutes: { number: string; date: string } }): string {
  return `${council} ${opinion} ${minutes.number} ${minutes.date}`;
}

const withStage = (state: Roadmap, stage: Stage): Roadmap => ({ ...state, stages: { ...state.stages, [stage.stageId]: stage } });

function changeStage(state: Roadmap, stageId: string, status: Stage['status']): Roadmap {
  const stage = stageOf(state, stageId);
  return stage ? withStage(state, { ...stage, status }) : state;
}
