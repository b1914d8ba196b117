import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { consentAgeOf, representativeNeededOn } from '../age-rule';
import { ConsentRequested } from '../consent-events';
import type { PersonEvent } from '../events';
import { knownRefusal } from '../known-person';
import type { SettingsFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RequestConsent } from './request-consent.command';

export const requestConsent: Decide<Person, RequestConsent, PersonEvent, { readonly settings?: SettingsFacts | undefined }> = ({ personId, kind }, state, { facts, today, id }) => {
  const wrong = knownRefusal(state) ?? (state.destroyed.includes('mentoring') ? refuse('PERSON_DESTROYED') : undefined);
  if (wrong) return wrong;
  if (Object.values(state.consents).some((each) => each.kind === kind && each.state === 'Requested')) return nothing;
  const giverRole = representativeNeededOn(state, today(state.zone), consentAgeOf(facts.settings)) ? 'LEGAL_REPRESENTATIVE' : 'SUBJECT';
  return accept(ConsentRequested({ personId, consentId: id('consent'), kind, giverRole }));
};
