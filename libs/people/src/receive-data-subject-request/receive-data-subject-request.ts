import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { answerTerm, countedTerm } from '../counted-term';
import type { PersonEvent } from '../events';
import { futureRefusal, knownRefusal } from '../known-person';
import type { DayFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { DataSubjectRequestReceived } from '../request-events';
import { said } from '../said';
import { schoolDays } from '../school-days';
import type { ReceiveDataSubjectRequest } from './receive-data-subject-request.command';

/** 152-ФЗ, ст. 20: ten working days to answer, counted from the day after receipt. */
export const receiveDataSubjectRequest: Decide<Person, ReceiveDataSubjectRequest, PersonEvent, DayFacts> = (command, state, { facts, today, tzdata, id }) => {
  const { personId, kind, giverRole, receivedOn, words } = command;
  const wrong = knownRefusal(state) ?? futureRefusal('Дата получения', receivedOn, today(state.zone));
  if (wrong) return wrong;
  const requestId = id('request');
  if (state.requests[requestId]) return nothing;
  const deadline = countedTerm(answerTerm, receivedOn, { ...schoolDays(facts), zone: state.zone, tzdata });
  return accept(DataSubjectRequestReceived({ personId, requestId, kind, giverRole, receivedOn, dueOn: deadline.dueOn, policy: answerTerm.code, deadline, ...said({ words }) }));
};
