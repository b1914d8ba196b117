import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { addMenteeToBank } from './add-mentee-to-bank/add-mentee-to-bank';
import { AddMenteeToBank } from './add-mentee-to-bank/add-mentee-to-bank.command';
import { archiveMentee } from './archive-mentee/archive-mentee';
import { ArchiveMentee } from './archive-mentee/archive-mentee.command';
import { PersonEntered } from './card-events';
import { collectDevelopmentNeeds } from './collect-development-needs/collect-development-needs';
import { CollectDevelopmentNeeds } from './collect-development-needs/collect-development-needs.command';
import { enteringNeeds, newPerson, scope, stream, theMentee } from './command-things';
import { completeMentee } from './complete-mentee/complete-mentee';
import { CompleteMentee } from './complete-mentee/complete-mentee.command';
import { enterProgramme } from './enter-programme/enter-programme';
import { EnterProgramme } from './enter-programme/enter-programme.command';
import { identifyMentee } from './identify-mentee/identify-mentee';
import { IdentifyMentee } from './identify-mentee/identify-mentee.command';
import {
  DevelopmentNeedsCollected, MenteeAddedToBank, MenteeArchived, MenteeCompleted, MenteeEnteredProgramme, MenteeIdentified, MenteeMatched, MenteePromotedToMentorCandidate, MenteeUnmatched, MenteeWithdrawn, MentorSearchStarted, PsychologicalSupportOffered,
} from './mentee-events';
import { MentorCandidateRegistered } from './mentor-events';
import { settingsNeeds } from './needed-facts';
import { offerPsychologicalSupport } from './offer-psychological-support/offer-psychological-support';
import { OfferPsychologicalSupport } from './offer-psychological-support/offer-psychological-support.command';
import type { Person } from './person-state';
import { promoteToMentorCandidate } from './promote-to-mentor-candidate/promote-to-mentor-candidate';
import { PromoteToMentorCandidate } from './promote-to-mentor-candidate/promote-to-mentor-candidate.command';
import { recordMenteeMatched } from './record-mentee-matched/record-mentee-matched';
import { RecordMenteeMatched } from './record-mentee-matched/record-mentee-matched.command';
import { recordMenteeUnmatched } from './record-mentee-unmatched/record-mentee-unmatched';
import { RecordMenteeUnmatched } from './record-mentee-unmatched/record-mentee-unmatched.command';
import { startMentorSearch } from './start-mentor-search/start-mentor-search';
import { StartMentorSearch } from './start-mentor-search/start-mentor-search.command';
import { withdrawMentee } from './withdraw-mentee/withdraw-mentee';
import { WithdrawMentee } from './withdraw-mentee/withdraw-mentee.command';

export const menteeEntries: readonly CommandEntry<Person>[] = [
  command({
    command: IdentifyMentee, decide: identifyMentee, title: 'Внести наставляемого в список',
    gives: [PersonEntered, MenteeIdentified],
    stream: newPerson, scope, creates: true, needs: enteringNeeds, thing: theMentee, again: ['MENTEE_IDENTIFIED', 'CARD_KNOWN'],
  }),
  command({
    command: CollectDevelopmentNeeds, decide: collectDevelopmentNeeds, title: 'Собрать запросы наставляемого',
    gives: [DevelopmentNeedsCollected],
    stream, thing: theMentee,
  }),
  command({
    command: AddMenteeToBank, decide: addMenteeToBank, title: 'Включить наставляемого в базу',
    gives: [MenteeAddedToBank],
    stream, thing: theMentee,
  }),
  command({
    command: StartMentorSearch, decide: startMentorSearch, title: 'Начать поиск наставника',
    gives: [MentorSearchStarted],
    stream, thing: theMentee, needs: settingsNeeds,
  }),
  command({
    command: OfferPsychologicalSupport, decide: offerPsychologicalSupport, title: 'Предложить психолого-педагогическую поддержку',
    gives: [PsychologicalSupportOffered],
    stream, thing: theMentee,
  }),
  command({
    command: RecordMenteeMatched, decide: recordMenteeMatched, title: 'Отметить за наставляемым пару',
    gives: [MenteeMatched],
    stream, thing: theMentee,
  }),
  command({
    command: RecordMenteeUnmatched, decide: recordMenteeUnmatched, title: 'Отметить, что наставляемый остался без пары',
    gives: [MenteeUnmatched],
    stream, thing: theMentee, needs: settingsNeeds,
  }),
  command({
    command: EnterProgramme, decide: enterProgramme, title: 'Отметить начало программы наставляемого',
    gives: [MenteeEnteredProgramme],
    stream, thing: theMentee,
  }),
  command({
    command: CompleteMentee, decide: completeMentee, title: 'Отметить завершение программы наставляемого',
    gives: [MenteeCompleted],
    stream, thing: theMentee,
  }),
  command({
    command: WithdrawMentee, decide: withdrawMentee, title: 'Оформить выход наставляемого',
    gives: [MenteeWithdrawn],
    stream, thing: theMentee, needs: settingsNeeds, again: ['MENTEE_STATE_WRONG'],
  }),
  command({
    command: ArchiveMentee, decide: archiveMentee, title: 'Сдать карточку наставляемого в архив',
    gives: [MenteeArchived],
    stream, thing: theMentee,
  }),
  command({
    command: PromoteToMentorCandidate, decide: promoteToMentorCandidate, title: 'Выдвинуть наставляемого в кандидаты в наставники',
    gives: [MenteePromotedToMentorCandidate, MentorCandidateRegistered],
    stream, thing: theMentee,
  }),
];
