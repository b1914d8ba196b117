import { DataSubjectRequestAnswered, DataSubjectRequestExtended } from '../request-events';
import type { PersonEvent } from '../events';
import { received, REQUEST_ID } from '../testing/requests';
import { given, personId, teacher } from '../testing/school-people';
import { ExtendDataSubjectRequest } from './extend-data-subject-request.command';

const asked = { personId, requestId: REQUEST_ID, reason: 'нужны сведения из архива' };
const extending = (...history: readonly PersonEvent[]) => given(teacher, received, ...history).at('2026-03-16T08:00:00.000Z').when(ExtendDataSubjectRequest, asked);

describe('Extend the term of an answer', () => {
  it('by five working days, once', () => {
    const [event] = extending().acceptedEvents();
    expect(event).toMatchObject({ type: 'DataSubjectRequestExtended', data: { dueOn: '2026-03-24' } });
    extending(DataSubjectRequestExtended({ personId, requestId: REQUEST_ID, dueOn: '2026-03-24', deadline: received.data.deadline })).rejects('REQUEST_EXTENDED');
  });

  it('refuses what is unknown, answered, or over already', () => {
    given(teacher).when(ExtendDataSubjectRequest, asked).rejects('REQUEST_UNKNOWN');
    extending(DataSubjectRequestAnswered({ personId, requestId: REQUEST_ID, answeredOn: '2026-03-10', outcome: 'SATISFIED' })).rejects('REQUEST_ANSWERED');
    given(teacher, received).at('2026-03-17T08:00:00.000Z').when(ExtendDataSubjectRequest, asked).rejects('REQUEST_TERM_OVER');
  });
});
