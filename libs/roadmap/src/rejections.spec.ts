import type { Rejection } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { type Scenario, scenario } from '@vekha/event-sourcing/testing/scenario';
import { AcceptResult } from './accept-result/accept-result.command';
import { ActivateRoadmap } from './activate-roadmap/activate-roadmap.command';
import { AddMeasure } from './add-measure/add-measure.command';
import { AddStage } from './add-stage/add-stage.command';
import { AmendRoadmap } from './amend-roadmap/amend-roadmap.command';
import { ApproveRoadmap } from './approve-roadmap/approve-roadmap.command';
import { ArchiveRoadmap } from './archive-roadmap/archive-roadmap.command';
import { AssignResponsible } from './assign-responsible/assign-responsible.command';
import { AttachExternalSchedule } from './attach-external-schedule/attach-external-schedule.command';
import { CancelRoadmap } from './cancel-roadmap/cancel-roadmap.command';
import { ClaimMeasure } from './claim-measure/claim-measure.command';
import { ClarifyDeadline } from './clarify-deadline/clarify-deadline.command';
import { roadmapCommands } from './commands';
import { CompleteRoadmap } from './complete-roadmap/complete-roadmap.command';
import { CompleteStage } from './complete-stage/complete-stage.command';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template.command';
import { DelegateMeasure } from './delegate-measure/delegate-measure.command';
import { MeasureSuspended } from './deadline-events';
import { DraftRoadmap } from './draft-roadmap/draft-roadmap.command';
import { StageCompleted, StageStarted } from './events';
import { MeasureClaimed, MeasureResultReported } from './measure-events';
import { OccurrenceSkipped } from './occurrence-events';
import { orderNumberClaim } from './order-number';
import { sentences } from './rejections';
import { previousRoadmap } from './previous-roadmap';
import { ReopenMeasure } from './reopen-measure/reopen-measure.command';
import { ReopenStage } from './reopen-stage/reopen-stage.command';
import { ReportProgress } from './report-progress/report-progress.command';
import { ReportResult } from './report-result/report-result.command';
import { RequestOnDemandOccurrence } from './request-on-demand-occurrence/request-on-demand-occurrence.command';
import { RescheduleMeasure } from './reschedule-measure/reschedule-measure.command';
import { ResumeMeasure } from './resume-measure/resume-measure.command';
import { ReturnMeasure } from './return-measure/return-measure.command';
import { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous/draw-roadmap-from-previous.command';
import { initialRoadmap } from './roadmap-state';
import { SkipOccurrence } from './skip-occurrence/skip-occurrence.command';
import { SkipStage } from './skip-stage/skip-stage.command';
import { StartStage } from './start-stage/start-stage.command';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { active, approved, completed, DIRECTOR, drafted, lyceum, reported, ROADMAP_ID, SCHOOL_ID, template, underReview } from './testing/lyceum-history';
import { measuredBy, roadmapId as schoolRoadmap, running, shifted } from './testing/school-history';

type Code = keyof typeof sentences;

const roadmapId = ROADMAP_ID;
const measureId = '000-1.1';
const order = { number: '01-35-10', date: '2023-11-10' };
const tomorrow = { ...order, date: '2023-11-11' };
const adoption = { schoolId: SCHOOL_ID, templateCode: template.code, academicYear: 2023 };
const drawing = { schoolId: SCHOOL_ID, previousRoadmapId: ROADMAP_ID, academicYear: 2024 };
const result = { roadmapId, measureId, occurredOn: '2023-09-20', evidence: [] };
const given = (...history: readonly DomainEvent[]): Scenario => scenario(roadmapCommands).given(...history);
const asDirector = (...history: readonly DomainEvent[]): Scenario => given(...history).by(DIRECTOR, 'director');

const ofSchool = (row: string) => ({ roadmapId: schoolRoadmap, measureId: row });
const document = { kind: 'PLAN' as const, date: '2021-09-20' };
const suspended = MeasureSuspended({ roadmapId, measureId, ground: 'QUARANTINE', order, since: '2023-11-10' });
const attached = (): readonly DomainEvent[] => given(...running).when(AttachExternalSchedule, { ...ofSchool('schedule'), document, times: [{ due: '2021-12-01' }] }).acceptedEvents();

/** The order's number is refused by its claim, not by a decision. */
const byClaim = {
  ORDER_NUMBER_TAKEN: order,
  ORDER_NOT_OF_DOCUMENT: { ...order, documentId: ROADMAP_ID },
};
const isByClaim = (code: Code): code is keyof typeof byClaim => Object.hasOwn(byClaim, code);

/** How each code is reached. A code nobody can reach is a sentence nobody reads. */
const ways: Readonly<Record<Exclude<Code, keyof typeof byClaim>, () => Scenario>> = {
  ROADMAP_EXISTS: () => given(...drafted()).knowing({ template, school: lyceum }).when(CreateRoadmapFromTemplate, adoption),
  TEMPLATE_MISSING: () => given().knowing({ school: lyceum }).when(CreateRoadmapFromTemplate, adoption),
  PLAN_REVERSED: () => given().knowing({ school: lyceum }).when(DraftRoadmap, { schoolId: SCHOOL_ID, title: 'Карта', academicYear: 2023, plan: { start: '2024-05-31', end: '2023-09-01' } }),
  PREVIOUS_ROADMAP_MISSING: () => given().knowing({ school: lyceum }).when(DrawRoadmapFromPrevious, drawing),
  YEAR_NOT_LATER: () => given().knowing({ school: lyceum, previous: previousRoadmap({ ...initialRoadmap, schoolId: SCHOOL_ID, academicYear: 2024 }) }).when(DrawRoadmapFromPrevious, drawing),
  DATES_NOT_CONFIRMED: () => given(...shifted).when(SubmitRoadmapForApproval, { roadmapId: schoolRoadmap }),
  SCHOOL_MISSING: () => given().knowing({ template }).when(CreateRoadmapFromTemplate, adoption),
  TEMPLATE_OF_PROGRAMME: () => given().knowing({ template: { ...template, kind: 'programme' }, school: lyceum }).when(CreateRoadmapFromTemplate, adoption),
  ROADMAP_NOT_DRAFT: () => given(...underReview()).when(SubmitRoadmapForApproval, { roadmapId }),
  ROADMAP_NOT_UNDER_REVIEW: () => asDirector(...drafted()).when(ApproveRoadmap, { roadmapId, order }),
  DRAFTER_CANNOT_APPROVE: () => given(...underReview()).when(ApproveRoadmap, { roadmapId, order }),
  ORDER_IN_FUTURE: () => asDirector(...underReview()).when(ApproveRoadmap, { roadmapId, order: tomorrow }),
  ROADMAP_NOT_APPROVED: () => given(...drafted()).when(ActivateRoadmap, { roadmapId }),
  DEADLINES_MISSING: () => given(...approved('2023-07-03', measureId)).when(ActivateRoadmap, { roadmapId }),
  ROADMAP_NOT_ACTIVE: () => given(...approved()).when(CompleteRoadmap, { roadmapId }),
  STAGE_UNKNOWN: () => given(...active()).when(StartStage, { roadmapId, stageId: '000-9' }),
  MEASURE_UNKNOWN: () => given(...active()).when(ReportResult, { ...result, measureId: '000-9.9' }),
  MEASURE_NOT_OPEN: () => given(...active(), reported(measureId)).when(ReportResult, result),
  DONE_IN_FUTURE: () => given(...active()).when(ReportResult, { ...result, occurredOn: '2023-11-11' }),
  RESULT_NOT_REPORTED: () => given(...active()).when(AcceptResult, { roadmapId, measureId }),
  SAME_PERSON_REPORTS_AND_ACCEPTS: () => given(...active(), reported(measureId)).when(AcceptResult, { roadmapId, measureId }),
  INDICATOR_NONE: () => given(...running).when(ReportProgress, { ...ofSchool('yearly'), numerator: 1, asOf: '2021-12-01' }),
  INDICATOR_COUNTED: () => given(...measuredBy('IND-06')).when(ReportProgress, { ...ofSchool('whole'), numerator: 1, asOf: '2021-12-01' }),
  PROGRESS_IN_FUTURE: () => given(...running).when(ReportProgress, { ...ofSchool('whole'), numerator: 1, asOf: '2033-12-01' }),
  PROGRESS_ABOVE_WHOLE: () => given(...running).when(ReportProgress, { ...ofSchool('whole'), numerator: 2, denominator: 1, asOf: '2021-12-01' }),
  FILE_MISSING: () => given(...active()).when(ReportResult, { ...result, evidence: [{ kind: 'ORDER', date: '2023-09-20', file: { sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' } }] }),
  EVIDENCE_MISSING: () => asDirector(...active(), reported(measureId)).when(AcceptResult, { roadmapId, measureId }),
  MEASURE_NOT_RESCHEDULABLE: () => asDirector(...active(), reported(measureId)).when(RescheduleMeasure, { roadmapId, measureId, order, due: '2024-01-15' }),
  NEW_TERM_REVERSED: () => asDirector(...active()).when(RescheduleMeasure, { roadmapId, measureId, order, start: '2024-01-16', due: '2024-01-15' }),
  NEW_TERM_UNCHANGED: () => asDirector(...active()).when(RescheduleMeasure, { roadmapId, measureId, order, due: '2023-09-30' }),
  ROADMAP_CONTENT_FIXED: () => given(...active()).when(AddStage, { roadmapId, stageId: 'new', no: 9, name: 'Этап' }),
  STAGE_EXISTS: () => given(...drafted()).when(AddStage, { roadmapId, stageId: '000-1', no: 9, name: 'Этап' }),
  SECTION_HAS_NO_DATES: () => given(...drafted()).when(AddStage, { roadmapId, stageId: 'new', no: 9, name: 'Раздел', deadline: 'Май 2024 г.', section: true }),
  MEASURE_EXISTS: () => given(...drafted()).when(AddMeasure, { roadmapId, measureId, stageId: '000-1', text: 'Семинар', documents: [], responsible: [], control: false }),
  ROADMAP_NOT_OPEN: () => given(...approved()).when(ClarifyDeadline, { roadmapId, measureId, due: '2024-01-15' }),
  ROADMAP_NOT_CLOSED: () => given(...active()).when(ArchiveRoadmap, { roadmapId }),
  ORDER_NEEDED: () => asDirector(...active()).when(CancelRoadmap, { roadmapId, ground: 'MISTAKE' }),
  AMENDMENT_CHANGES_NOTHING: () => asDirector(...active()).when(AmendRoadmap, { roadmapId, order, changes: [{ measureId }] }),
  SECTION_HAS_NO_LIFE: () => given(...running).when(StartStage, { roadmapId: schoolRoadmap, stageId: 'S' }),
  STAGE_NOT_IN_PROGRESS: () => given(...active()).when(CompleteStage, { roadmapId, stageId: '000-1' }),
  STAGE_MEASURES_OPEN: () => given(...active(), StageStarted({ roadmapId, stageId: '000-1' })).when(CompleteStage, { roadmapId, stageId: '000-1' }),
  STAGE_NOT_COMPLETED: () => given(...active()).when(ReopenStage, { roadmapId, stageId: '000-1' }),
  STAGE_CLOSED: () => asDirector(...active(), StageStarted({ roadmapId, stageId: '000-1' }), StageCompleted({ roadmapId, stageId: '000-1' }))
    .when(AmendRoadmap, { roadmapId, order, changes: [], added: [{ measureId: 'new', stageId: '000-1', text: 'Семинар', documents: [], responsible: [], control: false }] }),
  STAGE_NOT_SKIPPABLE: () => asDirector(...active()).when(SkipStage, { roadmapId, stageId: '000-1', order }),
  DEADLINE_NOT_TO_CLARIFY: () => given(...active()).when(ClarifyDeadline, { roadmapId, measureId, due: '2024-01-15' }),
  CLARIFICATION_INCOMPLETE: () => given(...running).when(ClarifyDeadline, ofSchool('unclear')),
  READING_UNKNOWN: () => given(...running).when(ClarifyDeadline, { ...ofSchool('unclear'), reading: 9 }),
  NOT_AN_EXTERNAL_SCHEDULE: () => given(...running).when(AttachExternalSchedule, { ...ofSchool('unclear'), document, times: [{ due: '2021-12-01' }] }),
  SCHEDULE_EMPTY: () => given(...running).when(AttachExternalSchedule, { ...ofSchool('schedule'), document, times: [] }),
  SCHEDULE_UNCHANGED: () => given(...running, ...attached()).when(AttachExternalSchedule, { ...ofSchool('schedule'), document, times: [{ due: '2021-12-01' }] }),
  MEASURE_CLOSED: () => given(...active(), reported(measureId), completed(measureId)).when(ReturnMeasure, { roadmapId, measureId }),
  MEASURE_NOT_STARTED_YET: () => given(...running).when(ClaimMeasure, ofSchool('unclear')),
  AMENDING_ORDER_NEEDED: () => given(...running).when(AssignResponsible, { ...ofSchool('whole'), responsible: ['mentor'] }),
  MEASURE_NOT_COMPLETED: () => asDirector(...active()).when(ReopenMeasure, { roadmapId, measureId, order }),
  MEASURE_SUSPENDED: () => given(...active(), suspended).when(ReportResult, result),
  MEASURE_NOT_SUSPENDED: () => asDirector(...active()).when(ResumeMeasure, { roadmapId, measureId, order }),
  MEASURE_CLAIMED: () => asDirector(...active(), MeasureClaimed({ roadmapId, measureId })).when(ClaimMeasure, { roadmapId, measureId }),
  RETURN_IN_PAST: () => given(...active()).when(DelegateMeasure, { roadmapId, measureId, to: 'mentor', returnBy: '2023-11-01' }),
  BELOW_TARGET: () => asDirector(...running, MeasureResultReported({ ...ofSchool('whole'), occurredOn: '2022-05-01', evidence: [], achieved: 2, doneLate: false, reportedLate: false })).when(AcceptResult, ofSchool('whole')),
  OCCURRENCES_OPEN: () => given(...running).when(ReportResult, { ...ofSchool('yearly'), occurredOn: '2021-10-01', evidence: [] }),
  OCCURRENCES_MOVE_ONE_BY_ONE: () => asDirector(...running).when(RescheduleMeasure, { ...ofSchool('yearly'), order, due: '2022-01-15' }),
  OCCURRENCE_UNKNOWN: () => given(...running).when(SkipOccurrence, { ...ofSchool('yearly'), period: '2030-31', reason: 'NOTHING_TO_DO' }),
  OCCURRENCE_CLOSED: () => given(...running, OccurrenceSkipped({ ...ofSchool('yearly'), period: '2021-22', reason: 'NOTHING_TO_DO' })).when(SkipOccurrence, { ...ofSchool('yearly'), period: '2021-22', reason: 'NOTHING_TO_DO' }),
  NOT_ON_DEMAND: () => given(...running).when(RequestOnDemandOccurrence, ofSchool('yearly')),
  MEASURES_NOT_DONE: () => given(...active()).when(CompleteRoadmap, { roadmapId }),
};

function rejectionOf(code: Code): Rejection {
  return isByClaim(code) ? orderNumberClaim(byClaim[code], { ...initialRoadmap, schoolId: SCHOOL_ID }).rejection : ways[code]().rejects(code);
}

describe('What a school reads when a command is refused', () => {
  it('every declared code has a way to it', () => {
    expect([...Object.keys(ways), ...Object.keys(byClaim)].sort()).toEqual(Object.keys(sentences).sort());
  });

  it.each(Object.keys(sentences) as Code[])('%s is reached, in Russian, with every blank of its sentence filled in', (code) => {
    const { message } = rejectionOf(code);
    const blanks = [...sentences[code].matchAll(/\{(\w+)\}/g)].map(([, word]) => word);
    const pattern = sentences[code].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('(.+)');
    const [, ...words] = new RegExp(`^${pattern}$`).exec(message) ?? [];
    expect(message).toMatch(/^[А-ЯЁ].*[.!?]$/);
    expect(words).toHaveLength(blanks.length);
    for (const [index, blank] of blanks.entries()) expect(words[index]).not.toBe(blank);
  });
});
