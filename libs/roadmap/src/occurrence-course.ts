import type { Happened } from '@vekha/event-sourcing/decider';
import type { RoadmapEvent } from './events';
import { changeMeasure, type Occurrence, occurrenceOf, plannedDates, type Roadmap } from './roadmap-state';

/** What happens to the occurrences of a measure; each has its own outcome (ME-3, ME-4). */
export function occurrenceCourse(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'OccurrenceScheduled': {
      const { measureId, period, kind, deadline } = event.data;
      const occurrence: Occurrence = { period, kind, deadline, planned: plannedDates(deadline), status: 'Scheduled', retroactive: false, moved: false };
      return changeMeasure(state, measureId, ({ occurrences }) => ({ occurrences: { ...occurrences, [period]: occurrence } }));
    }
    case 'OccurrenceMarkedRetroactive':
      return changeOccurrence(state, event.data, { retroactive: true });
    case 'OccurrenceOpened':
      return changeOccurrence(state, event.data, { status: 'Open' });
    case 'OccurrenceMissed':
      return changeOccurrence(state, event.data, { status: 'Missed' });
    case 'OccurrenceHeld':
      return changeOccurrence(state, event.data, { status: 'Held' });
    case 'OccurrenceMoved':
      return changeOccurrence(state, event.data, { status: 'Rescheduled', deadline: event.data.deadline, retroactive: false, moved: true });
    case 'OccurrenceSkipped':
      return changeOccurrence(state, event.data, { status: event.data.reason === 'TERM_WITHDRAWN' ? 'Withdrawn' : 'Skipped' });
    case 'OccurrenceReprojected':
      return changeOccurrence(state, event.data, { deadline: event.data.deadline });
    default:
      return state;
  }
}

function changeOccurrence(state: Roadmap, { measureId, period }: { measureId: string; period: string }, changes: Partial<Occurrence>): Roadmap {
  return changeMeasure(state, measureId, (measure) => {
    const occurrence = occurrenceOf(measure, period);
    return occurrence ? { occurrences: { ...measure.occurrences, [period]: { ...occurrence, ...changes } } } : {};
  });
}
