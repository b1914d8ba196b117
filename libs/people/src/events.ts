import type { EventOf } from '@vekha/event-sourcing/event-definition';
import { cardEvents } from './card-events';
import { consentEvents } from './consent-events';
import { destructionEvents } from './destruction-events';
import { menteeEvents, menteeListEvents } from './mentee-events';
import { mentorEvents } from './mentor-events';
import { requestEvents } from './request-events';
import { trainingEvents } from './training-events';

/** What happens to one person. This is storage format: a changed shape is a new version with an upcaster. */
export const personEvents = [...cardEvents, ...mentorEvents, ...menteeEvents, ...consentEvents, ...destructionEvents, ...requestEvents] as const;
export type PersonEvent = EventOf<(typeof personEvents)[number]>;
export type TrainingEvent = EventOf<(typeof trainingEvents)[number]>;
export type MenteeListEvent = EventOf<(typeof menteeListEvents)[number]>;

export const peopleEvents = [...personEvents, ...menteeListEvents, ...trainingEvents] as const;
