import { Module } from '@nestjs/common';
import { AcceptResultHttp } from './accept-result/accept-result.http';
import { ActivateRoadmapHttp } from './activate-roadmap/activate-roadmap.http';
import { AddMeasureHttp } from './add-measure/add-measure.http';
import { AddStageHttp } from './add-stage/add-stage.http';
import { AmendRoadmapHttp } from './amend-roadmap/amend-roadmap.http';
import { ApproveRoadmapHttp } from './approve-roadmap/approve-roadmap.http';
import { ArchiveRoadmapHttp } from './archive-roadmap/archive-roadmap.http';
import { AssignResponsibleHttp } from './assign-responsible/assign-responsible.http';
import { AttachEvidenceHttp } from './attach-evidence/attach-evidence.http';
import { AttachExternalScheduleHttp } from './attach-external-schedule/attach-external-schedule.http';
import { CancelMeasureHttp } from './cancel-measure/cancel-measure.http';
import { CancelRoadmapHttp } from './cancel-roadmap/cancel-roadmap.http';
import { ClaimMeasureHttp } from './claim-measure/claim-measure.http';
import { ClarifyDeadlineHttp } from './clarify-deadline/clarify-deadline.http';
import { CompleteRoadmapHttp } from './complete-roadmap/complete-roadmap.http';
import { CompleteStageHttp } from './complete-stage/complete-stage.http';
import { ConfirmShiftedDatesHttp } from './confirm-shifted-dates/confirm-shifted-dates.http';
import { CreateRoadmapFromTemplateHttp } from './create-roadmap-from-template/create-roadmap-from-template.http';
import { DeclareNotApplicableHttp } from './declare-not-applicable/declare-not-applicable.http';
import { DelegateMeasureHttp } from './delegate-measure/delegate-measure.http';
import { DraftRoadmapHttp } from './draft-roadmap/draft-roadmap.http';
import { DrawRoadmapFromPreviousHttp } from './draw-roadmap-from-previous/draw-roadmap-from-previous.http';
import { ImportRoadmapHttp } from './import-roadmap/import-roadmap.http';
import { MoveOccurrenceHttp } from './move-occurrence/move-occurrence.http';
import { RecordCouncilOpinionHttp } from './record-council-opinion/record-council-opinion.http';
import { RecordOccurrenceHeldHttp } from './record-occurrence-held/record-occurrence-held.http';
import { RejectResultHttp } from './reject-result/reject-result.http';
import { ReopenMeasureHttp } from './reopen-measure/reopen-measure.http';
import { ReopenStageHttp } from './reopen-stage/reopen-stage.http';
import { ReportProgressHttp } from './report-progress/report-progress.http';
import { ReportResultHttp } from './report-result/report-result.http';
import { ReprojectDeadlinesHttp } from './reproject-deadlines/reproject-deadlines.http';
import { RequestOnDemandOccurrenceHttp } from './request-on-demand-occurrence/request-on-demand-occurrence.http';
import { RescheduleMeasureHttp } from './reschedule-measure/reschedule-measure.http';
import { ResumeMeasureHttp } from './resume-measure/resume-measure.http';
import { ReturnMeasureHttp } from './return-measure/return-measure.http';
import { ReturnRoadmapForRevisionHttp } from './return-roadmap-for-revision/return-roadmap-for-revision.http';
import { SkipOccurrenceHttp } from './skip-occurrence/skip-occurrence.http';
import { SkipStageHttp } from './skip-stage/skip-stage.http';
import { StartStageHttp } from './start-stage/start-stage.http';
import { SubmitRoadmapForApprovalHttp } from './submit-roadmap-for-approval/submit-roadmap-for-approval.http';
import { SuspendMeasureHttp } from './suspend-measure/suspend-measure.http';

@Module({
  controllers: [
    AcceptResultHttp,
    ActivateRoadmapHttp,
    AddMeasureHttp,
    AddStageHttp,
    AmendRoadmapHttp,
    ApproveRoadmapHttp,
    ArchiveRoadmapHttp,
    AssignResponsibleHttp,
    AttachEvidenceHttp,
    AttachExternalScheduleHttp,
    CancelMeasureHttp,
    CancelRoadmapHttp,
    ClaimMeasureHttp,
    ClarifyDeadlineHttp,
    CompleteRoadmapHttp,
    CompleteStageHttp,
    ConfirmShiftedDatesHttp,
    CreateRoadmapFromTemplateHttp,
    DeclareNotApplicableHttp,
    DelegateMeasureHttp,
    DraftRoadmapHttp,
    DrawRoadmapFromPreviousHttp,
    ImportRoadmapHttp,
    MoveOccurrenceHttp,
    RecordCouncilOpinionHttp,
    RecordOccurrenceHeldHttp,
    RejectResultHttp,
    ReopenMeasureHttp,
    ReopenStageHttp,
    ReportProgressHttp,
    ReportResultHttp,
    ReprojectDeadlinesHttp,
    RequestOnDemandOccurrenceHttp,
    RescheduleMeasureHttp,
    ResumeMeasureHttp,
    ReturnMeasureHttp,
    ReturnRoadmapForRevisionHttp,
    SkipOccurrenceHttp,
    SkipStageHttp,
    StartStageHttp,
    SubmitRoadmapForApprovalHttp,
    SuspendMeasureHttp,
  ],
})
export class RoadmapHttpModule {}
