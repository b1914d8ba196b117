import { derivedId } from '@vekha/event-sourcing/identifiers';
import { DataSubjectRequestReceived } from '../request-events';
import { received } from '../testing/requests';
import { given, personId, teacher } from '../testing/school-people';
import { ReceiveDataSubjectRequest } from './receive-data-subject-request.command';

const asked = { personId, kind: 'ACCESS' as const, giverRole: 'SUBJECT' as const, receivedOn: '2026-03-02' };

describe('Receive a request about personal data', () => {
  it('has ten working days for its answer, the holiday left out, with two rungs before the end (152-ФЗ, ст. 20)', () => {
    const [event] = given(teacher).when(ReceiveDataSubjectRequest, { ...asked, words: 'какие данные обо мне есть' }).acceptedEvents();
    expect(event?.data).toMatchObject({ requestId: derivedId('scenario', 'request'), dueOn: '2026-03-17', policy: 'ANSWER_WITHIN_10_WORKING_DAYS' });
    const { deadline } = (event as ReturnType<typeof DataSubjectRequestReceived>).data;
    expect(deadline.rungs.map(({ rung, at, day }) => `${day} ${rung} ${at}`)).toEqual(['7 reminder 2026-03-12T06:00:00.000Z', '9 reminder 2026-03-16T06:00:00.000Z', '11 overdue 2026-03-17T21:00:00.000Z']);
  });

  it('is received once, and not in the future', () => {
    given(teacher, received).when(ReceiveDataSubjectRequest, asked).thenNothing();
    given(teacher).when(ReceiveDataSubjectRequest, { ...asked, receivedOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
    given().when(ReceiveDataSubjectRequest, asked).rejects('PERSON_MISSING');
  });
});
