import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { MentorReportSubmitted } from '../outcome-events';
import { mentors, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { SubmitMentorReport } from './submit-mentor-report.command';

/** Domain §4.8: while it runs or after its completion; in reversive mentoring from either side. A later report stands beside the earlier one. */
export const submitMentorReport: Decide<Programme, SubmitMentorReport, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, personId, report } = command;
  if (state.plan?.status !== 'Active' && state.plan?.status !== 'Completed') return refuse('REPORT_NOT_NOW');
  if (!mentors(state, personId)) return refuse('NOT_A_MENTOR');
  const said = businessDay(command, state, context);
  return said.refusal ?? accept(MentorReportSubmitted({ programmeId, personId, submittedOn: said.day, report }));
};
