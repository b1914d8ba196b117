import { endOfDayExclusive, inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { consentAgeOf, representativeNeededOn, surelyReachedAt } from './age-rule';
import { contentsPolicy, contentsRefusal, purposesOf } from './consent-contents';
import type { ConsentContents } from './consent-contents.command';
import { ConsentSigned, ConsentSuperseded } from './consent-events';
import type { PersonEvent } from './events';
import { futureRefusal, knownRefusal } from './known-person';
import { type FileFacts, type SettingsFacts, settingsFacts } from './needed-facts';
import type { Age, ConsentKind, Person } from './person-state';
import { refuse } from './rejections';
import { said } from './said';
import { scanNeeds, scanRefusal } from './stored-scan';

export interface Signing {
  readonly personId: string;
  readonly consentId?: string;
  readonly consent: ConsentContents;
}

export interface SigningFacts {
  readonly settings?: SettingsFacts | undefined;
  readonly scan?: FileFacts | undefined;
}

/**
 * One signature gives one consent (CO-3) and takes the place of an older one of its kind. Whoever is under the school's
 * age on the day of signing has it signed by the legal representative, and nobody else has (CO-2, MT-1).
 */
export const signedConsent = (form: 'PAPER' | 'ELECTRONIC'): Decide<Person, Signing, PersonEvent, SigningFacts> => ({ personId, consentId: asked, consent }, state, { facts, today, id }) => {
  const { kind, giverRole, givenOn, validUntil, birthDate } = consent;
  const consentId = asked ?? id('consent');
  const present = state.consents[consentId];
  if (present?.state === 'Given' && present.kind === kind && present.givenOn === givenOn) return nothing;
  const age: Age | undefined = birthDate ? { years: birthDate.yearsOn(givenOn), on: givenOn } : state.age;
  const consentAge = consentAgeOf(facts.settings);
  const refusal = requestRefusal(asked, consent, state) ?? daysRefusal(consent, state, today(state.zone)) ?? giverRefusal(consent, { ...state, age }, consentAge);
  const wrong = refusal ?? contentsRefusal(consent, giverRole) ?? scanRefusal(consent, facts);
  if (wrong) return wrong;
  const ofPupil = state.kind === 'PUPIL' && age ? { ageYears: age.years, consentAge } : {};
  const ownConsentAt = giverRole === 'LEGAL_REPRESENTATIVE' && age ? surelyReachedAt(age, consentAge, state.zone) : undefined;
  const expiresAt = validUntil === undefined ? undefined : endOfDayExclusive(validUntil, state.zone);
  return accept<PersonEvent>(
    ConsentSigned({
      personId, consentId, kind, giverRole, form, givenOn, textVersion: consent.textVersion, policy: contentsPolicy(kind, givenOn), purposes: [...purposesOf[kind]],
      ...contentsData(consent), ...ofPupil, ...said({ ownConsentAt, expiresAt }),
    }),
    ...older(state, kind).map(([olderId]) => ConsentSuperseded({ personId, consentId: olderId, kind, by: consentId })),
  );
};

function contentsData({ dataCategories, actions, contains, scan, ...words }: ConsentContents) {
  const { giver, authority, validUntil, withdrawalWay, operator, processor, site, conditions } = words;
  return {
    dataCategories: [...dataCategories], actions: [...actions], contains: [...contains],
    ...said({ giver, authority, validUntil, withdrawalWay, operator, processor, site, conditions, scan: scan && { ...scan } }),
  };
}

const older = ({ consents }: Person, kind: ConsentKind) => Object.entries(consents).filter(([, consent]) => consent.kind === kind && consent.state === 'Given');

/** Once the card is gone with its key, what is signed would be about nobody. */
function requestRefusal(consentId: string | undefined, { kind }: ConsentContents, state: Person) {
  const unknown = knownRefusal(state) ?? (state.destroyed.includes('mentoring') ? refuse('PERSON_DESTROYED') : undefined);
  if (unknown || consentId === undefined) return unknown;
  const requested = state.consents[consentId];
  if (!requested) return refuse('CONSENT_UNKNOWN');
  if (requested.state !== 'Requested') return refuse('CONSENT_CLOSED');
  return requested.kind === kind ? undefined : refuse('CONSENT_KIND_DIFFERS');
}

function daysRefusal({ kind, givenOn, validUntil }: ConsentContents, state: Person, today: string) {
  const reversed = validUntil !== undefined && validUntil < givenOn;
  if (reversed) return refuse('DAYS_REVERSED', { later: 'Действует до', second: inRussian(validUntil), earlier: 'Дата согласия', first: inRussian(givenOn) });
  if (validUntil !== undefined && validUntil < today) return refuse('CONSENT_OUTDATED', { date: inRussian(validUntil) });
  const later = older(state, kind).find(([, consent]) => (consent.givenOn ?? '') > givenOn)?.[1];
  return later ? refuse('CONSENT_SUPERSEDED', { date: inRussian(later.givenOn ?? '') }) : futureRefusal('Дата согласия', givenOn, today);
}

function giverRefusal({ giverRole, givenOn }: ConsentContents, who: Pick<Person, 'kind' | 'age'>, age: number) {
  const needed = representativeNeededOn(who, givenOn, age);
  if (needed === (giverRole === 'LEGAL_REPRESENTATIVE')) return undefined;
  return needed ? refuse('REPRESENTATIVE_MUST_SIGN', { age, date: inRussian(givenOn) }) : refuse('SUBJECT_MUST_SIGN', { age });
}

/** The facts a signature is decided by. */
export const signingNeeds = ({ consent }: Signing, state: { readonly schoolId: string }) => ({ settings: settingsFacts(state.schoolId), ...scanNeeds(consent, state) });
