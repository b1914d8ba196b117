import type { ConsentState, Person } from './person-state';

const HIDDEN: readonly ConsentState[] = ['Requested', 'Refused'];

/** What decisions of other contexts may know of a person: states, dates and ids, nothing about whom. */
export function personFacts({ personId, schoolId, kind, age, representativeNeeded, revoked, mentor, mentee, consents, destroyed }: Person) {
  if (personId === '' || revoked) return undefined;
  return {
    schoolId,
    kind,
    ...(age && { ageYears: age.years }),
    needsRepresentative: representativeNeeded,
    ...(mentor && { mentor: mentorFacts(mentor) }),
    ...(mentee && { mentee: { state: mentee.state, completedProgrammes: mentee.completed, ...(mentee.activeMatch !== undefined && { activeMatch: mentee.activeMatch }) } }),
    consents: Object.entries(consents).filter(([, { state }]) => !HIDDEN.includes(state)).map(([consentId, { kind: of, state, givenOn = '', validUntil, withdrawnOn }]) => ({
      consentId, kind: of, givenOn, state, ...(validUntil !== undefined && { validUntil }), ...(withdrawnOn !== undefined && { withdrawnOn }),
    })),
    destroyed,
  };
}

function mentorFacts({ state, capacity, activeMatches, appointment }: NonNullable<Person['mentor']>) {
  return { state, capacity, activeMatches, supplementaryAgreement: appointment?.agreement ?? false, ...(appointment && { appointedOn: appointment.on }) };
}

export type PersonFacts = NonNullable<ReturnType<typeof personFacts>>;
