import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { activatePair } from './activate-pair/activate-pair';
import { ActivatePair } from './activate-pair/activate-pair.command';
import { addGroupMember } from './add-group-member/add-group-member';
import { AddGroupMember } from './add-group-member/add-group-member.command';
import { agreeToPair } from './agree-to-pair/agree-to-pair';
import { AgreeToPair } from './agree-to-pair/agree-to-pair.command';
import { assignPair } from './assign-pair/assign-pair';
import { AssignPair } from './assign-pair/assign-pair.command';
import { changePairTerm } from './change-pair-term/change-pair-term';
import { ChangePairTerm } from './change-pair-term/change-pair-term.command';
import { byOrder, participantNeeds, programmeStream, stream, thePair } from './command-things';
import { declinePair } from './decline-pair/decline-pair';
import { DeclinePair } from './decline-pair/decline-pair.command';
import { dissolvePair } from './dissolve-pair/dissolve-pair';
import { DissolvePair } from './dissolve-pair/dissolve-pair.command';
import { holdTrialMeeting } from './hold-trial-meeting/hold-trial-meeting';
import { HoldTrialMeeting } from './hold-trial-meeting/hold-trial-meeting.command';
import {
  GroupMemberAdded, GroupMemberRemoved, PairActivated, PairAssigned, PairDeclined, PairDissolved, PairMentorReplaced, PairParticipantAgreed,
  PairProposed, PairResumed, PairSuspended, PairTermChanged, ReplacementSought, TrialMeetingHeld,
} from './match-events';
import { personsFacts, schoolFacts } from './needed-facts';
import { orderNeeds } from './order-basis';
import { ProgrammeCancelled, ProgrammeCorrected, ProgrammeExtended, ProgrammeResumed, ProgrammeSuspended } from './plan-events';
import { everybody, type Programme } from './programme-state';
import { proposePair } from './propose-pair/propose-pair';
import { ProposePair } from './propose-pair/propose-pair.command';
import { removeGroupMember } from './remove-group-member/remove-group-member';
import { RemoveGroupMember } from './remove-group-member/remove-group-member.command';
import { replaceMentor } from './replace-mentor/replace-mentor';
import { ReplaceMentor } from './replace-mentor/replace-mentor.command';
import { resumePair } from './resume-pair/resume-pair';
import { ResumePair } from './resume-pair/resume-pair.command';
import { seekReplacement } from './seek-replacement/seek-replacement';
import { SeekReplacement } from './seek-replacement/seek-replacement.command';
import { suspendPair } from './suspend-pair/suspend-pair';
import { SuspendPair } from './suspend-pair/suspend-pair.command';

const thing = thePair;

/** The pair or group (domain §4.6). */
export const matchEntries: readonly CommandEntry<Programme>[] = [
  command({
    command: ProposePair, decide: proposePair, title: 'Предложить пару или группу', gives: [PairProposed],
    stream: (_command, id) => programmeStream(id('programme')), creates: true, scope: ({ schoolId }) => `school:${schoolId}`,
    needs: ({ schoolId, mentorId, menteeIds }) => ({ ...personsFacts([mentorId, ...menteeIds]), school: schoolFacts(schoolId) }),
    again: ['PAIR_EXISTS'],
  }),
  command({ command: HoldTrialMeeting, decide: holdTrialMeeting, title: 'Записать пробную встречу', gives: [TrialMeetingHeld], stream, thing, again: ['PAIR_NOT_PROPOSED'] }),
  command({ command: AgreeToPair, decide: agreeToPair, title: 'Записать согласие участника на пару', gives: [PairParticipantAgreed], stream, thing }),
  command({ command: DeclinePair, decide: declinePair, title: 'Записать отказ участника от пары', gives: [PairDeclined], stream, thing, again: ['PAIR_DECIDED'] }),
  command({
    command: AssignPair, decide: assignPair, title: 'Утвердить пару или группу приказом', gives: [PairAssigned], stream, thing, claims: byOrder,
    needs: ({ order }, state) => ({ ...participantNeeds(undefined, state), ...orderNeeds(order) }), again: ['PAIR_NOT_AGREED'],
  }),
  command({ command: ActivatePair, decide: activatePair, title: 'Ввести пару в работу', gives: [PairActivated], stream, thing, needs: participantNeeds }),
  command({
    command: ReplaceMentor, decide: replaceMentor, title: 'Заменить наставника приказом', gives: [PairMentorReplaced, ProgrammeResumed], stream, thing, claims: byOrder,
    needs: ({ mentorId, order }, state) => ({ ...personsFacts([mentorId, ...state.menteeIds]), ...orderNeeds(order) }), again: ['SAME_MENTOR'],
  }),
  command({
    command: AddGroupMember, decide: addGroupMember, title: 'Ввести участника в группу приказом', gives: [GroupMemberAdded], stream, thing, claims: byOrder,
    needs: ({ personId, order }, state) => ({ ...personsFacts([...everybody(state), personId]), ...orderNeeds(order) }), again: ['MEMBER_ALREADY'],
  }),
  command({
    command: RemoveGroupMember, decide: removeGroupMember, title: 'Вывести участника из группы приказом',
    gives: [GroupMemberRemoved, ProgrammeExtended, ProgrammeCorrected], stream, thing, claims: byOrder,
    needs: ({ order }, state) => ({ ...participantNeeds(undefined, state), ...orderNeeds(order) }), again: ['NOT_A_PARTICIPANT'],
  }),
  command({ command: ChangePairTerm, decide: changePairTerm, title: 'Изменить срок пары приказом', gives: [PairTermChanged], stream, thing, claims: byOrder, needs: ({ order }) => orderNeeds(order) }),
  command({ command: SuspendPair, decide: suspendPair, title: 'Приостановить работу пары', gives: [PairSuspended, ProgrammeSuspended], stream, thing, again: ['PAIR_SUSPENDED_ALREADY'] }),
  command({ command: ResumePair, decide: resumePair, title: 'Возобновить работу пары', gives: [PairResumed, ProgrammeResumed], stream, thing, needs: participantNeeds, again: ['PAIR_NOT_SUSPENDED'] }),
  command({
    command: DissolvePair, decide: dissolvePair, title: 'Расформировать пару приказом', gives: [PairDissolved, ProgrammeCancelled], stream, thing, claims: byOrder,
    needs: ({ order }) => orderNeeds(order), again: ['PAIR_NOT_WORKING'],
  }),
  command({ command: SeekReplacement, decide: seekReplacement, title: 'Искать замену наставнику', gives: [ReplacementSought], stream, thing }),
];
