import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { RespondentReminded, type SurveyEvent } from '../events';
import { maySurvey, type PersonsFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { RemindRespondents } from './remind-respondents.command';

/** At most once a day, and never a person whose answer could not be taken (CO-4). */
export const remindRespondents: Decide<Campaign, RemindRespondents, SurveyEvent, PersonsFacts> = ({ participants }, { status, planned, invited, responses, reminded }, { facts, today }) => {
  if (status !== 'Open' || !planned) return refuse('CAMPAIGN_NOT_OPEN');
  const { campaignId, schoolId, zone } = planned;
  const on = today(zone);
  const due = [...new Set(participants)].filter((personId) => {
    const person = facts[`person ${personId}`];
    const waiting = invited.includes(personId) && !responses.has(personId) && reminded.get(personId) !== on;
    return waiting && person !== undefined && maySurvey(person, on);
  });
  return accept(...due.map((personId) => RespondentReminded({ campaignId, schoolId, personId, on })));
};
