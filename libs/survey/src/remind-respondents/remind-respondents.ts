import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { RespondentReminded, type SurveyEvent } from '../events';
import { maySurvey, type PersonsFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { RemindRespondents } from './remind-respondents.command';

/** Those who were invited and have not answered. */
export function awaited({ invited, responses }: Campaign): readonly string[] {
  return invited.filter((personId) => !responses.has(personId));
}

/** At most once a day, and never a person whose answer could not be taken (CO-4). */
export const remindRespondents: Decide<Campaign, RemindRespondents, SurveyEvent, PersonsFacts> = (_command, state, { facts, today }) => {
  const { status, planned, reminded } = state;
  if (status !== 'Open' || !planned) return refuse('CAMPAIGN_NOT_OPEN');
  const { campaignId, schoolId, zone } = planned;
  const on = today(zone);
  const due = awaited(state).filter((personId) => {
    const person = facts[`person ${personId}`];
    return person !== undefined && maySurvey(person, on) && reminded.get(personId) !== on;
  });
  return accept(...due.map((personId) => RespondentReminded({ campaignId, schoolId, personId, on })));
};
