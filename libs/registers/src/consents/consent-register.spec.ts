import { ConsentRenewalRequested, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, DestructionActSigned, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { consent, ofPerson, PUPIL } from '../testing/people-history';
import { consentRegister } from './consent-register';

const deadline = { from: '2026-10-01', dueOn: '2026-10-31', zone: 'Europe/Moscow', calendarVersion: '1', tzdata: '1', rule: 'r', why: [], rungs: [] };
const ofConsent = { personId: PUPIL, consentId: 'c' };
const signed = consent(PUPIL, 'c', 'PERSONAL_DATA', { giverRole: 'LEGAL_REPRESENTATIVE', giver: sealed('giver', 'Образец Примерова'), validUntil: '2027-09-10', ageYears: 12, scan: { sha256: 'ab', size: 1, mediaType: 'application/pdf' } });
const withdrawn = ConsentWithdrawn({ ...ofConsent, kind: 'PERSONAL_DATA', receivedOn: '2026-10-01', giverRole: 'LEGAL_REPRESENTATIVE', form: 'PAPER' });
const scheduled = DataDestructionScheduled({ ...ofConsent, purposes: ['mentoring'], receivedOn: '2026-10-01', dueOn: '2026-10-31', policy: 'p', deadline });
const act = { actNumber: '3', actDate: '2026-10-20' };
const rows = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(consentRegister, PUPIL, events, '2026-10-20').rows();

describe('The register of consents', () => {
  it('CO-7: shows what the paper says, its giver sealed', () => {
    expect(rows(signed)['c']).toMatchObject({
      personId: PUPIL, kind: 'PERSONAL_DATA', giverRole: 'LEGAL_REPRESENTATIVE', giver: { sealed: 'Образец Примерова' }, form: 'PAPER', textVersion: '2', purposes: ['mentoring'],
      givenOn: '2026-09-10', validUntil: '2027-09-10', ageYears: 12, fileHash: 'ab', status: 'Given', since: '2026-09-10', academicYear: 2026,
    });
  });

  it('CO-4, CO-6: follows a withdrawal to the act, and the proof stays', () => {
    expect(rows(signed, withdrawn)['c']).toMatchObject({ status: 'Withdrawn', withdrawnOn: '2026-10-01', until: '2026-10-01' });
    expect(rows(signed, withdrawn, scheduled)['c']).toMatchObject({ status: 'DestructionDue', destructionDueOn: '2026-10-31', until: null });
    const gone = [PersonalDataDestroyed({ ...ofConsent, purposes: ['mentoring'], keys: [], ...act }), DestructionActSigned({ ...ofConsent, ...act, signedOn: '2026-10-21' })];
    expect(rows(signed, withdrawn, scheduled, ...gone)['c']).toMatchObject({ status: 'Destroyed', destroyedOn: '2026-10-20', destructionActNumber: '3', textVersion: '2' });
  });

  it('goes back to withdrawn when everything is kept on another basis', () => {
    const kept = DataRetentionBasisRecorded({ ...ofConsent, purposes: ['mentoring'], basis: 'LABOUR_LAW', source: 'ТК РФ', left: [] });
    expect(rows(signed, withdrawn, scheduled, kept)['c']).toMatchObject({ status: 'Withdrawn', retentionBasis: 'LABOUR_LAW', destructionDueOn: null });
  });

  it('CO-2: the own consent asked for is a row of its own, and takes the place of the representative’s', () => {
    const renewal = ConsentRenewalRequested({ ...ofConsent, kind: 'PERSONAL_DATA', newConsentId: 'own' });
    expect(rows(signed, renewal)).toMatchObject({ c: { status: 'Given' }, own: { status: 'Requested', giverRole: 'SUBJECT' } });
    const replaced = [consent(PUPIL, 'own'), ConsentSuperseded({ ...ofConsent, kind: 'PERSONAL_DATA', by: 'own' })];
    expect(rows(signed, renewal, ...replaced)).toMatchObject({ c: { status: 'Superseded', supersededBy: 'own' }, own: { status: 'Given' } });
  });
});
