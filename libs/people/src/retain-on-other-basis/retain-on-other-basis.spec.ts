import { EnforcePersonDeadlines } from '../enforce-person-deadlines/enforce-person-deadlines.command';
import { DataRetentionBasisRecorded } from '../destruction-events';
import { given, inBank, personId } from '../testing/school-people';
import { destroyed, ofData, withdrawn } from '../testing/withdrawn-consent';
import { RetainOnOtherBasis } from './retain-on-other-basis.command';

const asked = { ...ofData, purposes: ['mentoring'], basis: 'LABOUR_LAW', source: 'ТК РФ, ст. 351.8; приказ № 15-к' };
const kept = DataRetentionBasisRecorded({ ...asked, left: ['diagnostics'] });

describe('Retain data on another basis', () => {
  it('CO-4: takes the purposes named out of what waits to be destroyed, and says what is left', () => {
    given(...withdrawn).when(RetainOnOtherBasis, { ...asked, until: '2101-01-01' }).then(DataRetentionBasisRecorded({ ...asked, left: ['diagnostics'], until: '2101-01-01' }));
  });

  it('stops the clock when nothing is left, and only then', () => {
    const rest = DataRetentionBasisRecorded({ ...asked, purposes: ['diagnostics'], left: [] });
    given(...withdrawn, kept).at('2026-04-01T00:00:00.000Z').when(EnforcePersonDeadlines, { personId }).thenAmong('DataDestructionTermBreached', { ...ofData, dueOn: '2026-03-31', supersedes: [20, 25, 29] });
    given(...withdrawn, kept, rest).at('2026-04-01T00:00:00.000Z').when(EnforcePersonDeadlines, { personId }).thenNothing();
  });

  it('refuses what does not wait, what is gone, and a purpose the consent never allowed', () => {
    given(...inBank()).when(RetainOnOtherBasis, asked).rejects('DESTRUCTION_NOT_DUE');
    given(...withdrawn, destroyed).when(RetainOnOtherBasis, asked).rejects('DESTRUCTION_NOT_DUE');
    expect(given(...withdrawn).when(RetainOnOtherBasis, { ...asked, purposes: ['dissemination'] }).rejects('PURPOSES_NOT_DUE').message).toContain('распространение на сайте');
  });
});
