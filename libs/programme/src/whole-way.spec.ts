import type { Decision } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { ActivatePair } from './activate-pair/activate-pair.command';
import { AddProgrammeMeasure } from './add-programme-measure/add-programme-measure.command';
import { AgreeProgramme } from './agree-programme/agree-programme.command';
import { AgreeToPair } from './agree-to-pair/agree-to-pair.command';
import { AgreeToProgrammeChange } from './agree-to-programme-change/agree-to-programme-change.command';
import { ApproveProgramme } from './approve-programme/approve-programme.command';
import { AssignPair } from './assign-pair/assign-pair.command';
import { CompleteProgrammeMeasure } from './complete-programme-measure/complete-programme-measure.command';
import { CompleteProgramme } from './complete-programme/complete-programme.command';
import { DraftProgramme } from './draft-programme/draft-programme.command';
import { HoldMentoringMeeting } from './hold-mentoring-meeting/hold-mentoring-meeting.command';
import { HoldTrialMeeting } from './hold-trial-meeting/hold-trial-meeting.command';
import { ProposeCompletion } from './propose-completion/propose-completion.command';
import { ProposePair } from './propose-pair/propose-pair.command';
import { ProposeProgrammeExtension } from './propose-programme-extension/propose-programme-extension.command';
import { PublishProgrammeResults } from './publish-programme-results/publish-programme-results.command';
import { RecordProgrammeOutcome } from './record-programme-outcome/record-programme-outcome.command';
import { StartProgramme } from './start-programme/start-programme.command';
import { SubmitMentorReport } from './submit-mentor-report/submit-mentor-report.command';
import { consent, MENTEE, mentee, mentor, MENTOR, school, SCHOOL_ID } from './testing/school-people';
import { ProgrammeWorld } from './testing/programme-world';

const signed = (...consents: readonly ReturnType<typeof consent>[]) => ({ consents });
const code = (decision: Decision<DomainEvent>): string => (decision.accepted ? 'accepted' : decision.rejection.code);
const ok = (decision: Decision<DomainEvent>): void => expect(decision).toMatchObject({ accepted: true });

describe('A programme from the proposal to its published results', () => {
  const facts = new Map<string, unknown>([
    [`school school-${SCHOOL_ID}`, school],
    [`settings school-${SCHOOL_ID}`, { programmeApproval: 'ORDER' }],
    [`person person-${MENTOR}`, mentor(signed())],
    [`person person-${MENTEE}`, mentee(signed())],
  ]);
  const world = new ProgrammeWorld(facts);
  const both = [MENTOR, MENTEE];
  const order = { number: '15-о', date: '2023-09-04' };
  let programmeId = '';

  it('is proposed, tried and agreed; without consents there is no order', () => {
    ok(world.give(ProposePair, { schoolId: SCHOOL_ID, form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, mentorId: MENTOR, menteeIds: [MENTEE] }));
    programmeId = world.state.programmeId;
    ok(world.give(HoldTrialMeeting, { programmeId }, 'mentor'));
    for (const personId of both) ok(world.give(AgreeToPair, { programmeId, personId, form: 'PAPER' }));
    world.now = '2023-09-04T08:00:00.000Z';
    expect(code(world.give(AssignPair, { programmeId, order }, 'director'))).toBe('ASSIGNMENT_CONSENT_MISSING');
    facts.set(`person person-${MENTOR}`, mentor(signed(consent('ASSIGNMENT'))));
    facts.set(`person person-${MENTEE}`, mentee(signed(consent('ASSIGNMENT'))));
    ok(world.give(AssignPair, { programmeId, order, endsOn: '2024-05-31' }, 'director'));
  });

  it('does not work before the personal-data consents', () => {
    expect(code(world.give(ActivatePair, { programmeId }, 'system'))).toBe('PERSONAL_DATA_CONSENT_MISSING');
    facts.set(`person person-${MENTOR}`, mentor(signed(consent('ASSIGNMENT'), consent('PERSONAL_DATA'), consent('DISSEMINATION'))));
    facts.set(`person person-${MENTEE}`, mentee(signed(consent('ASSIGNMENT'), consent('PERSONAL_DATA'))));
    ok(world.give(ActivatePair, { programmeId }, 'system'));
  });

  it('is drafted, agreed by both, approved by order as the school set, and started', () => {
    ok(world.give(DraftProgramme, { programmeId, plannedStart: '2023-09-11', plannedEnd: '2024-04-30', goals: [{ menteeId: MENTEE, goal: 'Анализ урока' }] }, 'mentor'));
    ok(world.give(AddProgrammeMeasure, { programmeId, measureId: 'M-1', text: 'Открытый урок', responsible: ['mentee'], deadline: 'Каждый первый четверг месяца' }, 'mentor'));
    for (const personId of both) ok(world.give(AgreeProgramme, { programmeId, personId, form: 'PAPER' }));
    expect(code(world.give(ApproveProgramme, { programmeId }))).toBe('ORDER_NEEDED');
    ok(world.give(ApproveProgramme, { programmeId, order: { number: '16-о', date: '2023-09-04' } }, 'director'));
    expect(code(world.give(StartProgramme, { programmeId }, 'system'))).toBe('PROGRAMME_NOT_DUE');
    world.now = '2023-09-11T08:00:00.000Z';
    ok(world.give(StartProgramme, { programmeId }, 'system'));
  });

  it('has meetings and is extended by mutual agreement', () => {
    ok(world.give(HoldMentoringMeeting, { programmeId, channel: 'in-person', attended: both, minutes: 45 }, 'mentor'));
    ok(world.give(ProposeProgrammeExtension, { programmeId, personId: MENTEE, form: 'PAPER', until: '2024-05-31', reason: 'Болезнь' }));
    const proposalId = world.state.plan?.proposal?.proposalId ?? '';
    ok(world.give(AgreeToProgrammeChange, { programmeId, proposalId, personId: MENTOR, form: 'PAPER' }));
    expect(world.state.plan?.end).toBe('2024-05-31');
  });

  it('is completed when its plan is fulfilled, and not published a day too early', () => {
    world.now = '2024-05-20T08:00:00.000Z';
    expect(code(world.give(ProposeCompletion, { programmeId }, 'system'))).toBe('MEASURES_NOT_DONE');
    expect(code(world.give(PublishProgrammeResults, { programmeId, place: 'SITE_SECTION' }))).toBe('PROGRAMME_NOT_COMPLETED');
    ok(world.give(CompleteProgrammeMeasure, { programmeId, measureId: 'M-1' }, 'mentor'));
    ok(world.give(ProposeCompletion, { programmeId }, 'system'));
    ok(world.give(CompleteProgramme, { programmeId, reason: 'PLAN_FULFILLED' }));
    expect(world.state).toMatchObject({ pair: 'Completed', plan: { status: 'Completed', reason: 'PLAN_FULFILLED' } });
  });

  it('is reported, judged and published with the names of those who allowed it', () => {
    ok(world.give(SubmitMentorReport, { programmeId, personId: MENTOR, report: 'Цель достигнута' }, 'mentor'));
    ok(world.give(RecordProgrammeOutcome, { programmeId, outcomes: [{ menteeId: MENTEE, result: 'ACHIEVED' }] }));
    expect(code(world.give(PublishProgrammeResults, { programmeId, place: 'SITE_SECTION', named: both }))).toBe('DISSEMINATION_CONSENT_MISSING');
    ok(world.give(PublishProgrammeResults, { programmeId, place: 'SITE_SECTION' }));
    expect(world.state.plan).toMatchObject({ status: 'ResultsPublished', named: [MENTOR] });
  });
});
