import { derivedId } from '@vekha/event-sourcing/identifiers';
import { ConsentExpired, ConsentRenewalRequested } from '../consent-events';
import { DataDestructionReminded, DataDestructionTermBreached } from '../destruction-events';
import type { PersonEvent } from '../events';
import { MentorSearchStalled } from '../mentee-events';
import { MentorActivated } from '../mentor-events';
import { DataSubjectRequestBecameOverdue, DataSubjectRequestReminded } from '../request-events';
import { appointed, consent, DATA, dataConsent, given, inBank, personId, pupil, searching, teacher } from '../testing/school-people';
import { received, REQUEST_ID } from '../testing/requests';
import { destroyed, decided, ofData, withdrawn } from '../testing/withdrawn-consent';
import { EnforcePersonDeadlines } from './enforce-person-deadlines.command';

const enforcing = (at: string, ...history: readonly PersonEvent[]) => given(...history).at(at).when(EnforcePersonDeadlines, { personId });

describe('Enforce the deadlines of a person', () => {
  it('an appointment begins at the first instant of its day in the school’s zone, not before', () => {
    enforcing('2026-03-01T20:59:59.999Z', ...appointed()).thenNothing();
    enforcing('2026-03-01T21:00:00.000Z', ...appointed()).then(MentorActivated({ personId, appointedOn: '2026-03-02' }));
  });

  it('MT-3: people are told once that the search has lasted longer than the days the school has set; the search goes on', () => {
    const stalled = MentorSearchStalled({ personId, since: '2026-03-02', limitDays: 21 });
    enforcing('2026-03-23T20:59:59.999Z', ...searching()).thenNothing();
    enforcing('2026-03-23T21:00:00.000Z', ...searching()).then(stalled);
    enforcing('2026-05-01T00:00:00.000Z', ...searching(), stalled).thenNothing();
  });

  it('a consent expires after its last day, and what it allowed is to be destroyed within the term', () => {
    enforcing('2028-02-02T20:59:59.999Z', ...inBank()).thenNothing();
    const [expired, scheduled] = enforcing('2028-02-02T21:00:00.000Z', ...inBank()).acceptedEvents();
    expect(expired).toEqual(ConsentExpired({ ...ofData, kind: 'PERSONAL_DATA', validUntil: '2028-02-02' }));
    expect(scheduled).toMatchObject({ type: 'DataDestructionScheduled', data: { receivedOn: '2028-02-02', dueOn: '2028-03-03', purposes: ['mentoring', 'diagnostics'] } });
  });

  it('CO-2: asks the pupil’s own consent when they have surely reached the age; the representative’s stays meanwhile', () => {
    const byParent = consent('PERSONAL_DATA', DATA, '2026-02-02', { giverRole: 'LEGAL_REPRESENTATIVE', ownConsentAt: '2027-03-16T21:00:00.000Z' });
    enforcing('2027-03-16T20:59:59.999Z', pupil(13), byParent).thenNothing();
    const newConsentId = derivedId('scenario', `own consent instead of ${DATA}`);
    enforcing('2027-03-16T21:00:00.000Z', pupil(13), byParent).then(ConsentRenewalRequested({ ...ofData, kind: 'PERSONAL_DATA', newConsentId }));
  });

  it('CO-4: tells on days 20, 25 and 29, and marks the breach after the last day, each once', () => {
    const reminded = (day: number, supersedes: number[] = []) => DataDestructionReminded({ ...ofData, dueOn: '2026-03-31', day, to: ['director'], supersedes });
    enforcing('2026-03-21T05:59:59.999Z', ...withdrawn).thenNothing();
    enforcing('2026-03-21T06:00:00.000Z', ...withdrawn).then(reminded(20));
    enforcing('2026-03-26T06:00:00.000Z', ...withdrawn, reminded(20)).then(reminded(25));
    enforcing('2026-03-31T20:59:59.999Z', ...withdrawn, reminded(20), reminded(25)).then(reminded(29));
    enforcing('2026-03-31T21:00:00.000Z', ...withdrawn, reminded(29)).then(DataDestructionTermBreached({ ...ofData, dueOn: '2026-03-31', supersedes: [] }));
  });

  it('after an outage only the highest rung takes effect, the lower ones are superseded', () => {
    enforcing('2026-06-01T00:00:00.000Z', ...withdrawn).then(DataDestructionTermBreached({ ...ofData, dueOn: '2026-03-31', supersedes: [20, 25, 29] }));
  });

  it('a time-out destroys nothing by itself, and what is destroyed is not pressed for', () => {
    expect(enforcing('2026-06-01T00:00:00.000Z', ...withdrawn).acceptedEvents().map(({ type }) => type)).not.toContain('PersonalDataDestroyed');
    enforcing('2026-06-01T00:00:00.000Z', ...withdrawn, decided, destroyed).thenNothing();
  });

  it('an answer to a request is pressed for on days 7 and 9 and marked overdue after the tenth', () => {
    enforcing('2026-03-11T06:00:00.000Z', teacher, received).then(DataSubjectRequestReminded({ personId, requestId: REQUEST_ID, dueOn: '2026-03-16', day: 7, to: ['curator'], supersedes: [] }));
    enforcing('2026-03-16T21:00:00.000Z', teacher, received).then(DataSubjectRequestBecameOverdue({ personId, requestId: REQUEST_ID, dueOn: '2026-03-16', supersedes: [7, 9] }));
  });

  it('does nothing for whoever has nothing due', () => {
    enforcing('2026-03-17T06:00:00.000Z', teacher, dataConsent).thenNothing();
    enforcing('2026-03-17T06:00:00.000Z').thenNothing();
  });
});
