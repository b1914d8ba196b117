import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { countedTerm, extendedAnswerTerm } from '../counted-term';
import type { PersonEvent } from '../events';
import type { DayFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { DataSubjectRequestExtended } from '../request-events';
import { schoolDays } from '../school-days';
import type { ExtendDataSubjectRequest } from './extend-data-subject-request.command';

export const extendDataSubjectRequest: Decide<Person, ExtendDataSubjectRequest, PersonEvent, DayFacts> = ({ personId, requestId, reason }, { requests, zone }, { facts, today, tzdata }) => {
  const request = requests[requestId];
  if (!request) return refuse('REQUEST_UNKNOWN');
  if (request.answered) return refuse('REQUEST_ANSWERED');
  if (request.extended) return refuse('REQUEST_EXTENDED');
  if (today(zone) > request.dueOn) return refuse('REQUEST_TERM_OVER');
  const deadline = countedTerm(extendedAnswerTerm, request.receivedOn, { ...schoolDays(facts), zone, tzdata });
  return accept(DataSubjectRequestExtended({ personId, requestId, dueOn: deadline.dueOn, reason, deadline }));
};
