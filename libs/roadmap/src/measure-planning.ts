import type { Happened } from '@vekha/event-sourcing/decider';
import type { RoadmapEvent } from './events';
import { changeMeasure, type Measure, plannedDates, type Roadmap } from './roadmap-state';

/** What a measure is and when it is due. */
export function measurePlanning(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'MeasurePlanned':
      return { ...state, measures: { ...state.measures, [event.data.measureId]: planned(event.data) } };
    case 'DeadlineParsed': {
      const { measureId, deadline, kind, verbatim } = event.data;
      return changeMeasure(state, measureId, { status: 'Scheduled', deadline, kind, verbatim, datesNamed: false, asPlanned: plannedDates(deadline) });
    }
    case 'DeadlineAmbiguityDetected': {
      const { measureId, readings, kind, verbatim } = event.data;
      return changeMeasure(state, measureId, { status: 'NeedsClarification', readings, kind, verbatim });
    }
    case 'DeadlineClarified':
    case 'ExternalScheduleAttached':
      return changeMeasure(state, event.data.measureId, ({ climbed }) => ({
        status: climbed.includes('opening') ? 'Open' : 'Scheduled',
        deadline: event.data.deadline,
        datesNamed: true,
        asPlanned: plannedDates(event.data.deadline),
      }));
    case 'MeasureMarkedRetroactive':
      return changeMeasure(state, event.data.measureId, { retroactive: true });
    case 'MeasureRescheduled':
      return changeMeasure(state, event.data.measureId, { status: 'Scheduled', deadline: event.data.deadline, climbed: [], overdue: false, retroactive: false, datesNamed: true });
    case 'DeadlineReprojected':
      return changeMeasure(state, event.data.measureId, ({ climbed }) => ({ deadline: event.data.deadline, climbed: climbed.filter((rung) => rung === 'opening') }));
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
    verbatim: '',
    progress: undefined,
    status: 'Planned',
    kind: '',
    datesNamed: false,
    readings: [],
    deadline: undefined,
    asPlanned: undefined,
    climbed: [],
    overdue: false,
    retroactive: false,
    suspendedSince: undefined,
    claimedBy: undefined,
    delegated: undefined,
    reportedBy: undefined,
    achieved: undefined,
    evidence: [],
    occurrences: {},
  };
}
