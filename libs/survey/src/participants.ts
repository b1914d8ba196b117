import type { Decision, Need } from '@vekha/event-sourcing/decider';
import type { Campaign } from './campaign';
import { type PersonFacts, type PersonsFacts, personsFacts, type ProgrammeFacts, programmeFacts } from './needed-facts';
import { refuse } from './rejections';

/** Facts of those who are to be asked, and of the programme the campaign is bound to. */
export interface ParticipantsFacts {
  readonly [person: `person ${string}`]: PersonFacts | undefined;
  readonly programme?: ProgrammeFacts | undefined;
}

export type ParticipantsNeeds = Readonly<Record<`person ${string}`, Need<PersonFacts>>> & { readonly programme?: Need<ProgrammeFacts> };

export function participantsFacts(participants: readonly string[], { planned }: Campaign): ParticipantsNeeds {
  return { ...personsFacts(participants), ...(planned?.programmeId !== undefined && { programme: programmeFacts(planned.programmeId) }) };
}

/** Refuses whoever is not of the campaign's school, or not of the programme it is bound to. */
export function wrongParticipant(participants: readonly string[], { planned }: Campaign, facts: ParticipantsFacts): Decision<never> | undefined {
  const stranger = strangerAmong(participants, planned?.schoolId, facts);
  if (stranger) return stranger;
  if (planned?.programmeId === undefined) return undefined;
  const ofProgramme = facts.programme ? [facts.programme.mentorId, ...facts.programme.menteeIds] : [];
  return participants.every((personId) => ofProgramme.includes(personId)) ? undefined : refuse('PARTICIPANT_NOT_OF_PROGRAMME');
}

/** Refuses whoever the school does not know: a person of another school looks like one who does not exist. */
export function strangerAmong(persons: readonly string[], schoolId: string | undefined, facts: PersonsFacts): Decision<never> | undefined {
  const stranger = persons.find((personId) => facts[`person ${personId}`]?.schoolId !== schoolId);
  return stranger === undefined ? undefined : refuse('PERSON_UNKNOWN', { person: stranger });
}
