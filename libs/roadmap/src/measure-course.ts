import type { Happened } from '@vekha/event-sourcing/decider';
import { termOpened, termRanOut, termResumed } from '@vekha/term/term-course';
import type { RoadmapEvent } from './events';
import { changeMeasure, evidenceKey, type Roadmap } from './roadmap-state';

/** What happens to a measure while people work on it. */
export function measureCourse(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'MeasureOpened':
      return changeMeasure(state, event.data.measureId, (measure) => ({ status: 'Open', ...termOpened(measure) }));
    case 'MeasureBecameOverdue':
      return changeMeasure(state, event.data.measureId, (measure) => ({
        status: measure.status === 'Scheduled' ? 'Open' : measure.status,
        ...termRanOut(event.data, measure),
      }));
    case 'EvidenceAttached':
      return changeMeasure(state, event.data.measureId, ({ evidence }) => ({ evidence: [...evidence, evidenceKey(event.data.evidence)] }));
    case 'MeasureResultReported':
      return changeMeasure(state, event.data.measureId, ({ evidence }) => ({
        status: 'Reported',
        reportedBy: event.actor.id,
        achieved: event.data.achieved,
        evidence: [...evidence, ...event.data.evidence.map(evidenceKey)],
      }));
    case 'MeasureProgressReported': {
      const { measureId, ...progress } = event.data;
      return changeMeasure(state, measureId, { progress });
    }
    case 'MeasureCompleted':
      return changeMeasure(state, event.data.measureId, { status: 'Completed' });
    case 'MeasureResultRejected':
    case 'MeasureReopened':
      return changeMeasure(state, event.data.measureId, { status: 'Open', reportedBy: undefined, achieved: undefined, evidence: [] });
    case 'MeasureDeclaredNotApplicable':
      return changeMeasure(state, event.data.measureId, { status: 'NotApplicable' });
    case 'MeasureCancelled':
      return changeMeasure(state, event.data.measureId, { status: 'Cancelled' });
    case 'MeasureSuspended':
      return changeMeasure(state, event.data.measureId, { suspendedSince: event.data.since });
    case 'MeasureResumed':
      return changeMeasure(state, event.data.measureId, (measure) => termResumed(event.data.deadline, measure));
    case 'MeasureClaimed':
      return changeMeasure(state, event.data.measureId, { claimedBy: event.actor.id });
    case 'MeasureDelegated': {
      const { measureId, to, returnBy, returnAt } = event.data;
      return changeMeasure(state, measureId, { delegated: { to, returnBy, ...(returnAt !== undefined && { returnAt }) } });
    }
    case 'MeasureReturned':
      return changeMeasure(state, event.data.measureId, { delegated: undefined });
    default:
      return state;
  }
}
