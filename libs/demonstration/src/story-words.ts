import { send } from '@vekha/event-sourcing/process-manager';
import { AcceptResult } from '@vekha/roadmap/accept-result/accept-result.command';
import { ActivateRoadmap } from '@vekha/roadmap/activate-roadmap/activate-roadmap.command';
import { ApproveRoadmap } from '@vekha/roadmap/approve-roadmap/approve-roadmap.command';
import { AssignResponsible } from '@vekha/roadmap/assign-responsible/assign-responsible.command';
import { AttachExternalSchedule } from '@vekha/roadmap/attach-external-schedule/attach-external-schedule.command';
import { ClaimMeasure } from '@vekha/roadmap/claim-measure/claim-measure.command';
import { ClarifyDeadline } from '@vekha/roadmap/clarify-deadline/clarify-deadline.command';
import { CompleteRoadmap } from '@vekha/roadmap/complete-roadmap/complete-roadmap.command';
import { CompleteStage } from '@vekha/roadmap/complete-stage/complete-stage.command';
import { ConfirmShiftedDates } from '@vekha/roadmap/confirm-shifted-dates/confirm-shifted-dates.command';
import type { CouncilMinutes } from '@vekha/roadmap/council-minutes.command';
import { DeclareNotApplicable } from '@vekha/roadmap/declare-not-applicable/declare-not-applicable.command';
import { DelegateMeasure } from '@vekha/roadmap/delegate-measure/delegate-measure.command';
import type { EvidenceItem, EvidenceKind } from '@vekha/roadmap/evidence-item.command';
import type { IssuedOrder } from '@vekha/roadmap/issued-order.command';
import { RecordCouncilOpinion } from '@vekha/roadmap/record-council-opinion/record-council-opinion.command';
import { RecordOccurrenceHeld } from '@vekha/roadmap/record-occurrence-held/record-occurrence-held.command';
import { RejectResult } from '@vekha/roadmap/reject-result/reject-result.command';
import { ReportResult } from '@vekha/roadmap/report-result/report-result.command';
import { RescheduleMeasure } from '@vekha/roadmap/reschedule-measure/reschedule-measure.command';
import { ResumeMeasure } from '@vekha/roadmap/resume-measure/resume-measure.command';
import { ReturnMeasure } from '@vekha/roadmap/return-measure/return-measure.command';
import { SkipOccurrence } from '@vekha/roadmap/skip-occurrence/skip-occurrence.command';
import { SubmitRoadmapForApproval } from '@vekha/roadmap/submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { SuspendMeasure } from '@vekha/roadmap/suspend-measure/suspend-measure.command';
import { AdoptAcademicCalendar } from '@vekha/school/adopt-academic-calendar/adopt-academic-calendar.command';
import { RecordHeadcount } from '@vekha/school/record-headcount/record-headcount.command';
import type { Day, StoryStep, Who } from './story';

/** The words in which the stories are written: one line, one thing people do. The roadmap is named by the player. */
type Steps = readonly StoryStep[];
type Told<Command> = Omit<Command, 'roadmapId'>;

const step = <Command extends { roadmapId: string }>(on: Day, who: Who, command: new () => Command, input: Told<Command>): StoryStep => ({
  on,
  who,
  what: send<object>(command, input),
});

export const order = (number: string, date: Day): IssuedOrder => ({ number, date });
export const minutes = (number: string, date: Day): CouncilMinutes => ({ number, date });
export const paper = (kind: EvidenceKind, date: Day, number?: string): EvidenceItem => ({ kind, date, ...(number !== undefined && { number }) });

/** Adopted for another year than its own, a template leaves dates to look through. */
export const confirmDates = (on: Day): Steps => [step(on, 'curator', ConfirmShiftedDates, {})];
export const submit = (on: Day): Steps => [step(on, 'curator', SubmitRoadmapForApproval, {})];
export const opinion = (on: Day, council: RecordCouncilOpinion['council'], said: CouncilMinutes): Steps => [
  step(on, 'curator', RecordCouncilOpinion, { council, opinion: 'FOR', minutes: said }),
];
/** The director approves by an order and puts the roadmap into effect on the same day. */
export const approve = (on: Day, by: IssuedOrder, restingOn: CouncilMinutes[] = []): Steps => [
  step(on, 'director', ApproveRoadmap, { order: by, ...(restingOn.length > 0 && { minutes: restingOn }) }),
  step(on, 'director', ActivateRoadmap, {}),
];

export const assign = (on: Day, measureId: string, ...responsible: string[]): Steps => [step(on, 'curator', AssignResponsible, { measureId, responsible })];
export const clarify = (on: Day, measureId: string, meant: { reading: number } | { start?: Day; due: Day }): Steps => [
  step(on, 'curator', ClarifyDeadline, { measureId, ...meant }),
];
/** One line of dates for each row: from, to. */
export const giveDates = (on: Day, dates: Readonly<Record<string, readonly [start: Day, due: Day]>>): Steps =>
  Object.entries(dates).flatMap(([measureId, [start, due]]) => clarify(on, measureId, { start, due }));
export const schedule = (on: Day, measureId: string, document: EvidenceItem, ...dues: Day[]): Steps => [
  step(on, 'curator', AttachExternalSchedule, { measureId, document, times: dues.map((due) => ({ due })) }),
];

interface Doing {
  /** The day of the work; the day it was reported and the day the report was accepted, when those came later. */
  readonly on: Day;
  readonly told?: Day;
  readonly accepted?: Day;
  readonly by?: readonly EvidenceItem[];
  readonly achieved?: number;
  readonly belowTarget?: NonNullable<AcceptResult['belowTarget']>;
}

export const report = (measureId: string, { on, told = on, by = [], achieved }: Doing): Steps => [
  step(told, 'curator', ReportResult, { measureId, occurredOn: on, evidence: [...by], ...(achieved !== undefined && { achieved }) }),
];
export const accept = (on: Day, measureId: string, belowTarget?: Doing['belowTarget']): Steps => [
  step(on, 'director', AcceptResult, { measureId, ...(belowTarget && { belowTarget }) }),
];
/** Reported by the curator, accepted by the director. */
export const done = (measureId: string, doing: Doing): Steps => [
  ...report(measureId, doing),
  ...accept(doing.accepted ?? doing.told ?? doing.on, measureId, doing.belowTarget),
];
export const sendBack = (on: Day, measureId: string, reason: RejectResult['reason']): Steps => [step(on, 'director', RejectResult, { measureId, reason })];
export const held = (measureId: string, period: string, on: Day, told: Day = on, by: readonly EvidenceItem[] = []): Steps => [
  step(told, 'curator', RecordOccurrenceHeld, { measureId, period, occurredOn: on, evidence: [...by] }),
];
export const skip = (on: Day, measureId: string, period: string, reason: SkipOccurrence['reason']): Steps => [step(on, 'curator', SkipOccurrence, { measureId, period, reason })];

export const claim = (on: Day, measureId: string): Steps => [step(on, 'curator', ClaimMeasure, { measureId })];
export const delegate = (on: Day, measureId: string, to: DelegateMeasure['to'], returnBy: Day): Steps => [step(on, 'curator', DelegateMeasure, { measureId, to, returnBy })];
export const takeBack = (on: Day, measureId: string): Steps => [step(on, 'curator', ReturnMeasure, { measureId })];
export const suspend = (on: Day, measureId: string, ground: SuspendMeasure['ground'], by: IssuedOrder): Steps => [step(on, 'director', SuspendMeasure, { measureId, ground, order: by })];
export const resume = (on: Day, measureId: string, by: IssuedOrder): Steps => [step(on, 'director', ResumeMeasure, { measureId, order: by })];
export const move = (on: Day, measureId: string, due: Day, by: IssuedOrder): Steps => [step(on, 'director', RescheduleMeasure, { measureId, due, order: by })];
export const leaveOut = (on: Day, measureId: string, reason: DeclareNotApplicable['reason'], by: IssuedOrder): Steps => [step(on, 'director', DeclareNotApplicable, { measureId, reason, order: by })];

export const completeStage = (on: Day, stageId: string): Steps => [step(on, 'curator', CompleteStage, { stageId })];
export const complete = (on: Day): Steps => [step(on, 'director', CompleteRoadmap, {})];

/** How many there are, the denominator of coverage; of the school itself, which the player names. */
export const headcount = (on: Day, targetGroup: RecordHeadcount['targetGroup'], count: number): Steps => [
  { on, who: 'curator', what: send<object>(RecordHeadcount, { targetGroup, count, on }) },
];

type Periods = readonly (readonly [name: string, start: Day, end: Day])[];

/** The quarters and holidays of the running year, as the school adopted them. */
export const adoptCalendar = (on: Day, by: IssuedOrder, terms: Periods, holidays: Periods): Steps => {
  const named = (periods: Periods) => periods.map(([name, start, end]) => ({ name, start, end }));
  return [{ on, who: 'curator', what: send<object>(AdoptAcademicCalendar, { academicYear: '{start year}', terms: named(terms), holidays: named(holidays), order: by }) }];
};
