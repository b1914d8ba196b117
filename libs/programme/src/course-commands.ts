import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { addMeetingNote } from './add-meeting-note/add-meeting-note';
import { AddMeetingNote } from './add-meeting-note/add-meeting-note.command';
import { participantNeeds, stream, theJournal, theMeeting, theProgramme } from './command-things';
import { completeProgramme } from './complete-programme/complete-programme';
import { CompleteProgramme } from './complete-programme/complete-programme.command';
import { holdMentoringMeeting } from './hold-mentoring-meeting/hold-mentoring-meeting';
import { HoldMentoringMeeting } from './hold-mentoring-meeting/hold-mentoring-meeting.command';
import { PairCompleted } from './match-events';
import { FeedbackSubmitted, MeetingNoteAdded, MentoringMeetingHeld, MentoringMeetingMissed, MentoringMeetingRequested, MentoringMeetingScheduled } from './meeting-events';
import { CompletionProposed, MentorReportSubmitted, ProgrammeCompleted, ProgrammeOutcomeRecorded, ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from './outcome-events';
import type { Programme } from './programme-state';
import { proposeCompletion } from './propose-completion/propose-completion';
import { ProposeCompletion } from './propose-completion/propose-completion.command';
import { publishProgrammeResults } from './publish-programme-results/publish-programme-results';
import { PublishProgrammeResults } from './publish-programme-results/publish-programme-results.command';
import { recordMissedMeeting } from './record-missed-meeting/record-missed-meeting';
import { RecordMissedMeeting } from './record-missed-meeting/record-missed-meeting.command';
import { recordProgrammeOutcome } from './record-programme-outcome/record-programme-outcome';
import { RecordProgrammeOutcome } from './record-programme-outcome/record-programme-outcome.command';
import { requestMeeting } from './request-meeting/request-meeting';
import { RequestMeeting } from './request-meeting/request-meeting.command';
import { scheduleMeeting } from './schedule-meeting/schedule-meeting';
import { ScheduleMeeting } from './schedule-meeting/schedule-meeting.command';
import { submitFeedback } from './submit-feedback/submit-feedback';
import { SubmitFeedback } from './submit-feedback/submit-feedback.command';
import { submitMentorReport } from './submit-mentor-report/submit-mentor-report';
import { SubmitMentorReport } from './submit-mentor-report/submit-mentor-report.command';
import { withdrawProgrammeResults } from './withdraw-programme-results/withdraw-programme-results';
import { WithdrawProgrammeResults } from './withdraw-programme-results/withdraw-programme-results.command';

const thing = theProgramme;
const meetingOrJournal = ({ meetingId }: { meetingId?: string }): string => (meetingId === undefined ? theJournal() : theMeeting({ meetingId }));

/** Meetings, feedback, the end and what follows it (domain §4.8). */
export const courseEntries: readonly CommandEntry<Programme>[] = [
  command({ command: ScheduleMeeting, decide: scheduleMeeting, title: 'Назначить встречу', gives: [MentoringMeetingScheduled], stream, thing: meetingOrJournal, again: ['MEETING_CLOSED'] }),
  command({ command: RequestMeeting, decide: requestMeeting, title: 'Попросить о встрече', gives: [MentoringMeetingRequested], stream, thing: theJournal }),
  command({ command: HoldMentoringMeeting, decide: holdMentoringMeeting, title: 'Записать проведённую встречу', gives: [MentoringMeetingHeld], stream, thing: meetingOrJournal }),
  command({ command: RecordMissedMeeting, decide: recordMissedMeeting, title: 'Записать, что встреча не состоялась', gives: [MentoringMeetingMissed], stream, thing: theMeeting, again: ['MEETING_NOT_SCHEDULED'] }),
  command({ command: AddMeetingNote, decide: addMeetingNote, title: 'Добавить запись о встрече', gives: [MeetingNoteAdded], stream, thing: theMeeting }),
  command({ command: SubmitFeedback, decide: submitFeedback, title: 'Записать обратную связь участника', gives: [FeedbackSubmitted], stream, thing: theJournal }),
  command({ command: ProposeCompletion, decide: proposeCompletion, title: 'Предложить завершить программу', gives: [CompletionProposed], stream, thing }),
  command({ command: CompleteProgramme, decide: completeProgramme, title: 'Завершить программу', gives: [ProgrammeCompleted, PairCompleted], stream, thing, again: ['PROGRAMME_NOT_UNDER_WAY'] }),
  command({ command: SubmitMentorReport, decide: submitMentorReport, title: 'Представить отчёт наставника', gives: [MentorReportSubmitted], stream, thing }),
  command({ command: RecordProgrammeOutcome, decide: recordProgrammeOutcome, title: 'Записать итог программы', gives: [ProgrammeOutcomeRecorded], stream, thing }),
  command({
    command: PublishProgrammeResults, decide: publishProgrammeResults, title: 'Опубликовать результаты программы', gives: [ProgrammeResultsPublished],
    stream, thing, needs: participantNeeds, again: ['PROGRAMME_NOT_COMPLETED'],
  }),
  command({ command: WithdrawProgrammeResults, decide: withdrawProgrammeResults, title: 'Снять результаты программы с публикации', gives: [ProgrammeResultsWithdrawn], stream, thing, again: ['RESULTS_NOT_PUBLISHED'] }),
];
