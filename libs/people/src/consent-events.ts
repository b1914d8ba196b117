import { code, date, defineEvent, impersonalText, instant, list, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { ofConsent, ofConsentProof, scan } from './event-fields';

/** The fourth kind, mutual agreement, lives in the programme's own stream. */
const kind = code('PERSONAL_DATA', 'ASSIGNMENT', 'DISSEMINATION');
const giverRole = code('SUBJECT', 'LEGAL_REPRESENTATIVE');
const form = code('PAPER', 'ELECTRONIC');
const purposes = list(code<string>());

export const ConsentRequested = defineEvent('ConsentRequested', 1, 'запрошено согласие', { ...ofConsent, kind, giverRole });

/** CO-3: one paper, one consent. CO-7: what the paper says, so that it can be checked later by the rule of its day. */
export const ConsentSigned = defineEvent('ConsentSigned', 1, 'подписано согласие', {
  ...ofConsent,
  kind,
  giverRole,
  /** The representative's name and authority; the person's own name stands on the card. */
  giver: optional(ofConsentProof),
  authority: optional(ofConsentProof),
  form,
  givenOn: date(),
  validUntil: optional(date()),
  /** First instant after the last day it is valid on, in the school's zone. */
  expiresAt: optional(instant()),
  textVersion: code<string>(),
  /** The dated rule by which its contents were checked. */
  policy: code<string>(),
  purposes,
  dataCategories: list(code<string>()),
  actions: list(code<string>()),
  withdrawalWay: optional(code<string>()),
  operator: optional(impersonalText()),
  processor: optional(impersonalText()),
  site: optional(impersonalText()),
  conditions: optional(ofConsentProof),
  /** Parts the paper holds that are not entered here, lest more be kept than is needed. */
  contains: list(code<string>()),
  ageYears: optional(number()),
  consentAge: optional(number()),
  /** First instant at which the pupil has surely reached the age of own consent; whole years say no more. */
  ownConsentAt: optional(instant()),
  scan: optional(scan),
});

export const ConsentRefused = defineEvent('ConsentRefused', 1, 'в согласии отказано', { ...ofConsent, kind, giverRole, refusedOn: date() });

export const ConsentWithdrawn = defineEvent('ConsentWithdrawn', 1, 'согласие отозвано', {
  ...ofConsent,
  kind,
  receivedOn: date(),
  giverRole,
  form,
  words: optional(ofConsentProof),
});

export const ConsentExpired = defineEvent('ConsentExpired', 1, 'истёк срок согласия', { ...ofConsent, kind, validUntil: date() });
export const ConsentSuperseded = defineEvent('ConsentSuperseded', 1, 'согласие заменено новым', { ...ofConsent, kind, by: reference('consent') });

/** CO-2: the pupil's own consent is asked for; that of the representative stays until the new one takes its place. */
export const ConsentRenewalRequested = defineEvent('ConsentRenewalRequested', 1, 'запрошено собственное согласие обучающегося', {
  ...ofConsent,
  kind,
  newConsentId: reference('consent'),
});

export const consentEvents = [ConsentRequested, ConsentSigned, ConsentRefused, ConsentWithdrawn, ConsentExpired, ConsentSuperseded, ConsentRenewalRequested] as const;
