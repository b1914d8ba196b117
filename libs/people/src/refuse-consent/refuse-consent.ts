import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { ConsentRefused } from '../consent-events';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RefuseConsent } from './refuse-consent.command';

export const refuseConsent: Decide<Person, RefuseConsent, PersonEvent> = ({ personId, consentId, giverRole, occurredOn }, { consents, zone }, { today }) => {
  const consent = consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  if (consent.state === 'Refused') return nothing;
  if (consent.state !== 'Requested') return refuse('CONSENT_CLOSED');
  const day = today(zone);
  return futureRefusal('Когда', occurredOn, day) ?? accept(ConsentRefused({ personId, consentId, kind: consent.kind, giverRole, refusedOn: occurredOn ?? day }));
};
