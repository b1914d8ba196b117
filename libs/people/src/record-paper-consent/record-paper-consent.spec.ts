import { given, personId, teacher } from '../testing/school-people';
import { paper } from '../testing/papers';
import { RecordPaperConsent } from './record-paper-consent.command';

describe('Record a consent signed on paper', () => {
  it('gives the same consent, of the other form, with the scan it was uploaded as', () => {
    const scan = { sha256: 'ab'.repeat(32), size: 9, mediaType: 'application/pdf' };
    const [signed] = given(teacher).knowing({ scan: { size: 9, mediaType: 'application/pdf' } }).when(RecordPaperConsent, { personId, consent: { ...paper, scan } }).acceptedEvents();
    expect(signed?.data).toMatchObject({ form: 'PAPER', kind: 'PERSONAL_DATA', scan });
  });

  it('asks the same of the paper', () => {
    given(teacher).when(RecordPaperConsent, { personId, consent: { ...paper, contains: [] } }).rejects('CONSENT_INCOMPLETE');
  });
});
