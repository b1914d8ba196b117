import * as fc from 'fast-check';
import type { FreeSlot } from '../free-hours';
import { matchingRules, type MatchingRules } from '../matching-rules';
import type { MenteeNeed, MentorProfile } from '../people';

/** Words as a school's dictionary gives them. */
export const words = {
  MATHEMATICS: 'математика',
  PHYSICS: 'физика',
  HISTORY: 'история',
  COMMUNICATION: 'общение в коллективе',
  DIGITAL_TECHNOLOGY: 'цифровые технологии',
  EARLY_CAREER_TEACHER: 'молодой специалист',
  TEACHER_TEACHER: 'педагог — педагог',
  HEAD_TEACHER: 'руководитель образовательной организации — учитель',
  TRADITIONAL_ONE_TO_ONE: 'традиционная форма («один на один»)',
  EXPERIENCED_TO_EARLY_CAREER: 'опытный педагог — молодой специалист',
  EXPERT_TO_NOVICE_SUBJECT: 'опытный предметник — неопытный предметник',
  LEADER_TO_STRUGGLING: 'лидер педагогического сообщества — педагог, испытывающий затруднения',
};

export const rules: MatchingRules = matchingRules(words);

/** A mentor against whom no hard rule speaks. */
export const mentor = (changes: Partial<MentorProfile> = {}): MentorProfile => ({
  personId: 'mentor-1',
  state: 'InBank',
  personalDataAllowed: true,
  employee: true,
  subjects: ['MATHEMATICS'],
  competences: [],
  forms: ['TEACHER_TEACHER'],
  kinds: ['TRADITIONAL_ONE_TO_ONE'],
  capacity: 3,
  activeMatches: 2,
  availability: [],
  experienceYears: 12,
  mentoringYears: 0,
  ...changes,
});

export const need = (changes: Partial<MenteeNeed> = {}): MenteeNeed => ({
  personId: 'mentee-1',
  category: 'EARLY_CAREER_TEACHER',
  subjects: ['MATHEMATICS'],
  competences: [],
  form: 'TEACHER_TEACHER',
  kind: 'TRADITIONAL_ONE_TO_ONE',
  availability: [],
  pastMentors: [],
  declined: [],
  sameOrganisationOnly: false,
  ...changes,
});

const subjects = fc.subarray(['MATHEMATICS', 'PHYSICS', 'HISTORY']);
const competences = fc.subarray(['COMMUNICATION', 'DIGITAL_TECHNOLOGY']);
const slot: fc.Arbitrary<FreeSlot> = fc.record({
  weekday: fc.constantFrom(1, 2, 3),
  from: fc.constantFrom('08:00', '09:30', '14:00'),
  to: fc.constantFrom('15:00', '16:30', '24:00'),
});
const availability = fc.array(slot, { maxLength: 3 });
const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const anyMentor: fc.Arbitrary<MentorProfile> = fc.record(
  {
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    state: often<MentorProfile['state']>('InBank', fc.constantFrom('Candidate', 'Active', 'Suspended', 'Released')),
    personalDataAllowed: often(true, fc.constant(false)),
    employee: fc.boolean(),
    subjects,
    competences,
    forms: often<string[]>(['TEACHER_TEACHER'], fc.constant([])),
    kinds: often<string[]>(['TRADITIONAL_ONE_TO_ONE'], fc.constant(['GROUP'])),
    capacity: fc.integer({ min: 0, max: 3 }),
    activeMatches: often(0, fc.integer({ min: 0, max: 4 })),
    availability,
    experienceYears: fc.integer({ min: 0, max: 12 }),
    mentoringYears: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: ['personId', 'state', 'personalDataAllowed', 'employee', 'subjects', 'competences', 'forms', 'kinds', 'capacity', 'activeMatches', 'availability'] },
);

export const anyNeed: fc.Arbitrary<MenteeNeed> = fc.record({
  personId: fc.constantFrom('a', 'p', 'q', 'r', 's', 't'),
  category: fc.constantFrom('EARLY_CAREER_TEACHER', 'EXPERIENCED_TEACHER'),
  subjects,
  competences,
  form: fc.constant('TEACHER_TEACHER'),
  kind: fc.constant('TRADITIONAL_ONE_TO_ONE'),
  model: fc.constantFrom('EXPERIENCED_TO_EARLY_CAREER', 'EXPERT_TO_NOVICE_SUBJECT'),
  availability,
  pastMentors: fc.subarray(['a', 'b']),
  declined: fc.subarray(['c', 'd']),
  sameOrganisationOnly: often(false, fc.constant(true)),
});

const weight = fc.constantFrom(0, 0, 1, 30);

/** Rules of schools that set the weights in their own way, many factors left out. */
export const anyRules: fc.Arbitrary<MatchingRules> = fc
  .record({ COMMON_SUBJECT: fc.constantFrom(1, 30), COVERED_NEEDS: weight, LOAD: weight, SHARED_HOURS: weight, EXPERIENCE: weight, MENTORING_EXPERIENCE: weight, MODEL: weight, CONTINUITY: weight })
  .map((weights) => matchingRules(words, { weights }));

/** People of one list, each once. */
export const several = <Person extends { readonly personId: string }>(person: fc.Arbitrary<Person>, most: number): fc.Arbitrary<Person[]> =>
  fc.uniqueArray(person, { maxLength: most, selector: ({ personId }) => personId });
