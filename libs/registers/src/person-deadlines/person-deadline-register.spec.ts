import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { ImportedPersonRevoked } from '@vekha/people/card-events';
import { ConsentExpired, ConsentRenewalRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionReminded, DataDestructionScheduled, DataDestructionTermBreached, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import type { PersonEvent } from '@vekha/people/events';
import { MenteeMatched, MentorSearchStalled, MentorSearchStarted } from '@vekha/people/mentee-events';
import { MentorActivated, MentorAppointed, MentorResigned } from '@vekha/people/mentor-events';
import { DataSubjectRequestAnswered, DataSubjectRequestReceived } from '@vekha/people/request-events';
import { personDeadlineRegister } from './person-deadline-register';

const personId = 'p';
const ofConsent = { personId, consentId: 'c' };
const to = ['director'];
const deadline = {
  from: '2026-03-01', dueOn: '2026-03-31', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'R', why: [],
  rungs: [{ rung: 'reminder' as const, at: '2026-03-21T06:00:00.000Z', day: 20, to }, { rung: 'reminder' as const, at: '2026-03-26T06:00:00.000Z', day: 25, to }, { rung: 'overdue' as const, at: '2026-03-31T21:00:00.000Z', day: 31, to }],
};
const scheduled = DataDestructionScheduled({ ...ofConsent, purposes: ['mentoring', 'diagnostics'], receivedOn: '2026-03-01', dueOn: '2026-03-31', policy: 'R', deadline });
const rows = (...events: readonly PersonEvent[]) => projected(personDeadlineRegister).given('person-p', events, { scope: 'school:s' }).rows();
const nextOf = (key: string, ...events: readonly PersonEvent[]) => rows(...events)[key]?.nextRungAt;

describe('The register of persons’ deadlines', () => {
  it('CO-4: waits for each rung of a destruction in turn, and after the breach for nothing', () => {
    const reminded = (day: number) => DataDestructionReminded({ ...ofConsent, dueOn: '2026-03-31', day, to, supersedes: [] });
    expect(rows(scheduled)['p/DESTRUCTION/c']).toMatchObject({ matter: 'DESTRUCTION', about: 'c', schoolId: 's', dueOn: '2026-03-31', nextRungAt: '2026-03-21T06:00:00.000Z' });
    expect(nextOf('p/DESTRUCTION/c', scheduled, reminded(20))).toBe('2026-03-26T06:00:00.000Z');
    const later = rows(scheduled, reminded(25))['p/DESTRUCTION/c'];
    expect(later?.rungs.map(({ outcome }) => outcome)).toEqual(['superseded', 'taken', 'waiting']);
    expect(nextOf('p/DESTRUCTION/c', scheduled, DataDestructionTermBreached({ ...ofConsent, dueOn: '2026-03-31', supersedes: [20, 25] }))).toBeNull();
  });

  it('waits no more for what is destroyed or kept whole on another basis, and still for the rest', () => {
    const kept = (left: string[]) => DataRetentionBasisRecorded({ ...ofConsent, purposes: ['mentoring'], basis: 'LABOUR_LAW', source: 'ТК РФ', left });
    expect(nextOf('p/DESTRUCTION/c', scheduled, PersonalDataDestroyed({ ...ofConsent, purposes: [], keys: [], actNumber: '1', actDate: '2026-03-02' }))).toBeNull();
    expect(nextOf('p/DESTRUCTION/c', scheduled, kept(['diagnostics']))).toBe('2026-03-21T06:00:00.000Z');
    expect(nextOf('p/DESTRUCTION/c', scheduled, kept([]))).toBeNull();
  });

  it('waits for the end of a consent and for the pupil’s own age until the consent is gone', () => {
    const signed = ConsentSigned({
      ...ofConsent, kind: 'PERSONAL_DATA', giverRole: 'LEGAL_REPRESENTATIVE', form: 'PAPER', givenOn: '2026-03-01', validUntil: '2028-03-01', expiresAt: '2028-03-01T21:00:00.000Z',
      ownConsentAt: '2027-01-01T21:00:00.000Z', textVersion: 'V1', policy: 'R', purposes: [], dataCategories: [], actions: [], contains: [],
    });
    const next = (...events: readonly PersonEvent[]) => [nextOf('p/CONSENT/c', signed, ...events), nextOf('p/OWN_CONSENT/c', signed, ...events)];
    expect(next()).toEqual(['2028-03-01T21:00:00.000Z', '2027-01-01T21:00:00.000Z']);
    expect(next(ConsentRenewalRequested({ ...ofConsent, kind: 'PERSONAL_DATA', newConsentId: 'd' }))).toEqual(['2028-03-01T21:00:00.000Z', null]);
    for (const end of [
      ConsentWithdrawn({ ...ofConsent, kind: 'PERSONAL_DATA', receivedOn: '2026-03-02', giverRole: 'SUBJECT', form: 'PAPER' }),
      ConsentSuperseded({ ...ofConsent, kind: 'PERSONAL_DATA', by: 'd' }),
      ConsentExpired({ ...ofConsent, kind: 'PERSONAL_DATA', validUntil: '2028-03-01' }),
    ]) expect(next(end)).toEqual([null, null]);
  });

  it('waits for an appointment to begin unless it ends before, and for a search unless it succeeds', () => {
    const appointed = MentorAppointed({ personId, schoolId: 's', order: { number: '1', date: '2026-03-01' }, appointedOn: '2026-03-02', activatesAt: '2026-03-01T21:00:00.000Z', consentId: 'c', policy: 'R', permanentFunction: false });
    expect(nextOf('p/APPOINTMENT', appointed)).toBe('2026-03-01T21:00:00.000Z');
    expect(nextOf('p/APPOINTMENT', appointed, MentorActivated({ personId, appointedOn: '2026-03-02' }))).toBeNull();
    expect(nextOf('p/APPOINTMENT', appointed, MentorResigned({ personId, noticeGivenOn: '2026-03-01', effectiveOn: '2026-03-05', policy: 'R' }))).toBeNull();
    const search = MentorSearchStarted({ personId, since: '2026-03-01', limitDays: 21, stallsAt: '2026-03-22T21:00:00.000Z' });
    expect(nextOf('p/SEARCH', search)).toBe('2026-03-22T21:00:00.000Z');
    expect(nextOf('p/SEARCH', search, MentorSearchStalled({ personId, since: '2026-03-01', limitDays: 21 }))).toBeNull();
    expect(nextOf('p/SEARCH', search, MenteeMatched({ personId, programmeId: 'm' }))).toBeNull();
  });

  it('waits for the answer to a request, and for nothing of whoever was undone', () => {
    const received = DataSubjectRequestReceived({ personId, requestId: 'q', kind: 'ACCESS', giverRole: 'SUBJECT', receivedOn: '2026-03-01', dueOn: '2026-03-31', policy: 'R', deadline });
    expect(nextOf('p/REQUEST/q', received)).toBe('2026-03-21T06:00:00.000Z');
    expect(nextOf('p/REQUEST/q', received, DataSubjectRequestAnswered({ personId, requestId: 'q', answeredOn: '2026-03-02', outcome: 'SATISFIED' }))).toBeNull();
    expect(nextOf('p/REQUEST/q', received, ImportedPersonRevoked({ personId, importId: 'i', purposes: [] }))).toBeNull();
  });
});
