import { ProgrammeParticipantAgreed } from '../plan-events';
import { after, agreedToPlan, pair, programmeId, row, story, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR, STRANGER } from '../testing/school-people';
import { AgreeProgramme } from './agree-programme.command';

const asked = { programmeId, personId: MENTEE, form: 'ELECTRONIC' as const };
const agreed = ProgrammeParticipantAgreed({ ...asked, agreedOn: today });
const withoutRows = (history: typeof pair.drafted) => history.filter(({ type }) => type !== 'ProgrammeMeasureAdded');

describe('Agree to a programme', () => {
  it('each says so themselves, once', () => {
    after(pair.drafted).when(AgreeProgramme, asked).then(agreed);
    after(pair.planAgreed).when(AgreeProgramme, asked).thenNothing();
  });

  it('a row added since asks everybody again', () => {
    after([...pair.drafted, agreedToPlan(MENTEE), row('M-3', 3)]).when(AgreeProgramme, asked).then(agreed);
  });

  it('there must be something to agree to; only situational mentoring plans nothing ahead (001:L59)', () => {
    after(withoutRows(pair.drafted)).when(AgreeProgramme, asked).rejects('PROGRAMME_EMPTY');
    after(withoutRows(story({ kind: 'SITUATIONAL' }).drafted)).when(AgreeProgramme, asked).then(agreed);
  });

  it('refuses a stranger, a day to come, what was never drafted and what was approved without them', () => {
    after(pair.drafted).when(AgreeProgramme, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.drafted).when(AgreeProgramme, { ...asked, personId: MENTOR, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.working).when(AgreeProgramme, asked).rejects('PROGRAMME_MISSING');
  });
});
