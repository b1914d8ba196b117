import type { RowOf } from '@vekha/event-sourcing/projection';
import type { MenteeNeed, MentorProfile, MentorState } from '@vekha/matching/people';
import type { MatchRow } from '@vekha/registers/matches/match-register';
import type { menteeRegister } from '@vekha/registers/mentees/mentee-register';
import type { mentorRegister } from '@vekha/registers/mentors/mentor-register';

export type MentorRow = RowOf<(typeof mentorRegister)['columns']>;
export type MenteeRow = RowOf<(typeof menteeRegister)['columns']>;

/** The registers of one school that matching reads. */
export interface SchoolRows {
  readonly mentors: readonly MentorRow[];
  readonly mentees: readonly MenteeRow[];
  readonly matches: readonly MatchRow[];
}

/** A pair that is on its way or works: from the proposal to the end. */
const isOpen = ({ status }: Pick<MatchRow, 'status'>): boolean => !['Completed', 'Dissolved', 'Declined'].includes(status);

/** PR-9 asks for a consent that stands, and so does the command that assigns a pair. */
const consented = ({ consentPersonalData }: Pick<MentorRow, 'consentPersonalData'>): boolean => consentPersonalData === 'Given';

/**
 * A mentor as matching sees one. A proposed pair takes a place as an assigned one does, so that the last place of a mentor
 * is not offered twice.
 */
export function mentorProfile(row: MentorRow, matches: readonly MatchRow[]): MentorProfile {
  const proposed = matches.filter((match) => match.mentorId === row.personId && isOpen(match)).map(({ programmeId }) => programmeId);
  return {
    personId: row.personId,
    state: row.status as MentorState,
    personalDataAllowed: consented(row),
    employee: row.kind !== 'EXTERNAL',
    subjects: row.subjects,
    competences: row.competences,
    forms: row.forms,
    kinds: row.kinds,
    capacity: row.capacity,
    activeMatches: new Set([...row.activeMatches, ...proposed]).size,
    availability: row.availability,
    ...(row.experienceYears !== null && { experienceYears: row.experienceYears }),
    ...(row.mentoringYears !== null && { mentoringYears: row.mentoringYears }),
  };
}

/** A mentee as matching sees one, with what became of earlier pairs. */
export function menteeNeed(row: MenteeRow, matches: readonly MatchRow[]): MenteeNeed {
  const own = matches.filter(({ menteeIds }) => menteeIds.includes(row.personId));
  const mentorsOf = (status: string): readonly string[] => [...new Set(own.filter((match) => match.status === status).map(({ mentorId }) => mentorId))];
  return {
    personId: row.personId,
    category: row.category ?? '',
    subjects: row.needSubjects,
    competences: row.needCompetences,
    ...(row.needForm !== null && { form: row.needForm }),
    ...(row.needKind !== null && { kind: row.needKind }),
    ...(row.needModel !== null && { model: row.needModel }),
    availability: row.availability,
    pastMentors: mentorsOf('Completed'),
    declined: mentorsOf('Declined'),
    sameOrganisationOnly: row.sameOrganisationOnly,
  };
}

/** Why nobody can be proposed to a mentee now: a stable code and a Russian sentence that says what to do. */
export interface Obstacle {
  readonly code: 'MENTEE_NOT_IN_BANK' | 'MENTEE_MATCHED' | 'PAIR_PROPOSED';
  readonly sentence: string;
}

/** Who may get a pair, as the command that proposes one asks (MT-6: whoever completed a programme may enter another). */
const PROPOSABLE: readonly string[] = ['InBank', 'Searching', 'Matched', 'InProgramme', 'Completed'];

export function obstacleOf({ personId, status, activeMatch }: MenteeRow, matches: readonly MatchRow[]): Obstacle | undefined {
  if (!PROPOSABLE.includes(status)) {
    return { code: 'MENTEE_NOT_IN_BANK', sentence: 'Участник не состоит в базе наставляемых: соберите запросы, оформите согласие и включите его в базу.' };
  }
  if (activeMatch !== null) return { code: 'MENTEE_MATCHED', sentence: 'За этим наставляемым уже закреплён наставник. Новую пару предлагают, когда прежняя завершит работу.' };
  return matches.some((match) => isOpen(match) && match.menteeIds.includes(personId))
    ? { code: 'PAIR_PROPOSED', sentence: 'Этому наставляемому пара уже предложена. Дождитесь ответа участников или запишите отказ, чтобы предложить другую.' }
    : undefined;
}

/** Mentees of the bank who have no mentor and are not being offered one. */
export const looking = ({ mentees, matches }: SchoolRows): readonly MenteeRow[] =>
  mentees.filter((row) => ['InBank', 'Searching'].includes(row.status) && obstacleOf(row, matches) === undefined);
