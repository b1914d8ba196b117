import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { acceptResult } from './accept-result/accept-result';
import { AcceptResult } from './accept-result/accept-result.command';
import { activateRoadmap } from './activate-roadmap/activate-roadmap';
import { ActivateRoadmap } from './activate-roadmap/activate-roadmap.command';
import { addMeasure } from './add-measure/add-measure';
import { AddMeasure } from './add-measure/add-measure.command';
import { addStage } from './add-stage/add-stage';
import { AddStage } from './add-stage/add-stage.command';
import { amendRoadmap } from './amend-roadmap/amend-roadmap';
import { AmendRoadmap } from './amend-roadmap/amend-roadmap.command';
import { approveRoadmap } from './approve-roadmap/approve-roadmap';
import { ApproveRoadmap } from './approve-roadmap/approve-roadmap.command';
import { archiveRoadmap } from './archive-roadmap/archive-roadmap';
import { ArchiveRoadmap } from './archive-roadmap/archive-roadmap.command';
import { assignResponsible } from './assign-responsible/assign-responsible';
import { AssignResponsible } from './assign-responsible/assign-responsible.command';
import { attachEvidence } from './attach-evidence/attach-evidence';
import { AttachEvidence } from './attach-evidence/attach-evidence.command';
import { attachExternalSchedule } from './attach-external-schedule/attach-external-schedule';
import { AttachExternalSchedule } from './attach-external-schedule/attach-external-schedule.command';
import { cancelMeasure } from './cancel-measure/cancel-measure';
import { CancelMeasure } from './cancel-measure/cancel-measure.command';
import { cancelRoadmap } from './cancel-roadmap/cancel-roadmap';
import { CancelRoadmap } from './cancel-roadmap/cancel-roadmap.command';
import { claimMeasure } from './claim-measure/claim-measure';
import { ClaimMeasure } from './claim-measure/claim-measure.command';
import { clarifyDeadline } from './clarify-deadline/clarify-deadline';
import { ClarifyDeadline } from './clarify-deadline/clarify-deadline.command';
import { completeRoadmap } from './complete-roadmap/complete-roadmap';
import { CompleteRoadmap } from './complete-roadmap/complete-roadmap.command';
import { completeStage } from './complete-stage/complete-stage';
import { CompleteStage } from './complete-stage/complete-stage.command';
import { createRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template.command';
import { declareNotApplicable } from './declare-not-applicable/declare-not-applicable';
import { DeclareNotApplicable } from './declare-not-applicable/declare-not-applicable.command';
import { delegateMeasure } from './delegate-measure/delegate-measure';
import { DelegateMeasure } from './delegate-measure/delegate-measure.command';
import { enforceDeadlines } from './enforce-deadlines/enforce-deadlines';
import { EnforceDeadlines } from './enforce-deadlines/enforce-deadlines.command';
import * as event from './events';
import { moveOccurrence } from './move-occurrence/move-occurrence';
import { MoveOccurrence } from './move-occurrence/move-occurrence.command';
import { schoolFacts, templateFacts } from './needed-facts';
import type { IssuedOrder } from './issued-order.command';
import { type Notices, notices, remindable, remindableFacts } from './notices';
import { orderNumberClaim } from './order-number';
import { recordCouncilOpinion } from './record-council-opinion/record-council-opinion';
import { RecordCouncilOpinion } from './record-council-opinion/record-council-opinion.command';
import { recordOccurrenceHeld } from './record-occurrence-held/record-occurrence-held';
import { RecordOccurrenceHeld } from './record-occurrence-held/record-occurrence-held.command';
import { rejectResult } from './reject-result/reject-result';
import { RejectResult } from './reject-result/reject-result.command';
import { reopenMeasure } from './reopen-measure/reopen-measure';
import { ReopenMeasure } from './reopen-measure/reopen-measure.command';
import { reopenStage } from './reopen-stage/reopen-stage';
import { ReopenStage } from './reopen-stage/reopen-stage.command';
import { reportResult } from './report-result/report-result';
import { ReportResult } from './report-result/report-result.command';
import { requestOnDemandOccurrence } from './request-on-demand-occurrence/request-on-demand-occurrence';
import { RequestOnDemandOccurrence } from './request-on-demand-occurrence/request-on-demand-occurrence.command';
import { rescheduleMeasure } from './reschedule-measure/reschedule-measure';
import { RescheduleMeasure } from './reschedule-measure/reschedule-measure.command';
import { resumeMeasure } from './resume-measure/resume-measure';
import { ResumeMeasure } from './resume-measure/resume-measure.command';
import { returnMeasure } from './return-measure/return-measure';
import { ReturnMeasure } from './return-measure/return-measure.command';
import { returnRoadmapForRevision } from './return-roadmap-for-revision/return-roadmap-for-revision';
import { ReturnRoadmapForRevision } from './return-roadmap-for-revision/return-roadmap-for-revision.command';
import { roadmap } from './roadmap';
import type { Roadmap } from './roadmap-state';
import { sendReminders } from './send-reminders/send-reminders';
import { SendReminders } from './send-reminders/send-reminders.command';
import { skipOccurrence } from './skip-occurrence/skip-occurrence';
import { SkipOccurrence } from './skip-occurrence/skip-occurrence.command';
import { skipStage } from './skip-stage/skip-stage';
import { SkipStage } from './skip-stage/skip-stage.command';
import { startStage } from './start-stage/start-stage';
import { StartStage } from './start-stage/start-stage.command';
import { submitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval.command';
import { suspendMeasure } from './suspend-measure/suspend-measure';
import { SuspendMeasure } from './suspend-measure/suspend-measure.command';

export const roadmapStream = (roadmapId: string): string => `roadmap-${roadmapId}`;
export const noticesStream = (roadmapId: string): string => `notices-${roadmapId}`;

const stream = ({ roadmapId }: { roadmapId: string }): string => roadmapStream(roadmapId);
const theRoadmap = (): string => 'roadmap';
const theMeasure = ({ measureId }: { measureId: string }): string => `measure ${measureId}`;
const theOccurrence = ({ measureId, period }: { measureId: string; period: string }): string => `occurrence ${measureId} ${period}`;
const theStage = ({ stageId }: { stageId: string }): string => `stage ${stageId}`;
/** An order's number belongs to the first document that names it. */
const byOrder = ({ order }: { order: IssuedOrder }, state: unknown) => [orderNumberClaim(order, state as Roadmap)];

/** What an event changes: an occurrence apart from its measure, so that a monthly meeting never conflicts with the row itself. */
function touched({ data }: event.RoadmapEvent): readonly string[] {
  if ('period' in data) return [theOccurrence(data)];
  if ('measureId' in data) return [theMeasure(data)];
  return ['stageId' in data ? theStage(data) : theRoadmap()];
}

export const roadmapCommands = commandCatalogue<Roadmap, event.RoadmapEvent>({
  category: 'roadmap',
  decider: roadmap,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  touches: touched,
  publishes: { 'remindable-roadmap': remindable },
  entries: [
    command({
      command: CreateRoadmapFromTemplate,
      decide: createRoadmapFromTemplate,
      title: 'Создать дорожную карту по шаблону',
      gives: [
        event.RoadmapCreatedFromTemplate, event.StageAdded, event.MeasurePlanned, event.DeadlineParsed, event.DeadlineAmbiguityDetected,
        event.DeadlineMissing, event.OccurrenceScheduled, event.FindingRaised,
      ],
      stream: (_command, id) => roadmapStream(id('roadmap')),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ templateCode, schoolId }) => ({ template: templateFacts(templateCode), school: schoolFacts(schoolId) }),
      again: ['ROADMAP_EXISTS'],
    }),
    command({
      command: SubmitRoadmapForApproval,
      decide: submitRoadmapForApproval,
      title: 'Направить карту на утверждение',
      gives: [event.RoadmapSubmittedForApproval],
      stream,
      thing: theRoadmap,
      again: ['ROADMAP_NOT_DRAFT'],
    }),
    command({
      command: ApproveRoadmap,
      decide: approveRoadmap,
      title: 'Утвердить карту приказом',
      gives: [event.RoadmapApproved, event.MeasureMarkedRetroactive, event.OccurrenceMarkedRetroactive, event.FindingRaised],
      stream,
      thing: theRoadmap,
      claims: byOrder,
      again: ['ROADMAP_NOT_UNDER_REVIEW'],
    }),
    command({ command: ActivateRoadmap, decide: activateRoadmap, title: 'Ввести карту в действие', gives: [event.RoadmapActivated], stream, thing: theRoadmap, again: ['ROADMAP_NOT_APPROVED'] }),
    command({ command: StartStage, decide: startStage, title: 'Начать этап', gives: [event.StageStarted], stream, thing: theStage }),
    command({
      command: ReportResult,
      decide: reportResult,
      title: 'Представить результат мероприятия',
      gives: [event.MeasureBecameOverdue, event.MeasureResultReported],
      stream,
      thing: theMeasure,
      again: ['MEASURE_NOT_OPEN'],
    }),
    command({ command: AcceptResult, decide: acceptResult, title: 'Принять результат мероприятия', gives: [event.MeasureCompleted], stream, thing: theMeasure, again: ['RESULT_NOT_REPORTED'] }),
    command({
      command: RescheduleMeasure,
      decide: rescheduleMeasure,
      title: 'Перенести срок мероприятия приказом',
      gives: [event.MeasureRescheduled],
      stream,
      thing: theMeasure,
      claims: byOrder,
      again: ['NEW_TERM_UNCHANGED'],
    }),
    command({
      command: EnforceDeadlines,
      decide: enforceDeadlines,
      title: 'Применить наступившие сроки',
      gives: [event.MeasureOpened, event.MeasureBecameOverdue, event.OccurrenceOpened, event.OccurrenceMissed],
      stream,
    }),
    command({ command: CompleteRoadmap, decide: completeRoadmap, title: 'Завершить карту', gives: [event.RoadmapCompleted], stream, thing: theRoadmap, again: ['ROADMAP_NOT_ACTIVE'] }),
    command({ command: AddStage, decide: addStage, title: 'Добавить этап', gives: [event.StageAdded], stream, thing: theRoadmap, again: ['STAGE_EXISTS'] }),
    command({
      command: AddMeasure, decide: addMeasure, title: 'Добавить мероприятие',
      gives: [event.MeasurePlanned, event.DeadlineParsed, event.DeadlineAmbiguityDetected, event.DeadlineMissing, event.OccurrenceScheduled, event.FindingRaised],
      stream, thing: theRoadmap, again: ['MEASURE_EXISTS'],
    }),
    command({ command: RecordCouncilOpinion, decide: recordCouncilOpinion, title: 'Записать мнение совета', gives: [event.CouncilOpinionRecorded], stream, thing: theRoadmap }),
    command({
      command: ReturnRoadmapForRevision, decide: returnRoadmapForRevision, title: 'Вернуть карту на доработку',
      gives: [event.RoadmapReturnedForRevision],
      stream, thing: theRoadmap, again: ['ROADMAP_NOT_UNDER_REVIEW'],
    }),
    command({
      command: AmendRoadmap, decide: amendRoadmap, title: 'Внести изменения в карту приказом',
      gives: [event.RoadmapAmended, event.MeasureAmended],
      stream, thing: theRoadmap, claims: byOrder, again: ['AMENDMENT_CHANGES_NOTHING'],
    }),
    command({
      command: CancelRoadmap, decide: cancelRoadmap, title: 'Отменить карту',
      gives: [event.RoadmapCancelled],
      stream, thing: theRoadmap, claims: ({ order }, state) => (order ? byOrder({ order }, state) : []), again: ['ROADMAP_NOT_OPEN'],
    }),
    command({ command: ArchiveRoadmap, decide: archiveRoadmap, title: 'Сдать карту в архив', gives: [event.RoadmapArchived], stream, thing: theRoadmap }),
    command({ command: CompleteStage, decide: completeStage, title: 'Завершить этап', gives: [event.StageCompleted], stream, thing: theStage }),
    command({ command: ReopenStage, decide: reopenStage, title: 'Возобновить этап', gives: [event.StageReopened], stream, thing: theStage }),
    command({ command: SkipStage, decide: skipStage, title: 'Пропустить этап приказом', gives: [event.StageSkipped], stream, thing: theStage, claims: byOrder }),
    command({
      command: ClarifyDeadline, decide: clarifyDeadline, title: 'Уточнить срок мероприятия',
      gives: [event.DeadlineClarified, event.OccurrenceScheduled, event.FindingResolved],
      stream, thing: theMeasure, again: ['DEADLINE_NOT_TO_CLARIFY'],
    }),
    command({
      command: AttachExternalSchedule, decide: attachExternalSchedule, title: 'Приложить отдельный график',
      gives: [event.ExternalScheduleAttached, event.OccurrenceScheduled],
      stream, thing: theMeasure, again: ['SCHEDULE_UNCHANGED'],
    }),
    command({ command: AssignResponsible, decide: assignResponsible, title: 'Назначить ответственных', gives: [event.ResponsibleAssigned, event.FindingResolved], stream, thing: theMeasure }),
    command({ command: ClaimMeasure, decide: claimMeasure, title: 'Взять мероприятие в работу', gives: [event.MeasureClaimed], stream, thing: theMeasure }),
    command({ command: DelegateMeasure, decide: delegateMeasure, title: 'Поручить мероприятие другому', gives: [event.MeasureDelegated], stream, thing: theMeasure }),
    command({ command: ReturnMeasure, decide: returnMeasure, title: 'Вернуть порученное мероприятие', gives: [event.MeasureReturned], stream, thing: theMeasure }),
    command({ command: AttachEvidence, decide: attachEvidence, title: 'Приложить подтверждение', gives: [event.EvidenceAttached], stream, thing: theMeasure }),
    command({ command: RejectResult, decide: rejectResult, title: 'Не принять результат мероприятия', gives: [event.MeasureResultRejected], stream, thing: theMeasure, again: ['RESULT_NOT_REPORTED'] }),
    command({
      command: SuspendMeasure, decide: suspendMeasure, title: 'Приостановить мероприятие приказом',
      gives: [event.MeasureSuspended],
      stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_SUSPENDED'],
    }),
    command({
      command: ResumeMeasure, decide: resumeMeasure, title: 'Возобновить мероприятие приказом',
      gives: [event.MeasureResumed, event.OccurrenceMoved],
      stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_NOT_SUSPENDED'],
    }),
    command({
      command: DeclareNotApplicable, decide: declareNotApplicable, title: 'Признать мероприятие неприменимым',
      gives: [event.MeasureDeclaredNotApplicable],
      stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_CLOSED'],
    }),
    command({
      command: CancelMeasure, decide: cancelMeasure, title: 'Отменить мероприятие приказом',
      gives: [event.MeasureCancelled],
      stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_CLOSED'],
    }),
    command({
      command: ReopenMeasure, decide: reopenMeasure, title: 'Вернуть мероприятие в работу',
      gives: [event.MeasureReopened],
      stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_NOT_COMPLETED'],
    }),
    command({
      command: RecordOccurrenceHeld, decide: recordOccurrenceHeld, title: 'Отметить очередное проведение',
      gives: [event.OccurrenceHeld],
      stream, thing: theOccurrence, again: ['OCCURRENCE_CLOSED'],
    }),
    command({ command: MoveOccurrence, decide: moveOccurrence, title: 'Перенести очередное проведение', gives: [event.OccurrenceMoved], stream, thing: theOccurrence, again: ['NEW_TERM_UNCHANGED'] }),
    command({ command: SkipOccurrence, decide: skipOccurrence, title: 'Отменить очередное проведение', gives: [event.OccurrenceSkipped], stream, thing: theOccurrence, again: ['OCCURRENCE_CLOSED'] }),
    command({
      command: RequestOnDemandOccurrence, decide: requestOnDemandOccurrence, title: 'Запросить встречу',
      gives: [event.OnDemandOccurrenceRequested, event.OccurrenceScheduled],
      stream, thing: theMeasure,
    }),
  ],
});

export const noticeCommands = commandCatalogue<Notices, event.NoticeEvent>({
  category: 'notices',
  decider: notices,
  scope: () => undefined,
  entries: [
    command({
      command: SendReminders,
      decide: sendReminders,
      title: 'Отправить наступившие напоминания',
      gives: [event.MeasureReminderSent],
      stream: ({ roadmapId }) => noticesStream(roadmapId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ roadmapId }) => ({ roadmap: remindableFacts(roadmapId) }),
    }),
  ],
});
