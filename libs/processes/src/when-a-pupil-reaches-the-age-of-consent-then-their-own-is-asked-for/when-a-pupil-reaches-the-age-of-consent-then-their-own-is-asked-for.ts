import type { CommandToSend } from '@vekha/event-sourcing/process-manager';
import { StatePersonAge } from '@vekha/people/state-person-age/state-person-age.command';

/** A pupil for whom a representative has consented, with the civil date of birth, opened. */
export interface RepresentedPupil {
  readonly personId: string;
  readonly birthDate: string;
}

/**
 * CO-2, MT-1 (001:L239): the representative's consent goes on, the pupil's own is asked for. Nothing is sent before the
 * school's age is reached, for whole years stated day after day would give the birthday away.
 * @param today civil day in the zone of the pupil's school
 * @param consentAge whole years, as the school has set it
 */
export function whenAPupilReachesTheAgeOfConsentThenTheirOwnIsAskedFor({ personId, birthDate }: RepresentedPupil, today: string, consentAge: number): readonly CommandToSend[] {
  const birthday = `${Number(birthDate.slice(0, 4)) + consentAge}${birthDate.slice(4)}`;
  // The date is in the clear here and closed as soon as the command is read, so the class cannot check it by type.
  return birthday <= today ? [{ command: StatePersonAge.name, input: { personId, birthDate } }] : [];
}
