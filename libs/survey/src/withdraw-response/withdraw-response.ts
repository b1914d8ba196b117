import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { QuestionnaireResponseWithdrawn, type SurveyEvent } from '../events';
import { refuse } from '../rejections';
import type { WithdrawResponse } from './withdraw-response.command';

/** Until the answers are counted they can be taken back, also after the closing: CO-4 stops a survey at once, not at its end. */
export const withdrawResponse: Decide<Campaign, WithdrawResponse, SurveyEvent> = ({ personId, cause }, { status, planned, responses }) => {
  if (!planned || !responses.has(personId)) return nothing;
  if (status !== 'Open' && status !== 'Closed') return refuse('RESPONSES_FIXED');
  const { campaignId, schoolId } = planned;
  return accept(QuestionnaireResponseWithdrawn({ campaignId, schoolId, personId, cause }));
};
