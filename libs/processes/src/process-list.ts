import type { ProcessManager } from '@vekha/event-sourcing/process-manager';
import { whenACalendarChangesThenReprojectDeadlines } from './when-a-calendar-changes-then-reproject-deadlines/when-a-calendar-changes-then-reproject-deadlines';
import { whenATermIsGivenThenReprojectDeadlines } from './when-a-term-is-given-then-reproject-deadlines/when-a-term-is-given-then-reproject-deadlines';
import { whenAConsentIsWithdrawnThenPublicationStopsAndTheClockStarts } from './when-a-consent-is-withdrawn-then-publication-stops-and-the-clock-starts/when-a-consent-is-withdrawn-then-publication-stops-and-the-clock-starts';
import { whenAMentorIsReleasedThenAReplacementIsSought } from './when-a-mentor-is-released-then-a-replacement-is-sought/when-a-mentor-is-released-then-a-replacement-is-sought';
import { whenAPairIsAssignedThenMentorAndMenteesAreMatched } from './when-a-pair-is-assigned-then-mentor-and-mentees-are-matched/when-a-pair-is-assigned-then-mentor-and-mentees-are-matched';
import { whenAProgrammeIsCompletedThenTheFinalSurveyOpens } from './when-a-programme-is-completed-then-the-final-survey-opens/when-a-programme-is-completed-then-the-final-survey-opens';
import { whenEveryProgrammeMeasureIsDoneThenCompletionIsProposed } from './when-every-programme-measure-is-done-then-completion-is-proposed/when-every-programme-measure-is-done-then-completion-is-proposed';
import { whenMeasureOpenedThenStartStage } from './when-measure-opened-then-start-stage/when-measure-opened-then-start-stage';
import { whenMeasureOpenedWithoutResponsibleThenTellCurator } from './when-measure-opened-without-responsible-then-tell-curator/when-measure-opened-without-responsible-then-tell-curator';

/** Every policy that runs by itself. Those that wait for the registers come last, so that they keep no other waiting. */
export const processManagers: readonly ProcessManager[] = [
  whenMeasureOpenedThenStartStage, whenMeasureOpenedWithoutResponsibleThenTellCurator, whenATermIsGivenThenReprojectDeadlines,
  whenAPairIsAssignedThenMentorAndMenteesAreMatched, whenAMentorIsReleasedThenAReplacementIsSought, whenEveryProgrammeMeasureIsDoneThenCompletionIsProposed,
  whenAProgrammeIsCompletedThenTheFinalSurveyOpens, whenAConsentIsWithdrawnThenPublicationStopsAndTheClockStarts, whenACalendarChangesThenReprojectDeadlines,
];
