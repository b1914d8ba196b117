import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { ownRuleFacts } from '@vekha/term/rule-facts';
import { attachExternalSchedule } from './attach-external-schedule/attach-external-schedule';
import { AttachExternalSchedule } from './attach-external-schedule/attach-external-schedule.command';
import { clarifyDeadline } from './clarify-deadline/clarify-deadline';
import { ClarifyDeadline } from './clarify-deadline/clarify-deadline.command';
import { byOrder, stream, theMeasure, theRoadmap } from './command-things';
import {
  DeadlineAmbiguityDetected, DeadlineClarified, DeadlineParsed, DeadlineReprojected, ExternalScheduleAttached, MeasureMarkedRetroactive,
  MeasureRescheduled, MeasureResumed, MeasureSuspended,
} from './deadline-events';
import { enforceDeadlines } from './enforce-deadlines/enforce-deadlines';
import { EnforceDeadlines } from './enforce-deadlines/enforce-deadlines.command';
import { evidenceFacts } from './evidence-data';
import { FindingResolved } from './events';
import { MeasureBecameOverdue, MeasureOpened, MeasureReturned } from './measure-events';
import {
  OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceMoved, OccurrenceOpened, OccurrenceReprojected, OccurrenceScheduled, OccurrenceSkipped,
} from './occurrence-events';
import { reprojectDeadlines } from './reproject-deadlines/reproject-deadlines';
import { ReprojectDeadlines } from './reproject-deadlines/reproject-deadlines.command';
import { rescheduleMeasure } from './reschedule-measure/reschedule-measure';
import { RescheduleMeasure } from './reschedule-measure/reschedule-measure.command';
import { resumeMeasure } from './resume-measure/resume-measure';
import { ResumeMeasure } from './resume-measure/resume-measure.command';
import type { Roadmap } from './roadmap-state';
import { suspendMeasure } from './suspend-measure/suspend-measure';
import { SuspendMeasure } from './suspend-measure/suspend-measure.command';

export const deadlineEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: RescheduleMeasure,
    decide: rescheduleMeasure,
    title: 'Перенести срок мероприятия приказом',
    gives: [MeasureRescheduled],
    stream, needs: ownRuleFacts,
    thing: theMeasure,
    claims: byOrder,
    again: ['NEW_TERM_UNCHANGED'],
  }),
  command({
    command: EnforceDeadlines,
    decide: enforceDeadlines,
    title: 'Применить наступившие сроки',
    gives: [MeasureOpened, MeasureBecameOverdue, MeasureReturned, OccurrenceOpened, OccurrenceMissed],
    stream,
  }),
  command({
    command: ClarifyDeadline, decide: clarifyDeadline, title: 'Уточнить срок мероприятия',
    gives: [DeadlineClarified, OccurrenceScheduled, FindingResolved],
    stream, needs: ownRuleFacts, thing: theMeasure, again: ['DEADLINE_NOT_TO_CLARIFY'],
  }),
  command({
    command: AttachExternalSchedule, decide: attachExternalSchedule, title: 'Приложить отдельный график',
    gives: [ExternalScheduleAttached, OccurrenceScheduled],
    stream, needs: (asked, state) => ({ ...ownRuleFacts(asked, state), ...evidenceFacts([asked.document], state) }), thing: theMeasure, again: ['SCHEDULE_UNCHANGED'],
  }),
  command({
    command: SuspendMeasure, decide: suspendMeasure, title: 'Приостановить мероприятие приказом',
    gives: [MeasureSuspended],
    stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_SUSPENDED'],
  }),
  command({
    command: ResumeMeasure, decide: resumeMeasure, title: 'Возобновить мероприятие приказом',
    gives: [MeasureResumed, OccurrenceMoved],
    stream, needs: ownRuleFacts, thing: theMeasure, claims: byOrder, again: ['MEASURE_NOT_SUSPENDED'],
  }),
  command({
    command: ReprojectDeadlines, decide: reprojectDeadlines, title: 'Пересчитать открытые сроки карты',
    gives: [
      DeadlineReprojected, OccurrenceReprojected, DeadlineParsed, DeadlineAmbiguityDetected, OccurrenceScheduled, OccurrenceSkipped,
      MeasureMarkedRetroactive, OccurrenceMarkedRetroactive,
    ],
    stream, needs: ownRuleFacts, thing: theRoadmap,
  }),
];
