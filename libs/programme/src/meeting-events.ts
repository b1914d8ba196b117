import { code, date, defineEvent, flag, impersonalText, list, number, optional, personal, reference } from '@vekha/event-sourcing/event-definition';
import { aboutPerson, byPerson, ofProgramme, ownWords, wordsAboutPerson } from './event-fields';

const meeting = { ...ofProgramme, meetingId: reference('meeting') };

/** The day and, when named, the hour in the school's zone. SHORT_TERM_GOAL_SETTING asks for a goal (001:L55). */
export const MentoringMeetingScheduled = defineEvent('MentoringMeetingScheduled', 1, 'назначена встреча', {
  ...meeting, on: date(), at: optional(impersonalText()), channel: optional(code<string>()), aboutId: aboutPerson, goal: wordsAboutPerson,
});

/** SITUATIONAL: whenever the mentee needs help (001:L59). */
export const MentoringMeetingRequested = defineEvent('MentoringMeetingRequested', 1, 'наставляемый просит о встрече', { ...meeting, ...byPerson, wishedOn: optional(date()), topic: ownWords });

export const MentoringMeetingHeld = defineEvent('MentoringMeetingHeld', 1, 'проведена встреча', {
  ...meeting,
  heldOn: date(),
  /** Length in minutes. */
  minutes: optional(number()),
  channel: code<string>(),
  /** The channel is a foreign messenger or video service: official use is restricted (domain §9.4). */
  foreignChannel: optional(flag()),
  attended: list(reference('person')),
  /** What became of the goal of the meeting before (001:L55). */
  formerGoal: optional(code('REACHED', 'PARTLY', 'NOT_REACHED')),
  aboutId: aboutPerson,
  goal: wordsAboutPerson,
});

export const MentoringMeetingMissed = defineEvent('MentoringMeetingMissed', 1, 'встреча не состоялась', { ...meeting, missedOn: date(), absent: list(reference('person')), cause: code('ILLNESS', 'WORK', 'TECHNICAL', 'NO_REASON_GIVEN') });

export const MeetingNoteAdded = defineEvent('MeetingNoteAdded', 1, 'добавлена запись о встрече', { ...meeting, aboutId: reference('person'), note: personal({ subject: 'aboutId', purpose: 'mentoring' }) });

export const FeedbackSubmitted = defineEvent('FeedbackSubmitted', 1, 'получена обратная связь', {
  ...ofProgramme, ...byPerson, submittedOn: date(), text: personal({ subject: 'personId', purpose: 'mentoring' }), satisfaction: optional(personal({ subject: 'personId', purpose: 'mentoring' })),
});

export const meetingEvents = [MentoringMeetingScheduled, MentoringMeetingRequested, MentoringMeetingHeld, MentoringMeetingMissed, MeetingNoteAdded, FeedbackSubmitted] as const;
