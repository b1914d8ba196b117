import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { ProgrammeResultsWithdrawn } from '../outcome-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { WithdrawProgrammeResults } from './withdraw-programme-results.command';

/**
 * CO-4 (152-ФЗ, ст. 10.1): a withdrawn consent stops publication at once; who was not named in it stops nothing. The
 * programme stays completed and may be published again, without that name.
 */
export const withdrawProgrammeResults: Decide<Programme, WithdrawProgrammeResults, ProgrammeEvent> = ({ programmeId, cause, personId }, state, { today }) => {
  const { plan } = state;
  if (plan?.status !== 'ResultsPublished') return refuse('RESULTS_NOT_PUBLISHED');
  if (cause === 'CONSENT_WITHDRAWN' && personId !== undefined && !plan.named.includes(personId)) return nothing;
  return accept(ProgrammeResultsWithdrawn({ programmeId, cause, withdrawnOn: today(state.zone), ...(personId !== undefined && { personId }) }));
};
