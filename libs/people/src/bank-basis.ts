import { consentOn } from './known-person';
import type { OtherBasis } from './other-basis.command';
import type { Person } from './person-state';
import { refuse } from './rejections';

/** MR-2: what allows a person's data to stand in a bank: their consent in force today, or another basis. */
export function bankBasis(state: Person, other: OtherBasis | undefined, today: string) {
  const consent = consentOn(state, 'PERSONAL_DATA', today);
  if (consent) return { basis: { consentId: consent.consentId } };
  if (other) return { basis: { otherBasis: { basis: other.basis, source: other.source } } };
  return { refusal: refuse('CONSENT_NEEDED') };
}
