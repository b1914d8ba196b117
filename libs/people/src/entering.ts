import type { DecisionContext } from '@vekha/event-sourcing/decider';
import { consentAgeOf } from './age-rule';
import { PersonEntered } from './card-events';
import type { PersonEvent } from './events';
import { futureRefusal, knownRefusal, stoppedRefusal } from './known-person';
import type { SchoolFacts, SettingsFacts } from './needed-facts';
import type { PersonCard } from './person-card.command';
import type { Person, PersonKind } from './person-state';
import { refuse } from './rejections';
import { said } from './said';

export interface EnteringFacts {
  readonly school: SchoolFacts | undefined;
  readonly settings?: SettingsFacts | undefined;
}

interface Entering {
  readonly schoolId: string;
  readonly personId?: string;
  readonly card?: PersonCard;
  readonly importId?: string;
  readonly occurredOn?: string;
}

type Entered =
  | { readonly refusal: ReturnType<typeof refuse> }
  | { readonly refusal?: undefined; readonly personId: string; readonly kind: PersonKind; readonly events: readonly PersonEvent[] };

/** The person a command is about: known to the school already, or entered now with a card. */
export function entering(command: Entering, state: Person, context: DecisionContext<EnteringFacts>): Entered {
  return state.personId === '' ? newcomer(command, context) : known(command, state, context);
}

function known({ schoolId, card, occurredOn }: Entering, state: Person, { today }: DecisionContext<EnteringFacts>): Entered {
  const elsewhere = state.schoolId === schoolId ? undefined : refuse('PERSON_MISSING');
  const refusal = elsewhere ?? knownRefusal(state) ?? (card ? refuse('CARD_KNOWN') : undefined) ?? stoppedRefusal(state) ?? futureRefusal('Когда', occurredOn, today(state.zone));
  return refusal ? { refusal } : { personId: state.personId, kind: state.kind, events: [] };
}

function newcomer({ schoolId, personId: named, card, importId, occurredOn }: Entering, { facts: { school, settings }, today, id }: DecisionContext<EnteringFacts>): Entered {
  if (!school) return { refusal: refuse('SCHOOL_MISSING') };
  if (!card) return { refusal: refuse('CARD_NEEDED') };
  const day = today(school.zone);
  const refusal = futureRefusal('Когда', occurredOn, day) ?? cardRefusal(card, day);
  if (refusal) return { refusal };
  const personId = named ?? id('person');
  const { kind, fullName, position, phone, email, birthDate, legalRepresentative, employer } = card;
  const age = birthDate && { years: birthDate.yearsOn(day), on: day };
  const representativeNeeded = age && age.years < consentAgeOf(settings) ? true : undefined;
  const words = said({ position, phone, email, birthDate, age, representativeNeeded, legalRepresentative, employer, importId });
  return { personId, kind, events: [PersonEntered({ personId, schoolId, zone: school.zone, kind, fullName, ...words })] };
}

function cardRefusal({ kind, birthDate, employer }: PersonCard, day: string) {
  if (kind === 'EXTERNAL' && employer === undefined) return refuse('EMPLOYER_NEEDED');
  if (kind !== 'PUPIL') return birthDate ? refuse('BIRTH_DATE_NOT_NEEDED') : undefined;
  return birthDate ? yearsRefusal(birthDate.yearsOn(day)) : refuse('BIRTH_DATE_NEEDED');
}

/** Nobody younger than five or older than a hundred is a pupil: the date is a slip of the pen. */
export const yearsRefusal = (years: number) => (years < 5 || years > 100 ? refuse('BIRTH_DATE_WRONG') : undefined);
