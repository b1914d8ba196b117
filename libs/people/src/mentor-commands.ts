import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { addMentorToBank } from './add-mentor-to-bank/add-mentor-to-bank';
import { AddMentorToBank } from './add-mentor-to-bank/add-mentor-to-bank.command';
import { appointMentor } from './appoint-mentor/appoint-mentor';
import { AppointMentor } from './appoint-mentor/appoint-mentor.command';
import { PersonEntered } from './card-events';
import { byOrder, enteringNeeds, newPerson, scope, stream, theMentor } from './command-things';
import { completeMentorTraining } from './complete-mentor-training/complete-mentor-training';
import { CompleteMentorTraining } from './complete-mentor-training/complete-mentor-training.command';
import { correctMentorProfile } from './correct-mentor-profile/correct-mentor-profile';
import { CorrectMentorProfile } from './correct-mentor-profile/correct-mentor-profile.command';
import {
  MentorAddedToBank, MentorAppointed, MentorCandidateRegistered, MentorMatched, MentorMovedToLongTermRegister, MentorProfileCorrected, MentorQuestionnaireSubmitted, MentorRecalled, MentorResigned, MentorResumed, MentorRewarded, MentorSelected, MentorSuspended, MentorTrainingCompleted, MentorUnmatched,
} from './mentor-events';
import { moveToLongTermRegister } from './move-to-long-term-register/move-to-long-term-register';
import { MoveToLongTermRegister } from './move-to-long-term-register/move-to-long-term-register.command';
import { dayNeeds } from './needed-facts';
import type { Person } from './person-state';
import { recallMentor } from './recall-mentor/recall-mentor';
import { RecallMentor } from './recall-mentor/recall-mentor.command';
import { recordMentorMatched } from './record-mentor-matched/record-mentor-matched';
import { RecordMentorMatched } from './record-mentor-matched/record-mentor-matched.command';
import { recordMentorUnmatched } from './record-mentor-unmatched/record-mentor-unmatched';
import { RecordMentorUnmatched } from './record-mentor-unmatched/record-mentor-unmatched.command';
import { registerMentorCandidate } from './register-mentor-candidate/register-mentor-candidate';
import { RegisterMentorCandidate } from './register-mentor-candidate/register-mentor-candidate.command';
import { resignAsMentor } from './resign-as-mentor/resign-as-mentor';
import { ResignAsMentor } from './resign-as-mentor/resign-as-mentor.command';
import { resumeMentor } from './resume-mentor/resume-mentor';
import { ResumeMentor } from './resume-mentor/resume-mentor.command';
import { rewardMentor } from './reward-mentor/reward-mentor';
import { RewardMentor } from './reward-mentor/reward-mentor.command';
import { selectMentor } from './select-mentor/select-mentor';
import { SelectMentor } from './select-mentor/select-mentor.command';
import { submitMentorQuestionnaire } from './submit-mentor-questionnaire/submit-mentor-questionnaire';
import { SubmitMentorQuestionnaire } from './submit-mentor-questionnaire/submit-mentor-questionnaire.command';
import { suspendMentor } from './suspend-mentor/suspend-mentor';
import { SuspendMentor } from './suspend-mentor/suspend-mentor.command';

export const mentorEntries: readonly CommandEntry<Person>[] = [
  command({
    command: RegisterMentorCandidate, decide: registerMentorCandidate, title: 'Выдвинуть кандидата в наставники',
    gives: [PersonEntered, MentorCandidateRegistered],
    stream: newPerson, scope, creates: true, needs: enteringNeeds, thing: theMentor, again: ['MENTOR_REGISTERED', 'CARD_KNOWN'],
  }),
  command({
    command: SubmitMentorQuestionnaire, decide: submitMentorQuestionnaire, title: 'Заполнить анкету наставника',
    gives: [MentorQuestionnaireSubmitted],
    stream, thing: theMentor,
  }),
  command({
    command: CorrectMentorProfile, decide: correctMentorProfile, title: 'Исправить сведения о наставнике',
    gives: [MentorProfileCorrected],
    stream, thing: theMentor,
  }),
  command({
    command: AddMentorToBank, decide: addMentorToBank, title: 'Включить наставника в банк',
    gives: [MentorAddedToBank],
    stream, thing: theMentor,
  }),
  command({
    command: SelectMentor, decide: selectMentor, title: 'Отобрать наставника',
    gives: [MentorSelected],
    stream, thing: theMentor,
  }),
  command({
    command: AppointMentor, decide: appointMentor, title: 'Назначить наставника приказом',
    gives: [MentorAppointed],
    stream, thing: theMentor, claims: byOrder, again: ['MENTOR_STATE_WRONG'],
  }),
  command({
    command: CompleteMentorTraining, decide: completeMentorTraining, title: 'Записать обучение наставника',
    gives: [MentorTrainingCompleted],
    stream, thing: theMentor,
  }),
  command({
    command: SuspendMentor, decide: suspendMentor, title: 'Приостановить наставничество приказом',
    gives: [MentorSuspended],
    stream, thing: theMentor, claims: byOrder, again: ['MENTOR_STATE_WRONG'],
  }),
  command({
    command: ResumeMentor, decide: resumeMentor, title: 'Возобновить наставничество приказом',
    gives: [MentorResumed],
    stream, thing: theMentor, claims: byOrder, again: ['MENTOR_STATE_WRONG', 'MENTOR_TOO_EARLY'],
  }),
  command({
    command: ResignAsMentor, decide: resignAsMentor, title: 'Отказаться от наставничества',
    gives: [MentorResigned],
    stream, thing: theMentor, needs: dayNeeds, again: ['MENTOR_STATE_WRONG'],
  }),
  command({
    command: RecallMentor, decide: recallMentor, title: 'Освободить наставника приказом',
    gives: [MentorRecalled],
    stream, thing: theMentor, needs: dayNeeds, claims: byOrder, again: ['MENTOR_STATE_WRONG'],
  }),
  command({
    command: RewardMentor, decide: rewardMentor, title: 'Поощрить наставника приказом',
    gives: [MentorRewarded],
    stream, thing: theMentor, claims: byOrder,
  }),
  command({
    command: MoveToLongTermRegister, decide: moveToLongTermRegister, title: 'Включить в долгосрочный реестр наставников',
    gives: [MentorMovedToLongTermRegister],
    stream, thing: theMentor,
  }),
  command({
    command: RecordMentorMatched, decide: recordMentorMatched, title: 'Отметить за наставником пару',
    gives: [MentorMatched],
    stream, thing: theMentor,
  }),
  command({
    command: RecordMentorUnmatched, decide: recordMentorUnmatched, title: 'Отметить, что пара наставника завершена',
    gives: [MentorUnmatched],
    stream, thing: theMentor,
  }),
];
