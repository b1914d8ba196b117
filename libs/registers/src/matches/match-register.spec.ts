import {
  GroupMemberAdded, GroupMemberRemoved, PairCompleted, PairDeclined, PairDissolved, PairMentorReplaced, PairResumed, PairSuspended, PairTermChanged, ReplacementSought,
  TrialMeetingHeld,
} from '@vekha/programme/match-events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { FeedbackSubmitted } from '@vekha/programme/meeting-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { MENTOR, ORDER, OTHER, PUPIL, SCHOOL_ID } from '../testing/people-history';
import { activePair, agreedToPair, of, ofProgramme, programmeId, proposed, underWay } from '../testing/programme-history';
import { matchRegister } from './match-register';

const row = (...events: Parameters<typeof ofProgramme>[1]) => ofProgramme(matchRegister, events).rows()[programmeId];
const participants = { mentorId: MENTOR, menteeIds: [PUPIL] };

describe('The register of pairs and groups', () => {
  it('shows who was proposed, whom else matching considered and why, the reason sealed', () => {
    expect(row(proposed)).toMatchObject({ ...participants, type: 'PAIR', form: 'TEACHER_STUDENT', matchingScore: 70, alternatives: [{ mentorId: OTHER, score: 55 }], matchingReason: { sealed: 'ведёт кружок' }, status: 'Proposed' });
  });

  it('PR-2: is agreed when everybody has agreed, and not before', () => {
    expect(row(proposed, TrialMeetingHeld({ ...of, heldOn: '2026-09-17' }), ...agreedToPair.slice(0, 1))?.status).toBe('TrialMet');
    expect(row(proposed, ...agreedToPair)).toMatchObject({ status: 'Agreed', agreedBy: [MENTOR, PUPIL], since: '2026-09-18' });
  });

  it('PR-1: shows the order of approval and the term by it', () => {
    expect(row(...activePair)).toMatchObject({ status: 'Active', orderNumber: '12-к', orderDate: '2026-09-20', startedOn: '2026-09-21', plannedEndOn: '2027-05-31', endedOn: null });
    expect(row(...activePair, PairTermChanged({ ...of, endsOn: '2027-06-30', former: '2027-05-31', order: ORDER }))?.plannedEndOn).toBe('2027-06-30');
  });

  it('MR-6: says that another mentor is sought, until one has come', () => {
    const sought = ReplacementSought({ ...of, mentorId: MENTOR, cause: 'MENTOR_RELEASED' });
    expect(row(...activePair, sought)?.replacementCause).toBe('MENTOR_RELEASED');
    expect(row(...activePair, sought, PairMentorReplaced({ ...of, from: MENTOR, to: OTHER, order: ORDER }))).toMatchObject({ mentorId: OTHER, formerMentors: [MENTOR], replacementCause: null });
  });

  it('follows a group as orders change it, and a pause', () => {
    expect(row(...activePair, GroupMemberAdded({ ...of, personId: OTHER, order: ORDER }))?.menteeIds).toEqual([PUPIL, OTHER]);
    expect(row(...activePair, GroupMemberAdded({ ...of, personId: OTHER, order: ORDER }), GroupMemberRemoved({ ...of, personId: PUPIL, order: ORDER }))?.menteeIds).toEqual([OTHER]);
    const suspended = PairSuspended({ ...of, cause: 'QUARANTINE', suspendedOn: '2026-11-01' });
    expect(row(...activePair, suspended)).toMatchObject({ status: 'Suspended', since: '2026-11-01' });
    expect(row(...activePair, suspended, PairResumed({ ...of, resumedOn: '2026-11-15' }))?.status).toBe('Active');
  });

  it('ends with a reason: that of the programme, of the order, or a refusal', () => {
    const completed = [ProgrammeCompleted({ ...of, schoolId: SCHOOL_ID, ...participants, reason: 'PLAN_FULFILLED', completedOn: '2027-04-30', early: false, measuresTotal: 2, measuresDone: 2, notApplicable: 0 }), PairCompleted({ ...of, ...participants, completedOn: '2027-04-30' })];
    expect(row(...underWay, ...completed)).toMatchObject({ status: 'Completed', endReason: 'PLAN_FULFILLED', endedOn: '2027-04-30', until: '2027-04-30' });
    expect(row(...activePair, PairDissolved({ ...of, ...participants, order: ORDER, ground: 'MUTUAL_WISH' }))).toMatchObject({ status: 'Dissolved', endReason: 'MUTUAL_WISH' });
    expect(row(proposed, PairDeclined({ ...of, ...participants, personId: PUPIL, declinedOn: '2026-09-19' }))).toMatchObject({ status: 'Declined', endReason: 'DECLINED' });
  });

  it('carries the version of the pair, which its programme leaves alone, and the revision of the stream', () => {
    const feedback = FeedbackSubmitted({ ...of, personId: PUPIL, submittedOn: '2026-11-01', text: sealed('text', 'хорошо') });
    expect(row(...underWay, feedback)).toMatchObject({ version: 4, revision: underWay.length });
  });
});
