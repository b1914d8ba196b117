import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { answerDataSubjectRequest } from './answer-data-subject-request/answer-data-subject-request';
import { AnswerDataSubjectRequest } from './answer-data-subject-request/answer-data-subject-request.command';
import { stream, theRequests } from './command-things';
import { ConsentExpired, ConsentRenewalRequested } from './consent-events';
import { DataDestructionReminded, DataDestructionScheduled, DataDestructionTermBreached } from './destruction-events';
import { enforcePersonDeadlines } from './enforce-person-deadlines/enforce-person-deadlines';
import { EnforcePersonDeadlines } from './enforce-person-deadlines/enforce-person-deadlines.command';
import { extendDataSubjectRequest } from './extend-data-subject-request/extend-data-subject-request';
import { ExtendDataSubjectRequest } from './extend-data-subject-request/extend-data-subject-request.command';
import { MentorSearchStalled } from './mentee-events';
import { MentorActivated } from './mentor-events';
import { dayNeeds, ruleNeeds } from './needed-facts';
import type { Person } from './person-state';
import { receiveDataSubjectRequest } from './receive-data-subject-request/receive-data-subject-request';
import { ReceiveDataSubjectRequest } from './receive-data-subject-request/receive-data-subject-request.command';
import {
  DataSubjectRequestAnswered, DataSubjectRequestBecameOverdue, DataSubjectRequestExtended, DataSubjectRequestReceived, DataSubjectRequestReminded,
} from './request-events';

export const requestEntries: readonly CommandEntry<Person>[] = [
  command({
    command: ReceiveDataSubjectRequest, decide: receiveDataSubjectRequest, title: 'Принять обращение о персональных данных',
    gives: [DataSubjectRequestReceived],
    stream, thing: theRequests, needs: dayNeeds,
  }),
  command({
    command: ExtendDataSubjectRequest, decide: extendDataSubjectRequest, title: 'Продлить срок ответа на обращение',
    gives: [DataSubjectRequestExtended],
    stream, thing: theRequests, needs: dayNeeds, again: ['REQUEST_EXTENDED'],
  }),
  command({
    command: AnswerDataSubjectRequest, decide: answerDataSubjectRequest, title: 'Ответить на обращение',
    gives: [DataSubjectRequestAnswered],
    stream, thing: theRequests, again: ['REQUEST_ANSWERED'],
  }),
  command({
    command: EnforcePersonDeadlines, decide: enforcePersonDeadlines, title: 'Применить наступившие сроки участника',
    gives: [MentorActivated, MentorSearchStalled, ConsentExpired, ConsentRenewalRequested, DataDestructionScheduled, DataDestructionReminded, DataDestructionTermBreached, DataSubjectRequestReminded, DataSubjectRequestBecameOverdue],
    stream, needs: ruleNeeds,
  }),
];
