import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { activePlan } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { FeedbackSubmitted } from '../meeting-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { SubmitFeedback } from './submit-feedback.command';

/** TX-19 (004:L42): interim assessment, at least once between start and end. */
export const submitFeedback: Decide<Programme, SubmitFeedback, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, personId, text, satisfaction } = command;
  const { refusal } = activePlan(state);
  if (refusal) return refusal;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  const said = businessDay(command, state, context);
  return said.refusal ?? accept(FeedbackSubmitted({ programmeId, personId, submittedOn: said.day, text, ...(satisfaction && { satisfaction }) }));
};
