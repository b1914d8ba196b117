import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { programmeCommands } from '../commands';
import { PairProposed } from '../match-events';
import { consent, MENTEE, mentee, mentor, MENTOR, people, SCHOOL_ID, SECOND, STRANGER } from '../testing/school-people';
import { ProposePair } from './propose-pair.command';

const asked = { schoolId: SCHOOL_ID, form: 'TEACHER_TEACHER' as const, kind: 'TRADITIONAL_ONE_TO_ONE' as const, virtual: false, mentorId: MENTOR, menteeIds: [MENTEE] };
const programmeId = derivedId('scenario', 'programme');
const proposal = { programmeId, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', type: 'PAIR' as const, form: 'TEACHER_TEACHER' as const, kind: 'TRADITIONAL_ONE_TO_ONE' as const, virtual: false, mentorId: MENTOR, menteeIds: [MENTEE] };
const proposing = (differently: object = {}, facts: object = people()) => scenario(programmeCommands).knowing(facts).when(ProposePair, { ...asked, ...differently });

describe('Propose a pair', () => {
  it('PR-4: begins a pair, with what matching counted and the curator’s own reason kept beside it', () => {
    proposing().then(PairProposed(proposal));
    const counted = { score: 80, aim: 'BEST_SCORE' as const, alternatives: [{ mentorId: STRANGER, score: 65 }] };
    proposing({ model: 'EXPERIENCED_TO_EARLY_CAREER', virtual: true, matching: { ...counted, reason: 'Общий предмет' } }).then(
      PairProposed({ ...proposal, model: 'EXPERIENCED_TO_EARLY_CAREER', virtual: true, matching: { ...counted, reason: sealed('matching.reason', 'Общий предмет') } }),
    );
  });

  it('PR-5: a group has two or more mentees, a pair has one', () => {
    proposing({ kind: 'GROUP', menteeIds: [MENTEE, SECOND] }).then(PairProposed({ ...proposal, type: 'GROUP', kind: 'GROUP', menteeIds: [MENTEE, SECOND] }));
    proposing({ kind: 'GROUP' }).rejects('GROUP_TOO_SMALL');
    proposing({ menteeIds: [MENTEE, SECOND] }).rejects('PAIR_HAS_ONE_MENTEE');
    proposing({ menteeIds: [] }).rejects('PAIR_HAS_ONE_MENTEE');
  });

  it('PR-6: speed mentoring is a meeting, not a pair', () => {
    proposing({ kind: 'SPEED' }).rejects('SPEED_IS_A_MEETING');
  });

  it('PR-8: mentor and mentees are different persons of this school', () => {
    const both = mentor({ mentee: { state: 'InBank' } });
    proposing({ menteeIds: [MENTOR] }, people({ [MENTOR]: both })).rejects('NOT_DIFFERENT_PERSONS');
    proposing({ kind: 'GROUP', menteeIds: [MENTEE, MENTEE] }).rejects('NOT_DIFFERENT_PERSONS');
    expect(proposing({ menteeIds: [STRANGER] }).rejects('PERSON_MISSING').message).toContain('наставляемый');
    proposing({}, people({ [MENTEE]: mentee({ schoolId: STRANGER }) })).rejects('PERSON_MISSING');
  });

  it('MR-7: in reversive mentoring each side is the mentor in an area of its own', () => {
    const areas = [{ personId: MENTOR, area: 'Методика' }, { personId: MENTEE, area: 'Цифровые средства' }];
    proposing({ kind: 'REVERSE', subjectAreas: areas }).then(PairProposed({ ...proposal, kind: 'REVERSE', subjectAreas: areas }));
    proposing({ kind: 'REVERSE' }).rejects('SUBJECT_AREAS_NEEDED');
    proposing({ kind: 'REVERSE', subjectAreas: [areas[0], areas[0]] }).rejects('SUBJECT_AREAS_NEEDED');
    proposing({ subjectAreas: areas }).rejects('SUBJECT_AREAS_OF_REVERSE');
  });

  it('the three dimensions fit together: a model is of teachers, a school’s own form cites its act', () => {
    const pupils = people({ [MENTEE]: mentee({ kind: 'PUPIL' }) });
    proposing({ form: 'TEACHER_STUDENT', model: 'LEADER_TO_STRUGGLING' }, pupils).rejects('MODEL_OF_TEACHERS');
    proposing({ form: 'LOCAL' }).rejects('LOCAL_FORM_UNNAMED');
    proposing({ localForm: { name: 'Мастер — школьник', source: 'Положение от 14.06.2022' } }).rejects('LOCAL_FORM_UNNAMED');
    expect(proposing({ form: 'TEACHER_STUDENT' }).rejects('FORM_AND_PERSONS_DIFFER').message).toContain('наставляемый');
    const local = { name: 'Мастер — школьник', source: 'Положение от 14.06.2022' };
    proposing({ form: 'LOCAL', localForm: local }, pupils).then(PairProposed({ ...proposal, form: 'LOCAL', localForm: local }));
    proposing({ form: 'TEACHER_STUDENT' }, pupils).then(PairProposed({ ...proposal, form: 'TEACHER_STUDENT' }));
  });

  it('takes the mentor from the bank, while there is room', () => {
    proposing({}, people({ [MENTOR]: mentor({ mentor: { state: 'Candidate', capacity: 2, activeMatches: [] } }) })).rejects('MENTOR_NOT_IN_BANK');
    proposing({}, people({ [MENTOR]: mentee() })).rejects('MENTOR_NOT_IN_BANK');
    const full = { state: 'Active', capacity: 2, activeMatches: ['a', 'b'] };
    expect(proposing({}, people({ [MENTOR]: mentor({ mentor: full }) })).rejects('MENTOR_FULL').message).toContain('2');
    proposing({}, people({ [MENTOR]: mentor({ mentor: { ...full, state: 'InBank', capacity: 3 } }) })).then(PairProposed(proposal));
  });

  it('MT-6: takes mentees from the bank, also after an earlier programme, unless they are in another pair', () => {
    proposing({}, people({ [MENTEE]: mentee({ mentee: { state: 'Identified' } }) })).rejects('MENTEE_NOT_IN_BANK');
    proposing({}, people({ [MENTEE]: mentor() })).rejects('MENTEE_NOT_IN_BANK');
    proposing({}, people({ [MENTEE]: mentee({ mentee: { state: 'Matched', activeMatch: STRANGER } }) })).rejects('MENTEE_MATCHED');
    proposing({}, people({ [MENTEE]: mentee({ mentee: { state: 'Completed' }, consents: [consent('PERSONAL_DATA')] }) })).then(PairProposed(proposal));
  });

  it('refuses a school nobody entered', () => {
    proposing({}, { ...people(), school: undefined }).rejects('SCHOOL_MISSING');
  });
});
