import { PersonalDataDestroyed } from '../destruction-events';
import { given } from '../testing/school-people';
import { act, approvedByOfficer, decided, destroyed, keys, ofData, purposes, withdrawn } from '../testing/withdrawn-consent';
import { RecordDestruction } from './record-destruction.command';

const asked = { ...ofData, purposes, keys };

describe('Record the destruction of data', () => {
  it('CO-6: leaves the proof: which keys are gone, by which act, once', () => {
    given(...withdrawn, decided).when(RecordDestruction, asked).then(PersonalDataDestroyed({ ...ofData, purposes, keys, ...act }));
    given(...withdrawn, decided, destroyed).when(RecordDestruction, asked).thenNothing();
  });

  it('refuses what two people have not decided, and other purposes than they decided on', () => {
    given(...withdrawn).when(RecordDestruction, asked).rejects('DESTRUCTION_NOT_DECIDED');
    given(...withdrawn, approvedByOfficer).when(RecordDestruction, asked).rejects('DESTRUCTION_NOT_DECIDED');
    expect(given(...withdrawn, decided).when(RecordDestruction, { ...asked, purposes: ['mentoring'] }).rejects('PURPOSES_DIFFER').message).toContain('ведение наставничества, опросы и диагностика');
  });
});
