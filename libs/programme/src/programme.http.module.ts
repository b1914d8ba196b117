import { Module } from '@nestjs/common';
import { ActivatePairHttp } from './activate-pair/activate-pair.http';
import { AddGroupMemberHttp } from './add-group-member/add-group-member.http';
import { AddMeetingNoteHttp } from './add-meeting-note/add-meeting-note.http';
import { AddProgrammeMeasureHttp } from './add-programme-measure/add-programme-measure.http';
import { AgreeProgrammeHttp } from './agree-programme/agree-programme.http';
import { AgreeToPairHttp } from './agree-to-pair/agree-to-pair.http';
import { AgreeToProgrammeChangeHttp } from './agree-to-programme-change/agree-to-programme-change.http';
import { ApproveProgrammeHttp } from './approve-programme/approve-programme.http';
import { AssignPairHttp } from './assign-pair/assign-pair.http';
import { CancelProgrammeHttp } from './cancel-programme/cancel-programme.http';
import { CancelSpeedMeetingHttp } from './cancel-speed-meeting/cancel-speed-meeting.http';
import { ChangePairTermHttp } from './change-pair-term/change-pair-term.http';
import { CompleteProgrammeHttp } from './complete-programme/complete-programme.http';
import { CompleteProgrammeMeasureHttp } from './complete-programme-measure/complete-programme-measure.http';
import { DeclareProgrammeMeasureNotApplicableHttp } from './declare-programme-measure-not-applicable/declare-programme-measure-not-applicable.http';
import { DeclinePairHttp } from './decline-pair/decline-pair.http';
import { DeclineProgrammeChangeHttp } from './decline-programme-change/decline-programme-change.http';
import { DissolvePairHttp } from './dissolve-pair/dissolve-pair.http';
import { DraftProgrammeHttp } from './draft-programme/draft-programme.http';
import { HoldMentoringMeetingHttp } from './hold-mentoring-meeting/hold-mentoring-meeting.http';
import { HoldSpeedMeetingHttp } from './hold-speed-meeting/hold-speed-meeting.http';
import { HoldTrialMeetingHttp } from './hold-trial-meeting/hold-trial-meeting.http';
import { PlanSpeedMeetingHttp } from './plan-speed-meeting/plan-speed-meeting.http';
import { ProposePairHttp } from './propose-pair/propose-pair.http';
import { ProposeProgrammeCorrectionHttp } from './propose-programme-correction/propose-programme-correction.http';
import { ProposeProgrammeExtensionHttp } from './propose-programme-extension/propose-programme-extension.http';
import { PublishProgrammeResultsHttp } from './publish-programme-results/publish-programme-results.http';
import { RecordMissedMeetingHttp } from './record-missed-meeting/record-missed-meeting.http';
import { RecordProgrammeOutcomeHttp } from './record-programme-outcome/record-programme-outcome.http';
import { RecordProgrammeProgressHttp } from './record-programme-progress/record-programme-progress.http';
import { RemoveGroupMemberHttp } from './remove-group-member/remove-group-member.http';
import { ReopenProgrammeMeasureHttp } from './reopen-programme-measure/reopen-programme-measure.http';
import { ReplaceMentorHttp } from './replace-mentor/replace-mentor.http';
import { RequestMeetingHttp } from './request-meeting/request-meeting.http';
import { ResumePairHttp } from './resume-pair/resume-pair.http';
import { ResumeProgrammeHttp } from './resume-programme/resume-programme.http';
import { ScheduleMeetingHttp } from './schedule-meeting/schedule-meeting.http';
import { SeekReplacementHttp } from './seek-replacement/seek-replacement.http';
import { StartProgrammeHttp } from './start-programme/start-programme.http';
import { SubmitFeedbackHttp } from './submit-feedback/submit-feedback.http';
import { SubmitMentorReportHttp } from './submit-mentor-report/submit-mentor-report.http';
import { SuspendPairHttp } from './suspend-pair/suspend-pair.http';
import { SuspendProgrammeHttp } from './suspend-programme/suspend-programme.http';
import { WithdrawProgrammeResultsHttp } from './withdraw-programme-results/withdraw-programme-results.http';

@Module({
  controllers: [
    ProposePairHttp,
    HoldTrialMeetingHttp,
    AgreeToPairHttp,
    DeclinePairHttp,
    AssignPairHttp,
    ActivatePairHttp,
    ReplaceMentorHttp,
    AddGroupMemberHttp,
    RemoveGroupMemberHttp,
    ChangePairTermHttp,
    SuspendPairHttp,
    ResumePairHttp,
    DissolvePairHttp,
    SeekReplacementHttp,
    DraftProgrammeHttp,
    AddProgrammeMeasureHttp,
    AgreeProgrammeHttp,
    ApproveProgrammeHttp,
    StartProgrammeHttp,
    CompleteProgrammeMeasureHttp,
    DeclareProgrammeMeasureNotApplicableHttp,
    ReopenProgrammeMeasureHttp,
    RecordProgrammeProgressHttp,
    ProposeProgrammeExtensionHttp,
    ProposeProgrammeCorrectionHttp,
    AgreeToProgrammeChangeHttp,
    DeclineProgrammeChangeHttp,
    SuspendProgrammeHttp,
    ResumeProgrammeHttp,
    CancelProgrammeHttp,
    ScheduleMeetingHttp,
    RequestMeetingHttp,
    HoldMentoringMeetingHttp,
    RecordMissedMeetingHttp,
    AddMeetingNoteHttp,
    SubmitFeedbackHttp,

    CompleteProgrammeHttp,
    SubmitMentorReportHttp,
    RecordProgrammeOutcomeHttp,
    PublishProgrammeResultsHttp,
    WithdrawProgrammeResultsHttp,
    PlanSpeedMeetingHttp,
    HoldSpeedMeetingHttp,
    CancelSpeedMeetingHttp,
  ],
})
export class ProgrammeHttpModule {}
