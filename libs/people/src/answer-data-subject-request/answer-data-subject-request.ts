import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { DataSubjectRequestAnswered } from '../request-events';
import { said } from '../said';
import type { AnswerDataSubjectRequest } from './answer-data-subject-request.command';

export const answerDataSubjectRequest: Decide<Person, AnswerDataSubjectRequest, PersonEvent> = ({ personId, requestId, outcome, answer, occurredOn }, { requests, zone }, { today }) => {
  const request = requests[requestId];
  if (!request) return refuse('REQUEST_UNKNOWN');
  if (request.answered) return refuse('REQUEST_ANSWERED');
  const day = today(zone);
  return futureRefusal('Когда дан ответ', occurredOn, day) ?? accept(DataSubjectRequestAnswered({ personId, requestId, answeredOn: occurredOn ?? day, outcome, ...said({ answer }) }));
};
