import { ConsentRenewalRequested } from './consent-events';
import type { Person } from './person-state';

/** CO-2: beside each consent a representative has given, the pupil's own is asked for, once. Those of before `now` only, when it is said. */
export function ownConsentsAsked({ personId, consents }: Person, id: (word: string) => string, now = '9999') {
  return Object.entries(consents).flatMap(([consentId, { state, kind, ownConsentAt }]) =>
    state === 'Given' && ownConsentAt !== undefined && ownConsentAt <= now
      ? [ConsentRenewalRequested({ personId, consentId, kind, newConsentId: id(`own consent instead of ${consentId}`) })]
      : [],
  );
}
