import { ProgrammeApproved } from '../plan-events';
import { after, agreedToPlan, laterOrder as order, pair, programmeId, tomorrow } from '../testing/pair-history';
import { MENTOR, people } from '../testing/school-people';
import { ApproveProgramme } from './approve-programme.command';

const set = (programmeApproval: 'ORDER' | 'SUPERVISION') => ({ ...people(), settings: { programmeApproval } });

describe('Approve a programme', () => {
  it('PP-9: by the curator’s supervision where the school says so, or says nothing (001:L154)', () => {
    after(pair.planAgreed).when(ApproveProgramme, { programmeId }).then(ProgrammeApproved({ programmeId, by: 'SUPERVISION' }));
    after(pair.planAgreed, set('SUPERVISION')).when(ApproveProgramme, { programmeId }).then(ProgrammeApproved({ programmeId, by: 'SUPERVISION' }));
  });

  it('PP-9: by the director’s order where the school says so (000:L14)', () => {
    after(pair.planAgreed, set('ORDER')).when(ApproveProgramme, { programmeId }).rejects('ORDER_NEEDED');
    after(pair.planAgreed, set('ORDER')).when(ApproveProgramme, { programmeId, order }).rejects('DIRECTOR_APPROVES');
    const director = () => after(pair.planAgreed, set('ORDER')).by('a-director', 'director');
    director().when(ApproveProgramme, { programmeId, order }).then(ProgrammeApproved({ programmeId, by: 'ORDER', order }));
    director().when(ApproveProgramme, { programmeId, order: { number: '1', date: tomorrow } }).rejects('ORDER_IN_FUTURE');
  });

  it('waits for the mentor and every mentee', () => {
    after([...pair.drafted, agreedToPlan(MENTOR)]).when(ApproveProgramme, { programmeId }).rejects('PROGRAMME_NOT_AGREED');
    after(pair.working).when(ApproveProgramme, { programmeId }).rejects('PROGRAMME_MISSING');
  });
});
