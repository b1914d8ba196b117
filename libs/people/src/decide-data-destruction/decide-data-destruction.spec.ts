import { sealed } from '@vekha/event-sourcing/sealed';
import { DataDestructionApproved, DataDestructionDecided, DataRetentionBasisRecorded } from '../destruction-events';
import { given, inBank } from '../testing/school-people';
import { act, decided, ofData, purposes, withdrawn } from '../testing/withdrawn-consent';
import { DecideDataDestruction } from './decide-data-destruction.command';

const asked = { ...ofData, ...act };
const officer = { id: 'an-officer', role: 'data-protection-officer' };
const director = { id: 'a-director', role: 'director' };
const approved = DataDestructionApproved({ ...ofData, purposes, role: officer.role, ...act });
/** The officer has agreed already. */
const half = () => given(...withdrawn).givenBy(officer, approved);

describe('Decide to destroy data', () => {
  it('takes two different people in two roles, in either order, who name one act', () => {
    given(...withdrawn).by(officer.id, officer.role).when(DecideDataDestruction, asked).then(approved);
    half().by(director.id, director.role).when(DecideDataDestruction, asked).then(DataDestructionDecided({ ...ofData, purposes, decidedBy: ['data-protection-officer', 'director'], ...act }));
  });

  it('seals whom the act will name under a key of its own, which outlives the data', () => {
    const subjectInAct = sealed('subjectInAct', 'Проба Тестова');
    given(...withdrawn).by(officer.id, officer.role).when(DecideDataDestruction, { ...asked, subjectInAct: 'Проба Тестова' }).then(DataDestructionApproved({ ...ofData, purposes, role: officer.role, ...act, subjectInAct }));
    expect(DataDestructionApproved.fields.subjectInAct).toMatchObject({ personal: { purpose: 'destructionActs', subject: 'personId' } });
  });

  it('the same person cannot agree twice, whatever their role, nor a second person in the same role', () => {
    half().by(officer.id, officer.role).when(DecideDataDestruction, asked).rejects('SECOND_PERSON_NEEDED');
    half().by(officer.id, 'director').when(DecideDataDestruction, asked).rejects('SECOND_PERSON_NEEDED');
    half().by('another-officer', officer.role).when(DecideDataDestruction, asked).rejects('SECOND_PERSON_NEEDED');
  });

  it('refuses another act, an act of the future, and what is decided or not due', () => {
    expect(half().by(director.id, director.role).when(DecideDataDestruction, { ...asked, actNumber: '3-ПД' }).rejects('ACT_DIFFERS').message).toContain('акт № 2-ПД от 16.03.2026');
    given(...withdrawn).when(DecideDataDestruction, { ...asked, actDate: '2026-03-18' }).rejects('DAY_IN_FUTURE');
    given(...withdrawn, decided).when(DecideDataDestruction, asked).rejects('DESTRUCTION_DECIDED');
    given(...inBank()).when(DecideDataDestruction, asked).rejects('DESTRUCTION_NOT_DUE');
  });

  it('is taken anew when another basis is recorded in between: a decision about more is none about what is left', () => {
    const kept = DataRetentionBasisRecorded({ ...ofData, purposes: ['mentoring'], basis: 'LABOUR_LAW', source: 'ТК РФ', left: ['diagnostics'] });
    half().given(...withdrawn, approved, kept).by(director.id, director.role).when(DecideDataDestruction, asked).then(DataDestructionApproved({ ...ofData, purposes: ['diagnostics'], role: 'director', ...act }));
  });
});
