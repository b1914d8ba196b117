import { PairMentorReplaced, PairSuspended } from '../match-events';
import { ApproveProgramme } from '../approve-programme/approve-programme.command';
import { AgreeProgramme } from '../agree-programme/agree-programme.command';
import { ProgrammeParticipantAgreed, ProgrammeResumed, ProgrammeSuspended } from '../plan-events';
import { after, laterOrder as order, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { consent, MENTEE, mentee, mentor, MENTOR, OTHER_MENTOR, people } from '../testing/school-people';
import { ReplaceMentor } from './replace-mentor.command';

const asked = { programmeId, mentorId: OTHER_MENTOR, order };
const replaced = PairMentorReplaced({ programmeId, from: MENTOR, to: OTHER_MENTOR, order });
const standing = [PairSuspended({ programmeId, cause: 'MENTOR_UNAVAILABLE', suspendedOn: today }), ProgrammeSuspended({ programmeId, cause: 'MENTOR_UNAVAILABLE', suspendedOn: today })];

describe('Replace a mentor', () => {
  it('PR-7: a later order changes the match', () => {
    after(pair.running).when(ReplaceMentor, asked).then(replaced);
  });

  it('a suspended pair goes on, and its programme with it', () => {
    after([...pair.running, ...standing]).when(ReplaceMentor, asked).then(replaced, ProgrammeResumed({ programmeId, resumedOn: today }));
  });

  it('PR-2, PR-9: asks the newcomer’s consents, dated not later than this order', () => {
    const newcomer = (...consents: readonly ReturnType<typeof consent>[]) => people({ [OTHER_MENTOR]: mentor({ consents }) });
    after(pair.running, newcomer(consent('PERSONAL_DATA'))).when(ReplaceMentor, asked).rejects('ASSIGNMENT_CONSENT_MISSING');
    after(pair.running, newcomer(consent('PERSONAL_DATA'), consent('ASSIGNMENT', { givenOn: '2023-11-02' }))).when(ReplaceMentor, asked).rejects('ASSIGNMENT_CONSENT_MISSING');
    after(pair.running, newcomer(consent('ASSIGNMENT'))).when(ReplaceMentor, asked).rejects('PERSONAL_DATA_CONSENT_MISSING');
    after(pair.running, people({ [MENTEE]: mentee({ consents: [] }) })).when(ReplaceMentor, asked).rejects('PERSONAL_DATA_CONSENT_MISSING');
  });

  it('a programme agreed and not begun waits for the newcomer’s agreement', () => {
    after([...pair.planAgreed, replaced]).when(ApproveProgramme, { programmeId }).rejects('PROGRAMME_NOT_AGREED');
    const word = { programmeId, personId: OTHER_MENTOR, form: 'PAPER' as const };
    after([...pair.planAgreed, replaced]).when(AgreeProgramme, word).then(ProgrammeParticipantAgreed({ ...word, agreedOn: today }));
  });

  it('PR-8: refuses the same mentor, the mentee, one who is not appointed, a pair at rest and an order of the future', () => {
    after(pair.running).when(ReplaceMentor, { ...asked, mentorId: MENTOR }).rejects('SAME_MENTOR');
    after(pair.running).when(ReplaceMentor, { ...asked, mentorId: MENTEE }).rejects('NOT_DIFFERENT_PERSONS');
    after(pair.running, people({ [OTHER_MENTOR]: mentor({ mentor: { state: 'InBank', capacity: 1, activeMatches: [] } }) })).when(ReplaceMentor, asked).rejects('MENTOR_NOT_APPOINTED');
    after(pair.approved).when(ReplaceMentor, asked).rejects('PAIR_NOT_WORKING');
    after(pair.running).when(ReplaceMentor, { ...asked, order: { number: '1', date: tomorrow } }).rejects('ORDER_IN_FUTURE');
  });
});
