import type { Happened } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from './events';
import type { Consent, Destruction } from './person-state';

type Consents = Readonly<Record<string, Consent>>;

/** The consents of a person after an event; total. */
export function consentsAfter(consents: Consents, event: Happened<PersonEvent>): Consents {
  if (!('consentId' in event.data) || event.data.consentId === undefined) return consents;
  const { consentId } = event.data;
  const present = consents[consentId];
  switch (event.type) {
    case 'ConsentRequested':
      return { ...consents, [consentId]: { kind: event.data.kind, giverRole: event.data.giverRole, state: 'Requested' } };
    case 'ConsentSigned': {
      const { kind, giverRole, givenOn, validUntil, expiresAt, ownConsentAt } = event.data;
      const terms = { ...(validUntil !== undefined && { validUntil }), ...(expiresAt !== undefined && { expiresAt }), ...(ownConsentAt !== undefined && { ownConsentAt }) };
      return { ...consents, [consentId]: { kind, giverRole, state: 'Given', givenOn, ...terms } };
    }
    case 'ConsentRenewalRequested': {
      const { kind, newConsentId } = event.data;
      const { ownConsentAt: _asked, ...former } = present ?? { kind, giverRole: 'LEGAL_REPRESENTATIVE' as const, state: 'Given' as const };
      return { ...consents, [consentId]: former, [newConsentId]: { kind, giverRole: 'SUBJECT', state: 'Requested' } };
    }
    default:
      return present ? { ...consents, [consentId]: changed(present, event) } : consents;
  }
}

function changed(consent: Consent, event: Happened<PersonEvent>): Consent {
  switch (event.type) {
    case 'ConsentRefused':
      return { ...consent, state: 'Refused' };
    case 'ConsentWithdrawn':
      return { ...consent, state: 'Withdrawn', withdrawnOn: event.data.receivedOn };
    case 'ConsentExpired':
      return { ...consent, state: 'Expired' };
    case 'ConsentSuperseded':
      return { ...consent, state: 'Superseded' };
    case 'PersonalDataDestroyed':
      return { ...consent, state: 'Destroyed' };
    case 'DataDestructionScheduled': {
      const { purposes, dueOn, deadline } = event.data;
      return { ...consent, state: 'DestructionDue', destruction: { purposes, dueOn, rungs: deadline.rungs, approved: undefined, decided: undefined, actSigned: false } };
    }
    default:
      return consent.destruction ? { ...consent, ...progress(consent, consent.destruction, event) } : consent;
  }
}

function progress({ state, withdrawnOn }: Consent, destruction: Destruction, event: Happened<PersonEvent>): Partial<Consent> {
  const next = (changes: Partial<Destruction>): Partial<Consent> => ({ destruction: { ...destruction, ...changes } });
  switch (event.type) {
    case 'DataDestructionReminded':
      return next({ rungs: destruction.rungs.filter(({ day }) => day > event.data.day) });
    case 'DataDestructionTermBreached':
      return next({ rungs: [] });
    case 'DataDestructionApproved': {
      const { role, actNumber, actDate } = event.data;
      return next({ approved: { by: event.actor.id, role, actNumber, actDate } });
    }
    case 'DataDestructionDecided':
      return next({ decided: { actNumber: event.data.actNumber, actDate: event.data.actDate } });
    case 'DestructionActSigned':
      return next({ actSigned: true });
    case 'DataRetentionBasisRecorded': {
      const { left } = event.data;
      // A decision about more than is left is no decision about what is left.
      if (left.length > 0) return next({ purposes: left, approved: undefined, decided: undefined });
      const rest = withdrawnOn === undefined ? 'Expired' : 'Withdrawn';
      return { state: state === 'DestructionDue' ? rest : state, ...next({ purposes: [], rungs: [] }) };
    }
    default:
      return {};
  }
}
