import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { CampaignClosed, type SurveyEvent } from '../events';
import type { PersonsFacts } from '../needed-facts';
import { strangerAmong } from '../participants';
import { refuse } from '../rejections';
import type { CloseCampaign } from './close-campaign.command';

/** Who is counted: the named participants, else those who were invited. */
export const counted = ({ participants }: CloseCampaign, { invited }: Campaign): readonly string[] => [...new Set(participants ?? invited)];

/**
 * QD-3: the denominator is written down at the closing, as of that day and of diagnostics never later than the last day of
 * the quarter, so that who comes or leaves afterwards changes no share.
 */
export const closeCampaign: Decide<Campaign, CloseCampaign, SurveyEvent, PersonsFacts> = (command, state, { facts, today }) => {
  const { status, planned, responses } = state;
  if (status !== 'Open' || !planned) return refuse('CAMPAIGN_NOT_OPEN');
  const { campaignId, schoolId, kind, zone, quarter } = planned;
  const closedOn = command.occurredOn ?? today(zone);
  if (closedOn > today(zone)) return refuse('CLOSED_IN_FUTURE', { date: closedOn });
  const denominator = counted(command, state);
  if (denominator.length === 0) return refuse('PARTICIPANTS_MISSING');
  const asOf = quarter && quarter.end < closedOn ? quarter.end : closedOn;
  const answered = denominator.filter((personId) => responses.has(personId)).length;
  return strangerAmong(denominator, schoolId, facts) ?? accept(CampaignClosed({ campaignId, schoolId, kind, asOf, denominator, answered }));
};
