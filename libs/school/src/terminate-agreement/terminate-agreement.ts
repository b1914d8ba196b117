import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { SchoolEvent } from '../events';
import { AgreementTerminated } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { TerminateAgreement } from './terminate-agreement.command';

/** Ends once, on a day that has come and not before the agreement was concluded. */
export const terminateAgreement: Decide<School, TerminateAgreement, SchoolEvent> = ({ schoolId, agreementId, ground, occurredOn }, { registered, agreements }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const agreement = agreements[agreementId];
  if (!agreement) return refuse('AGREEMENT_UNKNOWN');
  if (agreement.ended) return nothing;
  const on = occurredOn ?? today(registered.zone);
  if (on > today(registered.zone)) return refuse('DAY_IN_FUTURE', { date: inRussian(on) });
  if (on < agreement.date) return refuse('TERMINATED_BEFORE_DATE', { date: inRussian(agreement.date) });
  return accept(AgreementTerminated({ schoolId, agreementId, ground, on }));
};
