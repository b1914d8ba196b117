import type { EventOf } from '@vekha/event-sourcing/event-definition';
import { matchEvents } from './match-events';
import { meetingEvents } from './meeting-events';
import { outcomeEvents } from './outcome-events';
import { planEvents } from './plan-events';

/** The life of a programme, from the proposed pair to the published results. */
export const programmeEvents = [...matchEvents, ...planEvents, ...meetingEvents, ...outcomeEvents] as const;
export type ProgrammeEvent = EventOf<(typeof programmeEvents)[number]>;
