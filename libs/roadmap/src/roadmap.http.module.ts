import { Module } from '@nestjs/common';
import { AcceptResultHttp } from './accept-result/accept-result.http';
import { ActivateRoadmapHttp } from './activate-roadmap/activate-roadmap.http';
import { ApproveRoadmapHttp } from './approve-roadmap/approve-roadmap.http';
import { CompleteRoadmapHttp } from './complete-roadmap/complete-roadmap.http';
import { CreateRoadmapFromTemplateHttp } from './create-roadmap-from-template/create-roadmap-from-template.http';
import { ReportResultHttp } from './report-result/report-result.http';
import { RescheduleMeasureHttp } from './reschedule-measure/reschedule-measure.http';
import { StartStageHttp } from './start-stage/start-stage.http';
import { SubmitRoadmapForApprovalHttp } from './submit-roadmap-for-approval/submit-roadmap-for-approval.http';

@Module({
  controllers: [
    CreateRoadmapFromTemplateHttp,
    SubmitRoadmapForApprovalHttp,
    ApproveRoadmapHttp,
    ActivateRoadmapHttp,
    StartStageHttp,
    ReportResultHttp,
    AcceptResultHttp,
    RescheduleMeasureHttp,
    CompleteRoadmapHttp,
  ],
})
export class RoadmapHttpModule {}
