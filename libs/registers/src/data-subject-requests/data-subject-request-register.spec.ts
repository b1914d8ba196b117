import { sealed } from '@vekha/event-sourcing/sealed';
import { DataSubjectRequestAnswered, DataSubjectRequestBecameOverdue, DataSubjectRequestExtended, DataSubjectRequestReceived } from '@vekha/people/request-events';
import { ofPerson, PUPIL } from '../testing/people-history';
import { dataSubjectRequestRegister } from './data-subject-request-register';

const deadline = { from: '2026-10-01', dueOn: '2026-10-15', zone: 'Europe/Moscow', calendarVersion: '1', tzdata: '1', rule: 'r', why: [], rungs: [] };
const of = { personId: PUPIL, requestId: 'r' };
const received = DataSubjectRequestReceived({ ...of, kind: 'ACCESS', giverRole: 'LEGAL_REPRESENTATIVE', receivedOn: '2026-10-01', words: sealed('words', 'что храните'), dueOn: '2026-10-15', policy: 'p', deadline });
const row = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(dataSubjectRequestRegister, PUPIL, [received, ...events]).rows()['r'];

describe('The register of requests about data', () => {
  it('152-ФЗ, ст. 20: follows a request through its term to the answer', () => {
    expect(row()).toMatchObject({ requestId: 'r', kind: 'ACCESS', words: { sealed: 'что храните' }, status: 'Received', overdue: false });
    expect(row(DataSubjectRequestExtended({ ...of, dueOn: '2026-10-22', deadline }))).toMatchObject({ extended: true, dueOn: '2026-10-22' });
    const late = DataSubjectRequestBecameOverdue({ ...of, dueOn: '2026-10-15', supersedes: [] });
    expect(row(late)?.overdue).toBe(true);
    const answered = DataSubjectRequestAnswered({ ...of, answeredOn: '2026-10-16', outcome: 'SATISFIED', answer: sealed('answer', 'вот что') });
    expect(row(late, answered)).toMatchObject({ status: 'Answered', outcome: 'SATISFIED', answer: { sealed: 'вот что' }, overdue: false, until: '2026-10-16' });
  });
});
