import type { Rejection } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { type Scenario, scenario } from '@vekha/event-sourcing/testing/scenario';
import { AcceptResult } from './accept-result/accept-result.command';
import { ActivateRoadmap } from './activate-roadmap/activate-roadmap.command';
import { ApproveRoadmap } from './approve-roadmap/approve-roadmap.command';
import { roadmapCommands } from './commands';
import { CompleteRoadmap } from './complete-roadmap/complete-roadmap.command';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template.command';
import { orderNumberClaim } from './order-number';
import { sentences } from './rejections';
import { ReportResult } from './report-result/report-result.command';
import { RescheduleMeasure } from './reschedule-measure/reschedule-measure.command';
import { initialRoadmap } from './roadmap-state';
import { StartStage } from './start-stage/start-stage.command';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { active, approved, DIRECTOR, drafted, lyceum, reported, ROADMAP_ID, SCHOOL_ID, template, underReview } from './testing/lyceum-history';

type Code = keyof typeof sentences;

const roadmapId = ROADMAP_ID;
const measureId = '000-1.1';
const order = { number: '01-35-10', date: '2023-11-10' };
const tomorrow = { ...order, date: '2023-11-11' };
const adoption = { schoolId: SCHOOL_ID, templateCode: template.code, academicYear: 2023 };
const result = { roadmapId, measureId, occurredOn: '2023-09-20', evidence: [] };
const given = (...history: readonly DomainEvent[]): Scenario => scenario(roadmapCommands).given(...history);
const asDirector = (...history: readonly DomainEvent[]): Scenario => given(...history).by(DIRECTOR, 'director');

/** The order's number is refused by its claim, not by a decision. */
const byClaim = 'ORDER_NUMBER_TAKEN';

/** How each code is reached. A code nobody can reach is a sentence nobody reads. */
const ways: Readonly<Record<Exclude<Code, typeof byClaim>, () => Scenario>> = {
  ROADMAP_EXISTS: () => given(...drafted()).knowing({ template, school: lyceum }).when(CreateRoadmapFromTemplate, adoption),
  TEMPLATE_MISSING: () => given().knowing({ school: lyceum }).when(CreateRoadmapFromTemplate, adoption),
  SCHOOL_MISSING: () => given().knowing({ template }).when(CreateRoadmapFromTemplate, adoption),
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
  EVIDENCE_MISSING: () => asDirector(...active(), reported(measureId)).when(AcceptResult, { roadmapId, measureId }),
  MEASURE_NOT_RESCHEDULABLE: () => asDirector(...active(), reported(measureId)).when(RescheduleMeasure, { roadmapId, measureId, order, due: '2024-01-15' }),
  NEW_TERM_REVERSED: () => asDirector(...active()).when(RescheduleMeasure, { roadmapId, measureId, order, start: '2024-01-16', due: '2024-01-15' }),
  NEW_TERM_UNCHANGED: () => asDirector(...active()).when(RescheduleMeasure, { roadmapId, measureId, order, due: '2023-09-30' }),
  MEASURES_NOT_DONE: () => given(...active()).when(CompleteRoadmap, { roadmapId }),
};

function rejectionOf(code: Code): Rejection {
  return code === byClaim ? orderNumberClaim(order, { ...initialRoadmap, schoolId: SCHOOL_ID }).rejection : ways[code]().rejects(code);
}

describe('What a school reads when a command is refused', () => {
  it('every declared code has a way to it', () => {
    expect([...Object.keys(ways), byClaim].sort()).toEqual(Object.keys(sentences).sort());
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
