import type { Rejection } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { type Scenario, scenario } from '@vekha/event-sourcing/testing/scenario';
import { ActivatePair } from './activate-pair/activate-pair.command';
import { AddGroupMember } from './add-group-member/add-group-member.command';
import { AddMeetingNote } from './add-meeting-note/add-meeting-note.command';
import { AddProgrammeMeasure } from './add-programme-measure/add-programme-measure.command';
import { AgreeProgramme } from './agree-programme/agree-programme.command';
import { AgreeToPair } from './agree-to-pair/agree-to-pair.command';
import { AgreeToProgrammeChange } from './agree-to-programme-change/agree-to-programme-change.command';
import { ApproveProgramme } from './approve-programme/approve-programme.command';
import { AssignPair } from './assign-pair/assign-pair.command';
import { CancelProgramme } from './cancel-programme/cancel-programme.command';
import { CancelSpeedMeeting } from './cancel-speed-meeting/cancel-speed-meeting.command';
import { ChangePairTerm } from './change-pair-term/change-pair-term.command';
import { programmeCommands, speedMeetingCommands } from './commands';
import { CompleteProgrammeMeasure } from './complete-programme-measure/complete-programme-measure.command';
import { CompleteProgramme } from './complete-programme/complete-programme.command';
import { DissolvePair } from './dissolve-pair/dissolve-pair.command';
import { DraftProgramme } from './draft-programme/draft-programme.command';
import { HoldMentoringMeeting } from './hold-mentoring-meeting/hold-mentoring-meeting.command';
import { HoldTrialMeeting } from './hold-trial-meeting/hold-trial-meeting.command';
import { PairSuspended } from './match-events';
import { MentoringMeetingHeld, MentoringMeetingRequested, MentoringMeetingScheduled } from './meeting-events';
import { orderNumberClaim } from './order-basis';
import { initialProgramme } from './programme-state';
import { PlanSpeedMeeting } from './plan-speed-meeting/plan-speed-meeting.command';
import { ProposePair } from './propose-pair/propose-pair.command';
import { ProposeProgrammeCorrection } from './propose-programme-correction/propose-programme-correction.command';
import { ProposeProgrammeExtension } from './propose-programme-extension/propose-programme-extension.command';
import { ProgrammeExtensionProposed } from './plan-events';
import { PublishProgrammeResults } from './publish-programme-results/publish-programme-results.command';
import { RecordMissedMeeting } from './record-missed-meeting/record-missed-meeting.command';
import { RecordProgrammeOutcome } from './record-programme-outcome/record-programme-outcome.command';
import { RecordProgrammeProgress } from './record-programme-progress/record-programme-progress.command';
import { sentences } from './rejections';
import { ReopenProgrammeMeasure } from './reopen-programme-measure/reopen-programme-measure.command';
import { ReplaceMentor } from './replace-mentor/replace-mentor.command';
import { RequestMeeting } from './request-meeting/request-meeting.command';
import { ResumePair } from './resume-pair/resume-pair.command';
import { ResumeProgramme } from './resume-programme/resume-programme.command';
import { ScheduleMeeting } from './schedule-meeting/schedule-meeting.command';
import { SeekReplacement } from './seek-replacement/seek-replacement.command';
import { SpeedMeetingPlanned } from './speed-meeting-events';
import { StartProgramme } from './start-programme/start-programme.command';
import { SubmitMentorReport } from './submit-mentor-report/submit-mentor-report.command';
import { SuspendPair } from './suspend-pair/suspend-pair.command';
import { after, group, order, pair, programmeId, row, story, today, tomorrow } from './testing/pair-history';
import { DOCUMENT_ID, MENTEE, mentee, mentor, MENTOR, OTHER_MENTOR, people, SCHOOL_ID, SECOND, STRANGER, THIRD } from './testing/school-people';
import { WithdrawProgrammeResults } from './withdraw-programme-results/withdraw-programme-results.command';

type Code = keyof typeof sentences;
const byClaim = 'ORDER_NUMBER_TAKEN' satisfies Code;

const ours = { programmeId };
const proposal = { schoolId: SCHOOL_ID, form: 'TEACHER_TEACHER' as const, kind: 'TRADITIONAL_ONE_TO_ONE' as const, virtual: false, mentorId: MENTOR, menteeIds: [MENTEE] };
const proposing = (differently: object, facts: object = people()): Scenario => scenario(programmeCommands).knowing(facts).when(ProposePair, { ...proposal, ...differently });
const assigning = (facts: object, cited: object = order): Scenario => after(pair.willing, facts).when(AssignPair, { ...ours, order: { ...order, ...cited } });
const registered = (document: object | undefined): Scenario => assigning({ ...people(), document }, { documentId: DOCUMENT_ID });
const document = { schoolId: SCHOOL_ID, ...order, signed: true };
const drafting = (differently: object, facts: object = people(), history: readonly DomainEvent[] = pair.working): Scenario =>
  after(history, facts).when(DraftProgramme, { ...ours, plannedStart: '2023-09-11', plannedEnd: '2024-05-24', goals: [{ menteeId: MENTEE, goal: 'Цель' }], ...differently });
const ending = (input: object, history: readonly DomainEvent[] = pair.running, role = 'curator'): Scenario => after(history).by('somebody', role).when(CompleteProgramme, { ...ours, reason: 'PLAN_FULFILLED', ...input });
const adding = (differently: object, history: readonly DomainEvent[] = pair.drafted): Scenario => after(history).when(AddProgrammeMeasure, { ...ours, measureId: 'M-3', text: 'Урок', responsible: ['mentor'], ...differently });
const extending = (until: string, history: readonly DomainEvent[] = pair.running): Scenario => after(history).when(ProposeProgrammeExtension, { ...ours, personId: MENTEE, form: 'PAPER', until });
const correcting = (differently: object, history: readonly DomainEvent[] = pair.running): Scenario => after(history).when(ProposeProgrammeCorrection, { ...ours, personId: MENTEE, willForm: 'PAPER', added: [], removed: [], ...differently });
const meeting = (differently: object, history: readonly DomainEvent[] = pair.running): Scenario => after(history).when(HoldMentoringMeeting, { ...ours, channel: 'IN_PERSON', attended: [MENTOR, MENTEE], ...differently });
const scheduling = (differently: object, history: readonly DomainEvent[] = pair.running): Scenario => after(history).when(ScheduleMeeting, { ...ours, on: '2023-11-20', ...differently });
const open = ProgrammeExtensionProposed({ ...ours, proposalId: STRANGER, personId: MENTOR, form: 'PAPER', until: '2024-05-31' });
const requested = MentoringMeetingRequested({ ...ours, meetingId: STRANGER, personId: MENTEE });
const scheduled = MentoringMeetingScheduled({ ...ours, meetingId: STRANGER, on: today });
const held = MentoringMeetingHeld({ ...ours, meetingId: STRANGER, heldOn: today, channel: 'IN_PERSON', attended: [MENTOR, MENTEE] });
const still = PairSuspended({ ...ours, cause: 'ABSENCE', suspendedOn: today });
const speedPlanned = SpeedMeetingPlanned({ speedMeetingId: STRANGER, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', mentorId: MENTOR, menteeIds: [MENTEE], on: today });
const situational = story({ kind: 'SITUATIONAL' });
const bankless = { state: 'Candidate', capacity: 1, activeMatches: [] };
const full = { state: 'Active', capacity: 1, activeMatches: [STRANGER] };
const byOrder = { ...people(), settings: { programmeApproval: 'ORDER' } };
const template = { code: 'T', edition: 1, title: 'Т', academicYear: 2023, measures: [] };

const ways: Readonly<Record<Exclude<Code, typeof byClaim>, () => Scenario>> = {
  SCHOOL_MISSING: () => proposing({}, { ...people(), school: undefined }),
  DAY_IN_FUTURE: () => meeting({ occurredOn: tomorrow }),
  ORDER_IN_FUTURE: () => assigning(people(), { date: tomorrow }),
  ORDER_UNKNOWN: () => registered(undefined),
  ORDER_NOT_SIGNED: () => registered({ ...document, signed: false }),
  ORDER_DIFFERS: () => registered({ ...document, number: '7' }),
  SPEED_IS_A_MEETING: () => proposing({ kind: 'SPEED' }),
  MODEL_OF_TEACHERS: () => proposing({ form: 'HEAD_TEACHER', model: 'LEADER_TO_STRUGGLING' }),
  LOCAL_FORM_UNNAMED: () => proposing({ form: 'LOCAL' }),
  PAIR_HAS_ONE_MENTEE: () => proposing({ menteeIds: [MENTEE, SECOND] }),
  GROUP_TOO_SMALL: () => proposing({ kind: 'GROUP' }),
  NOT_DIFFERENT_PERSONS: () => proposing({ menteeIds: [MENTOR] }),
  SUBJECT_AREAS_NEEDED: () => proposing({ kind: 'REVERSE' }),
  SUBJECT_AREAS_OF_REVERSE: () => proposing({ subjectAreas: [] }),
  PERSON_MISSING: () => proposing({ menteeIds: [STRANGER] }),
  FORM_AND_PERSONS_DIFFER: () => proposing({ form: 'TEACHER_STUDENT' }),
  MENTOR_NOT_IN_BANK: () => proposing({}, people({ [MENTOR]: mentor({ mentor: bankless }) })),
  MENTOR_NOT_APPOINTED: () => assigning(people({ [MENTOR]: mentor({ mentor: bankless }) })),
  MENTOR_FULL: () => proposing({}, people({ [MENTOR]: mentor({ mentor: full }) })),
  MENTEE_NOT_IN_BANK: () => proposing({}, people({ [MENTEE]: mentor() })),
  MENTEE_MATCHED: () => proposing({}, people({ [MENTEE]: mentee({ mentee: { state: 'Matched', activeMatch: STRANGER } }) })),
  PAIR_EXISTS: () => after(pair.proposed).when(ProposePair, proposal),
  PAIR_NOT_PROPOSED: () => after(pair.approved).when(HoldTrialMeeting, ours),
  PAIR_DECIDED: () => after(pair.approved.filter(({ type }) => type !== 'PairParticipantAgreed')).when(AgreeToPair, { ...ours, personId: MENTEE, form: 'PAPER' }),
  NOT_A_PARTICIPANT: () => after(pair.proposed).when(AgreeToPair, { ...ours, personId: STRANGER, form: 'PAPER' }),
  PAIR_NOT_AGREED: () => after(pair.proposed).when(AssignPair, { ...ours, order }),
  ASSIGNMENT_CONSENT_MISSING: () => assigning(people({ [MENTOR]: mentor({ consents: [] }) })),
  PERSONAL_DATA_CONSENT_MISSING: () => after(pair.approved, people({ [MENTOR]: mentor({ consents: [] }) })).when(ActivatePair, ours),
  TERM_REVERSED: () => drafting({ plannedEnd: '2023-09-10' }),
  PAIR_NOT_APPROVED: () => after(pair.willing).when(ActivatePair, ours),
  PAIR_NOT_DUE: () => after(pair.approved).at('2023-09-01T08:00:00.000Z').when(ActivatePair, ours),
  PAIR_NOT_WORKING: () => after(pair.approved).when(SuspendPair, { ...ours, cause: 'ABSENCE' }),
  PAIR_CLOSED: () => after(pair.completed).when(SeekReplacement, { ...ours, mentorId: MENTOR, cause: 'MENTOR_RELEASED' }),
  SAME_MENTOR: () => after(pair.working).when(ReplaceMentor, { ...ours, mentorId: MENTOR, order }),
  NOT_A_GROUP: () => after(pair.working).when(AddGroupMember, { ...ours, personId: THIRD, order }),
  MEMBER_ALREADY: () => after(group.working).when(AddGroupMember, { ...ours, personId: SECOND, order }),
  PAIR_SUSPENDED_ALREADY: () => after([...pair.working, still]).when(SuspendPair, { ...ours, cause: 'ABSENCE' }),
  PAIR_NOT_SUSPENDED: () => after(pair.working).when(ResumePair, ours),
  PROGRAMME_NOT_SUSPENDED: () => after(pair.running).when(ResumeProgramme, ours),
  PROGRAMME_RUNNING: () => after(pair.running).when(DissolvePair, { ...ours, ground: 'MISTAKE', order }),
  NOT_THE_MENTOR: () => after(pair.running).when(SeekReplacement, { ...ours, mentorId: OTHER_MENTOR, cause: 'MENTOR_RELEASED' }),
  PAIR_TERM_BEFORE_PROGRAMME_END: () => after(pair.running).when(ChangePairTerm, { ...ours, endsOn: '2024-05-01', order }),
  PAIR_NOT_YET_APPROVED: () => drafting({}, people(), pair.willing),
  PROGRAMME_EXISTS: () => drafting({}, people(), pair.drafted),
  PROGRAMME_MISSING: () => after(pair.working).when(ApproveProgramme, ours),
  TEMPLATE_MISSING: () => drafting({ templateCode: 'T' }),
  TEMPLATE_OF_ROADMAP: () => drafting({ templateCode: 'T' }, { ...people(), template }),
  OUTSIDE_PAIR_TERM: () => drafting({ plannedEnd: '2024-08-01' }),
  GOALS_DIFFER: () => drafting({ goals: [] }),
  PROGRAMME_NOT_DRAFT: () => adding({}, pair.running),
  MEASURE_EXISTS: () => adding({ measureId: 'M-1' }),
  MEASURE_UNKNOWN: () => after(pair.running).when(CompleteProgrammeMeasure, { ...ours, measureId: 'M-9' }),
  MEASURE_CLOSED: () => after(pair.done).when(CompleteProgrammeMeasure, { ...ours, measureId: 'M-1' }),
  MEASURE_OPEN: () => after(pair.running).when(ReopenProgrammeMeasure, { ...ours, measureId: 'M-1' }),
  RESPONSIBLE_UNKNOWN: () => adding({ responsible: ['director'] }),
  PROGRESS_EMPTY: () => after(pair.running).when(RecordProgrammeProgress, ours),
  PROGRAMME_EMPTY: () => after(pair.drafted.filter(({ type }) => type !== row('M-1').type)).when(AgreeProgramme, { ...ours, personId: MENTEE, form: 'PAPER' }),
  PROGRAMME_NOT_AGREED: () => after(pair.drafted).when(ApproveProgramme, ours),
  ORDER_NEEDED: () => after(pair.planAgreed, byOrder).when(ApproveProgramme, ours),
  DIRECTOR_APPROVES: () => after(pair.planAgreed, byOrder).when(ApproveProgramme, { ...ours, order }),
  PROGRAMME_NOT_APPROVED: () => after(pair.planAgreed).when(StartProgramme, ours),
  PAIR_NOT_ACTIVE: () => after([...pair.planApproved, still]).when(StartProgramme, ours),
  PROGRAMME_NOT_DUE: () => after(pair.planApproved).when(StartProgramme, { ...ours, occurredOn: '2023-09-05' }),
  SCHEDULE_NEEDED: () => after(story({ kind: 'SHORT_TERM_GOAL_SETTING' }).planApproved).when(StartProgramme, ours),
  PROGRAMME_NOT_ACTIVE: () => meeting({}, pair.planApproved),
  PROGRAMME_NOT_UNDER_WAY: () => extending('2024-05-31', pair.completed),
  PROGRAMME_STARTED: () => after(pair.running).when(CancelProgramme, { ...ours, ground: 'MISTAKE' }),
  PROGRAMME_OVER: () => scheduling({}, pair.completed),
  PROPOSAL_OPEN: () => extending('2024-05-31', [...pair.running, open]),
  PROPOSAL_UNKNOWN: () => after(pair.running).when(AgreeToProgrammeChange, { ...ours, proposalId: STRANGER, personId: MENTEE, form: 'PAPER' }),
  EXTENSION_NOT_LATER: () => extending('2024-05-24'),
  BEYOND_PAIR_TERM: () => extending('2024-08-01'),
  CORRECTION_EMPTY: () => correcting({}),
  CORRECTION_KIND: () => correcting({ kind: 'GROUP' }),
  CORRECTION_OF_CLOSED: () => correcting({ removed: ['M-1'] }, pair.done),
  MEETING_IN_PAST: () => scheduling({ on: '2023-11-01' }),
  MEETING_ON_DEMAND_ONLY: () => scheduling({}, situational.running),
  MEETING_GOAL_NEEDED: () => meeting({}, story({ kind: 'SHORT_TERM_GOAL_SETTING' }).running),
  MEETING_UNKNOWN: () => meeting({ meetingId: STRANGER }),
  MEETING_CLOSED: () => scheduling({ meetingId: STRANGER }, [...pair.running, held]),
  MEETING_NOT_SCHEDULED: () => after([...pair.running, requested]).when(RecordMissedMeeting, { ...ours, meetingId: STRANGER, absent: [], cause: 'WORK' }),
  MEETING_NOT_OVER: () => after([...pair.running, scheduled]).when(AddMeetingNote, { ...ours, meetingId: STRANGER, note: 'Запись' }),
  MEETING_WITHOUT_SIDES: () => meeting({ attended: [MENTOR] }),
  BEFORE_START: () => meeting({ occurredOn: '2023-09-01' }),
  NOT_A_MENTEE: () => after(pair.running).when(RequestMeeting, { ...ours, personId: MENTOR }),
  REPORT_NOT_NOW: () => after(pair.published).when(SubmitMentorReport, { ...ours, personId: MENTOR, report: 'Отчёт' }),
  NOT_A_MENTOR: () => after(pair.running).when(SubmitMentorReport, { ...ours, personId: MENTEE, report: 'Отчёт' }),
  MEASURES_NOT_DONE: () => ending({}),
  NOTHING_DONE: () => ending({}, situational.running.filter(({ type }) => type !== row('M-1').type)),
  CURATOR_COMPLETES: () => ending({}, pair.done, 'mentor'),
  CIRCUMSTANCES_NEEDED: () => ending({ reason: 'MENTOR_INITIATIVE', initiatorId: MENTOR }),
  GROUND_NEEDED: () => ending({ reason: 'CURATOR_INITIATIVE', circumstances: 'Паводок' }),
  GROUND_OF_CURATOR: () => ending({ ground: 'FORCE_MAJEURE' }, pair.done),
  INITIATOR_NEEDED: () => ending({ reason: 'MENTOR_INITIATIVE', circumstances: 'Переезд' }),
  MUTUAL_DECISION_INCOMPLETE: () => ending({ reason: 'MUTUAL_DECISION', circumstances: 'Переезд' }),
  AGREEMENTS_OF_MUTUAL: () => ending({ agreements: [] }, pair.done),
  PROGRAMME_NOT_COMPLETED: () => after(pair.running).when(PublishProgrammeResults, { ...ours, place: 'SITE_SECTION' }),
  OUTCOMES_DIFFER: () => after(pair.completed).when(RecordProgrammeOutcome, { ...ours, outcomes: [] }),
  PUBLISHED_BEFORE_COMPLETION: () => after(pair.completed).when(PublishProgrammeResults, { ...ours, place: 'SITE_SECTION', occurredOn: '2023-11-01' }),
  DISSEMINATION_CONSENT_MISSING: () => after(pair.completed).when(PublishProgrammeResults, { ...ours, place: 'SITE_SECTION', named: [MENTOR] }),
  RESULTS_NOT_PUBLISHED: () => after(pair.completed).when(WithdrawProgrammeResults, { ...ours, cause: 'MISTAKE' }),
  SPEED_MEETING_EXISTS: () => scenario(speedMeetingCommands).given(speedPlanned).knowing(people()).when(PlanSpeedMeeting, { schoolId: SCHOOL_ID, mentorId: MENTOR, menteeIds: [MENTEE], on: today }),
  SPEED_MEETING_CLOSED: () => scenario(speedMeetingCommands).when(CancelSpeedMeeting, { speedMeetingId: STRANGER, cause: 'WORK' }),
};

function rejectionOf(code: Code): Rejection {
  if (code !== byClaim) return ways[code]().rejects(code);
  const [claim] = orderNumberClaim(order, { ...initialProgramme, schoolId: SCHOOL_ID });
  return claim?.rejection ?? { code: '', message: '' };
}

describe('What a school reads when a command about a pair or a programme is refused', () => {
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
