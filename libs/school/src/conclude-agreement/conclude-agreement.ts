import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision, nothing } from '@vekha/event-sourcing/decider';
import type { SchoolEvent } from '../events';
import { unknownPerson } from '../named-people';
import type { DocumentFacts, PeopleFacts } from '../needed-facts';
import { AgreementConcluded } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { ConcludeAgreement } from './conclude-agreement.command';

type Facts = PeopleFacts & { readonly document?: DocumentFacts | undefined };

/** A partner is an institution; a civil-law contract may be with a person, who is then named by id alone. */
export const concludeAgreement: Decide<School, ConcludeAgreement, SchoolEvent, Facts> = (command, { registered, agreements }, { facts, today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const { schoolId, agreementId, subject, partner, personId, number, date, validUntil, documentId } = command;
  const refusal = unclear(command) ?? (personId === undefined ? undefined : unknownPerson([personId], schoolId, facts));
  if (refusal) return refusal;
  if (date > today(registered.zone)) return refuse('AGREEMENT_IN_FUTURE', { date: inRussian(date) });
  const { document } = facts;
  const unfit = document?.schoolId !== schoolId || document.kind !== 'AGREEMENT' || !document.signed;
  if (documentId !== undefined && unfit) return refuse('AGREEMENT_DOCUMENT_MISSING');
  const known = agreements[agreementId];
  if (known) return known.number === number && known.date === date && known.with === (partner ?? personId) ? nothing : refuse('AGREEMENT_EXISTS', { number: known.number, date: inRussian(known.date) });
  return accept(AgreementConcluded({
    schoolId, agreementId, subject, number, date,
    ...(partner !== undefined && { partner }), ...(personId !== undefined && { personId }),
    ...(validUntil !== undefined && { validUntil }), ...(documentId !== undefined && { documentId }),
  }));
};

function unclear({ subject, partner, personId, date, validUntil }: ConcludeAgreement): Decision<never> | undefined {
  const one = (partner === undefined) !== (personId === undefined);
  if (!one || (personId !== undefined && subject !== 'CIVIL_LAW')) return refuse('PARTNER_UNCLEAR');
  return validUntil !== undefined && validUntil < date ? refuse('AGREEMENT_REVERSED', { date: inRussian(date), until: inRussian(validUntil) }) : undefined;
}
