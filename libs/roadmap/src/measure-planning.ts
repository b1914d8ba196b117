import type { Happened } from '@vekha/event-sourcing/decider';
import { termAsked, termGiven, termNamed, termRecounted, termRescheduled } from '@vekha/term/term-course';
import { withoutTerm } from '@vekha/term/term-state';
import type { RoadmapEvent } from './events';
import { changeMeasure, type Measure, type Roadmap } from './roadmap-state';

/** What a measure is and when it is due. */
export function measurePlanning(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'MeasurePlanned':
      return { ...state, measures: { ...state.measures, [event.data.measureId]: planned(event.data) } };
    case 'DeadlineParsed':
      return changeMeasure(state, event.data.measureId, { status: 'Scheduled', ...termGiven(event.data) });
    case 'DeadlineAmbiguityDetected':
      return changeMeasure(state, event.data.measureId, { status: 'NeedsClarification', ...termAsked(event.data) });
    case 'DeadlineClarified':
    case 'ExternalScheduleAttached':
      return changeMeasure(state, event.data.measureId, ({ climbed }) => ({
        status: climbed.includes('opening') ? 'Open' : 'Scheduled',
        ...termNamed(event.data.deadline),
      }));
    case 'MeasureMarkedRetroactive':
      return changeMeasure(state, event.data.measureId, { retroactive: true });
    case 'MeasureRescheduled':
      return changeMeasure(state, event.data.measureId, { status: 'Scheduled', ...termRescheduled(event.data.deadline) });
    case 'DeadlineReprojected':
      return changeMeasure(state, event.data.measureId, (measure) => termRecounted(event.data.deadline, measure));
    case 'MeasureAmended': {
      const { measureId, text, documents, responsible } = event.data;
      return changeMeasure(state, measureId, { ...(text !== undefined && { text }), ...(documents && { documents }), ...(responsible && { responsible }) });
    }
    case 'ResponsibleAssigned':
      return changeMeasure(state, event.data.measureId, { responsible: event.data.responsible });
    default:
      return state;
  }
}

type PlannedData = Extract<RoadmapEvent, { type: 'MeasurePlanned' }>['data'];

function planned({ roadmapId: _roadmapId, measureId, stageId, text, control, documents, responsible, ...content }: PlannedData): Measure {
  return {
    measureId,
    stageId,
    text,
    documents,
    responsible,
    control,
    content,
    target: content.indicator?.target,
    progress: undefined,
    status: 'Planned',
    claimedBy: undefined,
    delegated: undefined,
    reportedBy: undefined,
    achieved: undefined,
    evidence: [],
    ...withoutTerm,
  };
}
