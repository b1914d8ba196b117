import { inRussian } from '@vekha/calendar/civil-date';
import type { Consent, ConsentKind, Person } from './person-state';
import { refuse } from './rejections';

/** Why nothing can be done with the person at all. */
export function knownRefusal({ personId, revoked }: Person) {
  if (personId === '') return refuse('PERSON_MISSING');
  return revoked ? refuse('PERSON_REVOKED') : undefined;
}

/** A consent of the kind in force on a day, the latest first. */
export function consentOn({ consents }: Person, kind: ConsentKind, day: string): (Consent & { readonly consentId: string }) | undefined {
  const inForce = Object.entries(consents).map(([consentId, consent]) => ({ consentId, ...consent }))
    .filter((each) => each.kind === kind && each.state === 'Given' && (each.givenOn ?? '') <= day && day <= (each.validUntil ?? '9999'));
  return inForce.toSorted((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? -1 : 1)).at(-1);
}

const ENDED = ['Withdrawn', 'Expired', 'DestructionDue', 'Destroyed'];

/** CO-4: once the consent is gone, and no later one or other basis is there, nothing new is written about the person. */
export function stoppedRefusal({ consents, retained, destroyed }: Person) {
  const own = Object.values(consents).filter(({ kind }) => kind === 'PERSONAL_DATA');
  if (own.some(({ state }) => state === 'Given')) return undefined;
  const stopped = own.some(({ state }) => ENDED.includes(state)) && !retained.includes('mentoring');
  return stopped || destroyed.includes('mentoring') ? refuse('PROCESSING_STOPPED') : undefined;
}

/** A fact people did earlier happened at the latest today. */
export function futureRefusal(field: string, day: string | undefined, today: string) {
  return day !== undefined && day > today ? refuse('DAY_IN_FUTURE', { field, date: inRussian(day) }) : undefined;
}

/** An order is issued before it is entered. */
export function orderRefusal({ date }: { readonly date: string }, today: string) {
  return date > today ? refuse('ORDER_IN_FUTURE', { date: inRussian(date) }) : undefined;
}
