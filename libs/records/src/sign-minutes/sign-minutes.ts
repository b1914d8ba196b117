import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type Document, isUnsigned } from '../document';
import { DocumentFindingRaised, type DocumentEvent, MinutesSigned } from '../events';
import { employeesAmong, type PeopleFacts } from '../named-people';
import { refuse } from '../rejections';
import { inForceBy, signingData } from '../signing';
import type { SignMinutes } from './sign-minutes.command';

/**
 * DO-6: minutes name the body. When the row of the roadmap asks for those of another body, as 001:L252 does, they are
 * signed all the same and a finding says so.
 */
export const signMinutes: Decide<Document, SignMinutes, DocumentEvent, PeopleFacts> = (command, state, { facts, today, id }) => {
  const { documentId, number, date, body, measure } = command;
  const { schoolId, kind, title, persons, zone } = state;
  if (!isUnsigned(state)) return refuse('DOCUMENT_SIGNED');
  if (kind !== 'MINUTES') return refuse('NOT_MINUTES');
  if (date > today(zone)) return refuse('SIGNED_IN_FUTURE', { date: inRussian(date) });
  const row = measure && { roadmapId: measure.roadmapId, measureId: measure.measureId };
  const signed = MinutesSigned({
    documentId, schoolId, kind, title, number, body,
    ...signingData(command, employeesAmong(persons, facts)),
    ...(measure && row && { measure: { ...row, bodyAsked: measure.bodyAsked } }),
  });
  const finding = measure && row && measure.bodyAsked !== body
    ? [DocumentFindingRaised({ documentId, findingId: id('finding'), code: 'MINUTES_OF_ANOTHER_BODY', measure: row, bodyAsked: measure.bodyAsked, bodyNamed: body })]
    : [];
  return accept<DocumentEvent>(signed, ...inForceBy(today(zone), documentId, command), ...finding);
};
