import { sealed } from '@vekha/event-sourcing/sealed';
import { DataSubjectRequestAnswered } from '../request-events';
import { received, REQUEST_ID } from '../testing/requests';
import { given, personId, teacher } from '../testing/school-people';
import { AnswerDataSubjectRequest } from './answer-data-subject-request.command';

const asked = { personId, requestId: REQUEST_ID, outcome: 'SATISFIED' as const, occurredOn: '2026-03-16' };

describe('Answer a request about personal data', () => {
  it('on the day people say; the answer is sealed', () => {
    given(teacher, received).when(AnswerDataSubjectRequest, { ...asked, answer: 'хранится карточка' })
      .then(DataSubjectRequestAnswered({ personId, requestId: REQUEST_ID, answeredOn: '2026-03-16', outcome: 'SATISFIED', answer: sealed('answer', 'хранится карточка') }));
  });

  it('once, and not of a request nobody has made', () => {
    given(teacher, received, DataSubjectRequestAnswered({ personId, requestId: REQUEST_ID, answeredOn: '2026-03-16', outcome: 'PARTLY' })).when(AnswerDataSubjectRequest, asked).rejects('REQUEST_ANSWERED');
    given(teacher).when(AnswerDataSubjectRequest, asked).rejects('REQUEST_UNKNOWN');
    given(teacher, received).when(AnswerDataSubjectRequest, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
