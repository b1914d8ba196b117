import { code, date, defineEvent, list, number, optional } from '@vekha/event-sourcing/event-definition';
import { ofRequest, ofRequests, deadline } from './event-fields';

const dueOn = date();

/** 152-ФЗ, ст. 20: a person asks about their data; the answer has a term in working days. */
export const DataSubjectRequestReceived = defineEvent('DataSubjectRequestReceived', 1, 'получено обращение о персональных данных', {
  ...ofRequest,
  kind: code('ACCESS', 'CORRECTION', 'STOP_PROCESSING', 'DESTRUCTION'),
  giverRole: code('SUBJECT', 'LEGAL_REPRESENTATIVE'),
  receivedOn: date(),
  words: optional(ofRequests),
  dueOn,
  policy: code<string>(),
  deadline,
});

export const DataSubjectRequestReminded = defineEvent('DataSubjectRequestReminded', 1, 'напомнено об обращении', { ...ofRequest, dueOn, day: number(), to: list(code<string>()), supersedes: list(number()) });
export const DataSubjectRequestExtended = defineEvent('DataSubjectRequestExtended', 1, 'продлён срок ответа на обращение', { ...ofRequest, dueOn, reason: optional(ofRequests), deadline });
export const DataSubjectRequestBecameOverdue = defineEvent('DataSubjectRequestBecameOverdue', 1, 'просрочен ответ на обращение', { ...ofRequest, dueOn, supersedes: list(number()) });

export const DataSubjectRequestAnswered = defineEvent('DataSubjectRequestAnswered', 1, 'дан ответ на обращение', {
  ...ofRequest,
  answeredOn: date(),
  outcome: code('SATISFIED', 'PARTLY', 'REFUSED'),
  answer: optional(ofRequests),
});

export const requestEvents = [DataSubjectRequestReceived, DataSubjectRequestReminded, DataSubjectRequestExtended, DataSubjectRequestBecameOverdue, DataSubjectRequestAnswered] as const;
