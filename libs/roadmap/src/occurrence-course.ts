import type { Happened } from '@vekha/event-sourcing/decider';
import { type Occurrence, occurrenceIn, scheduledOccurrence } from '@vekha/term/occurrence';
import type { RoadmapEvent } from './events';
import { changeMeasure, type Roadmap } from './roadmap-state';

/** What happens to the occurrences of a measure; each has its own outcome (ME-3, ME-4). */
export function occurrenceCourse(state: Roadmap, event: Happened<RoadmapEvent>): Roadmap {
  switch (event.type) {
    case 'OccurrenceScheduled': {
      const { measureId, period } = event.data;
      return changeMeasure(state, measureId, ({ occurrences }) => ({ occurrences: { ...occurrences, [period]: scheduledOccurrence(event.data) } }));
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
  return changeMeasure(state, measureId, ({ occurrences }) => {
    const occurrence = occurrenceIn(occurrences, period);
    return occurrence ? { occurrences: { ...occurrences, [period]: { ...occurrence, ...changes } } } : {};
  });
}
