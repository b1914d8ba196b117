import { createHash } from 'node:crypto';
import { matchingRules } from '@vekha/matching/matching-rules';
import type { MenteeNeed, MentorProfile } from '@vekha/matching/people';
import { proposeForSchool } from '@vekha/matching/propose-for-school';
import type { Aim } from '@vekha/matching/school-scores';

/** What one proposal took, in a process of its own so that the peak of memory is its own. */
export interface MatchingTook {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly matched: number;
  readonly total: number;
}

const SUBJECTS = ['MATHEMATICS', 'PHYSICS', 'HISTORY', 'LITERATURE', 'BIOLOGY', 'CHEMISTRY', 'GEOGRAPHY', 'MUSIC'];
const COMPETENCES = Array.from({ length: 12 }, (_, index) => `COMPETENCE_${index}`);
const KINDS = ['TRADITIONAL_ONE_TO_ONE', 'SITUATIONAL', 'SHORT_TERM_GOAL_SETTING'];
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** A number below `below` that is the same for the same words, so that every run matches the same people. */
const drawn = (below: number, ...words: readonly (string | number)[]): number => createHash('sha256').update(words.join(' ')).digest().readUInt32BE() % below;
const some = (from: readonly string[], count: number, ...words: readonly (string | number)[]): string[] => {
  const start = drawn(from.length, ...words);
  return Array.from({ length: count }, (_, index) => from[(start + index * 5) % from.length] ?? '');
};
const hours = (who: string) =>
  WEEKDAYS.filter((weekday) => drawn(2, who, weekday) === 0).map((weekday) => ({ weekday, from: `${13 + drawn(3, who, weekday, 'from')}:30`, to: `${16 + drawn(3, who, weekday, 'to')}:00` }));

const mentorOf = (index: number): MentorProfile => {
  const personId = `mentor-${String(index).padStart(4, '0')}`;
  return {
    personId, state: 'InBank', personalDataAllowed: true, employee: true, subjects: some(SUBJECTS, 1 + drawn(2, personId, 'many'), personId, 'subject'),
    competences: some(COMPETENCES, 3, personId, 'competence'), forms: ['TEACHER_TEACHER'], kinds: some(KINDS, 2, personId, 'kind'), capacity: 3 + drawn(3, personId, 'capacity'),
    activeMatches: 0, availability: hours(personId), experienceYears: drawn(30, personId, 'experience'), mentoringYears: drawn(6, personId, 'mentoring'),
  };
};

const needOf = (mentors: number) => (_: unknown, index: number): MenteeNeed => {
  const personId = `mentee-${String(index).padStart(4, '0')}`;
  return {
    personId, category: drawn(2, personId, 'category') === 0 ? 'EARLY_CAREER_TEACHER' : 'TEACHER_WITH_DIFFICULTIES', subjects: some(SUBJECTS, 1, personId, 'subject'),
    competences: some(COMPETENCES, 3, personId, 'competence'), form: 'TEACHER_TEACHER', kind: KINDS[drawn(KINDS.length, personId, 'kind')] ?? '', model: 'EXPERIENCED_TO_EARLY_CAREER',
    availability: hours(personId), pastMentors: [], declined: [`mentor-${String(drawn(mentors, personId, 'declined')).padStart(4, '0')}`], sameOrganisationOnly: false,
  };
};

const [aim = '', mentees = '', mentors = ''] = process.argv.slice(2);
const needs = Array.from({ length: Number(mentees) }, needOf(Number(mentors)));
const bank = Array.from({ length: Number(mentors) }, (_, index) => mentorOf(index));
const started = performance.now();
const { pairs, total } = proposeForSchool(needs, bank, aim as Aim, matchingRules({}));
const seconds = (performance.now() - started) / 1_000;
const took: MatchingTook = { seconds, peakMiB: process.resourceUsage().maxRSS / 1_024, matched: pairs.length, total };
process.send?.(took);
