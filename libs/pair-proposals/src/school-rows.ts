import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { matchRegister } from '@vekha/registers/matches/match-register';
import { menteeRegister } from '@vekha/registers/mentees/mentee-register';
import { mentorRegister } from '@vekha/registers/mentors/mentor-register';
import type { SchoolRows } from './people-to-match';

/** The registers matching reads; whoever asks must be allowed to read each. */
export const matchingRegisters = [mentorRegister, menteeRegister, matchRegister] as const;

/** The rows of one school, every one of them: a sum over all needs them all. @throws RegistersNotReady */
export function schoolRows(registers: ScopedRegisters, schoolId: string): SchoolRows {
  const whole = { scope: `school:${schoolId}`, limit: 'all' } as const;
  return {
    mentors: registers.list(mentorRegister, whole).rows.map(({ row }) => row),
    mentees: registers.list(menteeRegister, whole).rows.map(({ row }) => row),
    matches: registers.list(matchRegister, whole).rows.map(({ row }) => row),
  };
}

/** Names, still sealed, of those an answer tells of and of nobody else: looking at a name is written down. */
export function namesOf({ mentors, mentees }: SchoolRows, told: ReadonlySet<string>): ReadonlyMap<string, Sealed> {
  return new Map([...mentors, ...mentees].filter(({ personId }) => told.has(personId)).map(({ personId, fullName }) => [personId, fullName]));
}
