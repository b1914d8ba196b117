import { Module } from '@nestjs/common';
import { AddMenteeToBankHttp } from './add-mentee-to-bank/add-mentee-to-bank.http';
import { AddMentorToBankHttp } from './add-mentor-to-bank/add-mentor-to-bank.http';
import { AnswerDataSubjectRequestHttp } from './answer-data-subject-request/answer-data-subject-request.http';
import { AppointMentorHttp } from './appoint-mentor/appoint-mentor.http';
import { ArchiveMenteeHttp } from './archive-mentee/archive-mentee.http';
import { AttachTrainingScheduleHttp } from './attach-training-schedule/attach-training-schedule.http';
import { CloseTrainingGroupHttp } from './close-training-group/close-training-group.http';
import { CollectDevelopmentNeedsHttp } from './collect-development-needs/collect-development-needs.http';
import { CompleteMentorTrainingHttp } from './complete-mentor-training/complete-mentor-training.http';
import { CorrectMentorProfileHttp } from './correct-mentor-profile/correct-mentor-profile.http';
import { CorrectPersonCardHttp } from './correct-person-card/correct-person-card.http';
import { DecideDataDestructionHttp } from './decide-data-destruction/decide-data-destruction.http';
import { ExtendDataSubjectRequestHttp } from './extend-data-subject-request/extend-data-subject-request.http';
import { FormTrainingGroupHttp } from './form-training-group/form-training-group.http';
import { HoldIndividualConsultationHttp } from './hold-individual-consultation/hold-individual-consultation.http';
import { HoldTrainingSessionHttp } from './hold-training-session/hold-training-session.http';
import { IdentifyMenteeHttp } from './identify-mentee/identify-mentee.http';
import { MoveToLongTermRegisterHttp } from './move-to-long-term-register/move-to-long-term-register.http';
import { OfferPsychologicalSupportHttp } from './offer-psychological-support/offer-psychological-support.http';
import { PromoteToMentorCandidateHttp } from './promote-to-mentor-candidate/promote-to-mentor-candidate.http';
import { RecallMentorHttp } from './recall-mentor/recall-mentor.http';
import { ReceiveDataSubjectRequestHttp } from './receive-data-subject-request/receive-data-subject-request.http';
import { RecordDiagnosticsHttp } from './record-diagnostics/record-diagnostics.http';
import { RecordPaperConsentHttp } from './record-paper-consent/record-paper-consent.http';
import { RefuseConsentHttp } from './refuse-consent/refuse-consent.http';
import { RegisterMentorCandidateHttp } from './register-mentor-candidate/register-mentor-candidate.http';
import { RequestConsentHttp } from './request-consent/request-consent.http';
import { ResignAsMentorHttp } from './resign-as-mentor/resign-as-mentor.http';
import { ResumeMentorHttp } from './resume-mentor/resume-mentor.http';
import { RetainOnOtherBasisHttp } from './retain-on-other-basis/retain-on-other-basis.http';
import { ReviewMenteeListHttp } from './review-mentee-list/review-mentee-list.http';
import { RevokeImportedPersonHttp } from './revoke-imported-person/revoke-imported-person.http';
import { RewardMentorHttp } from './reward-mentor/reward-mentor.http';
import { SelectMentorHttp } from './select-mentor/select-mentor.http';
import { SignConsentHttp } from './sign-consent/sign-consent.http';
import { SignDestructionActHttp } from './sign-destruction-act/sign-destruction-act.http';
import { StartMentorSearchHttp } from './start-mentor-search/start-mentor-search.http';
import { StatePersonAgeHttp } from './state-person-age/state-person-age.http';
import { SubmitMentorQuestionnaireHttp } from './submit-mentor-questionnaire/submit-mentor-questionnaire.http';
import { SuspendMentorHttp } from './suspend-mentor/suspend-mentor.http';
import { WithdrawConsentHttp } from './withdraw-consent/withdraw-consent.http';
import { WithdrawMenteeHttp } from './withdraw-mentee/withdraw-mentee.http';

@Module({
  controllers: [
    AddMenteeToBankHttp,
    AddMentorToBankHttp,
    AnswerDataSubjectRequestHttp,
    AppointMentorHttp,
    ArchiveMenteeHttp,
    AttachTrainingScheduleHttp,
    CloseTrainingGroupHttp,
    CollectDevelopmentNeedsHttp,
    CompleteMentorTrainingHttp,
    CorrectMentorProfileHttp,
    CorrectPersonCardHttp,
    DecideDataDestructionHttp,
    ExtendDataSubjectRequestHttp,
    FormTrainingGroupHttp,
    HoldIndividualConsultationHttp,
    HoldTrainingSessionHttp,
    IdentifyMenteeHttp,
    MoveToLongTermRegisterHttp,
    OfferPsychologicalSupportHttp,
    PromoteToMentorCandidateHttp,
    RecallMentorHttp,
    ReceiveDataSubjectRequestHttp,
    RecordDiagnosticsHttp,
    RecordPaperConsentHttp,
    RefuseConsentHttp,
    RegisterMentorCandidateHttp,
    RequestConsentHttp,
    ResignAsMentorHttp,
    ResumeMentorHttp,
    RetainOnOtherBasisHttp,
    ReviewMenteeListHttp,
    RevokeImportedPersonHttp,
    RewardMentorHttp,
    SelectMentorHttp,
    SignConsentHttp,
    SignDestructionActHttp,
    StartMentorSearchHttp,
    StatePersonAgeHttp,
    SubmitMentorQuestionnaireHttp,
    SuspendMentorHttp,
    WithdrawConsentHttp,
    WithdrawMenteeHttp,
  ],
})
export class PeopleHttpModule {}
