import { ActivatePair } from '../activate-pair/activate-pair.command';
import { AddGroupMember } from '../add-group-member/add-group-member.command';
import { AddProgrammeMeasure } from '../add-programme-measure/add-programme-measure.command';
import { AgreeProgramme } from '../agree-programme/agree-programme.command';
import { AgreeToPair } from '../agree-to-pair/agree-to-pair.command';
import { AgreeToProgrammeChange } from '../agree-to-programme-change/agree-to-programme-change.command';
import { ApproveProgramme } from '../approve-programme/approve-programme.command';
import { AssignPair } from '../assign-pair/assign-pair.command';
import { CancelProgramme } from '../cancel-programme/cancel-programme.command';
import { ChangePairTerm } from '../change-pair-term/change-pair-term.command';
import { CompleteProgrammeMeasure } from '../complete-programme-measure/complete-programme-measure.command';
import { CompleteProgramme } from '../complete-programme/complete-programme.command';
import { DeclinePair } from '../decline-pair/decline-pair.command';
import { DeclineProgrammeChange } from '../decline-programme-change/decline-programme-change.command';
import { DissolvePair } from '../dissolve-pair/dissolve-pair.command';
import { DraftProgramme } from '../draft-programme/draft-programme.command';
import { HoldMentoringMeeting } from '../hold-mentoring-meeting/hold-mentoring-meeting.command';
import { HoldTrialMeeting } from '../hold-trial-meeting/hold-trial-meeting.command';
import { ProposePair } from '../propose-pair/propose-pair.command';
import { ProposeProgrammeCorrection } from '../propose-programme-correction/propose-programme-correction.command';
import { ProposeProgrammeExtension } from '../propose-programme-extension/propose-programme-extension.command';
import { PublishProgrammeResults } from '../publish-programme-results/publish-programme-results.command';
import { RemoveGroupMember } from '../remove-group-member/remove-group-member.command';
import { ReplaceMentor } from '../replace-mentor/replace-mentor.command';
import { ResumePair } from '../resume-pair/resume-pair.command';
import { ResumeProgramme } from '../resume-programme/resume-programme.command';
import { SeekReplacement } from '../seek-replacement/seek-replacement.command';
import { StartProgramme } from '../start-programme/start-programme.command';
import { SuspendPair } from '../suspend-pair/suspend-pair.command';
import { SuspendProgramme } from '../suspend-programme/suspend-programme.command';
import { WithdrawProgrammeResults } from '../withdraw-programme-results/withdraw-programme-results.command';
import { MENTEE, MENTOR, OTHER_MENTOR, SCHOOL_ID, SECOND, THIRD } from './school-people';
import type { ProgrammeWorld } from './programme-world';

/** Gives one command, made of whole numbers drawn by chance. */
export type Deed = (world: ProgrammeWorld, chance: number) => unknown;

const one = <Thing>(things: readonly Thing[], chance: number): Thing => things[chance % things.length] as Thing;
const people = [MENTOR, MENTEE, SECOND, THIRD, OTHER_MENTOR];
const order = { number: '15-о', date: '2023-11-01' };
const base = ({ state }: ProgrammeWorld) => ({ programmeId: state.programmeId || SCHOOL_ID });
const will = { form: 'PAPER' as const };
const proposalOf = ({ state }: ProgrammeWorld) => state.plan?.proposal?.proposalId ?? SCHOOL_ID;
const somebody = ({ state }: ProgrammeWorld, chance: number) => (state.pair ? one([state.mentorId, ...state.menteeIds], chance) : MENTOR);
const PAIRS = [{ kind: 'GROUP' as const, menteeIds: [MENTEE, SECOND] }, { kind: 'GROUP' as const, menteeIds: [MENTEE, SECOND, THIRD] }, { kind: 'TRADITIONAL_ONE_TO_ONE' as const, menteeIds: [MENTEE] }];
const ENDINGS = [
  { reason: 'PLAN_FULFILLED' as const }, { reason: 'MENTOR_INITIATIVE' as const, initiatorId: MENTOR, circumstances: 'Переезд' },
  { reason: 'MENTEE_INITIATIVE' as const, initiatorId: MENTEE, circumstances: 'Переезд' }, { reason: 'CURATOR_INITIATIVE' as const, ground: 'FORCE_MAJEURE' as const, circumstances: 'Паводок' },
];

const deeds = {
  propose: (world, chance) => world.give(ProposePair, { schoolId: SCHOOL_ID, form: 'TEACHER_TEACHER', virtual: false, mentorId: MENTOR, ...one(PAIRS, chance) }),
  trial: (world) => world.give(HoldTrialMeeting, base(world)),
  agreeToPair: (world, chance) => world.give(AgreeToPair, { ...base(world), ...will, personId: somebody(world, chance) }),
  declinePair: (world, chance) => world.give(DeclinePair, { ...base(world), personId: somebody(world, chance) }),
  assign: (world) => world.give(AssignPair, { ...base(world), order, endsOn: '2024-05-31' }, 'director'),
  activate: (world) => world.give(ActivatePair, base(world), 'system'),
  replace: (world, chance) => world.give(ReplaceMentor, { ...base(world), mentorId: one(people, chance), order }, 'director'),
  add: (world, chance) => world.give(AddGroupMember, { ...base(world), personId: one(people, chance), order }, 'director'),
  remove: (world, chance) => world.give(RemoveGroupMember, { ...base(world), personId: one(people, chance), order }, 'director'),
  changeTerm: (world, chance) => world.give(ChangePairTerm, { ...base(world), endsOn: one(['2024-05-31', '2024-08-31', '2024-01-31'], chance), order }, 'director'),
  suspendPair: (world) => world.give(SuspendPair, { ...base(world), cause: 'ABSENCE' }),
  resumePair: (world) => world.give(ResumePair, base(world)),
  dissolve: (world) => world.give(DissolvePair, { ...base(world), ground: 'MUTUAL_WISH', order }, 'director'),
  seek: (world) => world.give(SeekReplacement, { ...base(world), mentorId: MENTOR, cause: 'MENTOR_RELEASED' }),
  draft: (world) => world.give(DraftProgramme, { ...base(world), plannedStart: '2023-11-01', plannedEnd: '2024-03-31', goals: world.state.menteeIds.map((menteeId) => ({ menteeId, goal: 'Цель' })) }),
  addMeasure: (world, chance) => world.give(AddProgrammeMeasure, { ...base(world), measureId: `M-${chance % 2}`, text: 'Урок', responsible: ['mentor'] }),
  agree: (world, chance) => world.give(AgreeProgramme, { ...base(world), ...will, personId: somebody(world, chance) }),
  approve: (world) => world.give(ApproveProgramme, base(world)),
  start: (world) => world.give(StartProgramme, base(world), 'system'),
  doMeasure: (world, chance) => world.give(CompleteProgrammeMeasure, { ...base(world), measureId: `M-${chance % 2}` }),
  meet: (world, chance) => world.give(HoldMentoringMeeting, { ...base(world), channel: 'in-person', attended: [MENTOR, somebody(world, chance)] }),
  extend: (world, chance) => world.give(ProposeProgrammeExtension, { ...base(world), ...will, personId: somebody(world, chance), until: one(['2024-05-31', '2024-08-31'], chance) }),
  correct: (world, chance) => world.give(ProposeProgrammeCorrection, { ...base(world), willForm: 'PAPER', personId: somebody(world, chance), added: [], removed: [], virtual: chance % 2 === 0 }),
  agreeToChange: (world, chance) => world.give(AgreeToProgrammeChange, { ...base(world), ...will, proposalId: proposalOf(world), personId: somebody(world, chance) }),
  declineChange: (world, chance) => world.give(DeclineProgrammeChange, { ...base(world), proposalId: proposalOf(world), personId: somebody(world, chance) }),
  suspend: (world) => world.give(SuspendProgramme, { ...base(world), cause: 'ABSENCE' }),
  resume: (world) => world.give(ResumeProgramme, base(world)),
  cancel: (world) => world.give(CancelProgramme, { ...base(world), ground: 'MISTAKE' }),
  complete: (world, chance) => world.give(CompleteProgramme, { ...base(world), ...one(ENDINGS, chance) }),
  publish: (world) => world.give(PublishProgrammeResults, { ...base(world), place: 'SITE_SECTION' }),
  withdraw: (world) => world.give(WithdrawProgrammeResults, { ...base(world), cause: 'MISTAKE' }),
} satisfies Readonly<Record<string, Deed>>;

export const anyDeed: readonly Deed[] = Object.values(deeds);

/** What people would do next; so that chance reaches the end of the way now and then. */
export function likelyDeeds({ state: { pair, plan } }: ProgrammeWorld): readonly Deed[] {
  if (pair === undefined) return [deeds.propose];
  if (pair === 'Proposed' || pair === 'TrialMet') return [deeds.agreeToPair];
  if (pair === 'Agreed') return [deeds.assign];
  if (pair === 'Approved') return [deeds.activate, deeds.draft];
  if (pair === 'Suspended') return [deeds.resumePair, deeds.extend, deeds.agreeToChange];
  if (plan === undefined || plan.status === 'Cancelled') return [deeds.draft];
  if (plan.status === 'Draft') return Object.keys(plan.measures).length === 0 ? [deeds.addMeasure] : [deeds.agree];
  if (plan.status === 'Agreed') return [deeds.approve];
  if (plan.status === 'Approved') return [deeds.start];
  if (plan.status === 'Active') return plan.proposal ? [deeds.agreeToChange] : [deeds.doMeasure, deeds.complete, deeds.extend, deeds.meet, deeds.suspend];
  return [deeds.publish, deeds.withdraw];
}
