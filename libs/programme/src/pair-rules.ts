import type { Decision } from '@vekha/event-sourcing/decider';
import { personIn, type PersonFacts, type PersonsFacts } from './needed-facts';
import { type Delivery, everybody, type Programme } from './programme-state';
import { refuse } from './rejections';
import { who } from './whose-side';

type Composition = Pick<Programme, 'programmeId' | 'schoolId' | 'mentorId' | 'menteeIds' | 'form'>;
type PersonKind = PersonFacts['kind'];

const STAFF: readonly PersonKind[] = ['EMPLOYEE', 'EXTERNAL'];
const LEARNER: readonly PersonKind[] = ['PUPIL'];

/** Who may be on which side of a form (domain §6); a school's own form says nothing of it. MR-8: a mentor may come from elsewhere (001:L152). */
const SIDES_OF_FORM: Readonly<Record<Delivery['form'], { readonly mentor: readonly PersonKind[]; readonly mentee: readonly PersonKind[] } | undefined>> = {
  TEACHER_TEACHER: { mentor: STAFF, mentee: STAFF },
  HEAD_TEACHER: { mentor: STAFF, mentee: STAFF },
  STUDENT_STUDENT: { mentor: LEARNER, mentee: LEARNER },
  TEACHER_STUDENT: { mentor: STAFF, mentee: LEARNER },
  EMPLOYER_STUDENT: { mentor: ['EXTERNAL'], mentee: LEARNER },
  INSTRUCTOR_PUPIL: { mentor: STAFF, mentee: ['PUPIL', 'EXTERNAL'] },
  LOCAL: undefined,
};

/** PR-8 and the presence of everybody in the school's own records; who is of another school is as good as unknown. */
export function personsFault(facts: PersonsFacts, pair: Composition): Decision<never> | undefined {
  const all = everybody(pair);
  if (new Set(all).size < all.length) return refuse('NOT_DIFFERENT_PERSONS');
  const unknown = all.filter((id) => personIn(facts, id)?.schoolId !== pair.schoolId);
  if (unknown.length > 0) return refuse('PERSON_MISSING', { who: who(pair, unknown) });
  const sides = SIDES_OF_FORM[pair.form];
  const unfit = sides ? all.filter((id) => !sides[id === pair.mentorId ? 'mentor' : 'mentee'].includes(personIn(facts, id)?.kind ?? 'EXTERNAL')) : [];
  return unfit.length > 0 ? refuse('FORM_AND_PERSONS_DIFFER', { who: who(pair, unfit) }) : undefined;
}

/** Mentors may be proposed from the bank; only appointed ones are assigned (domain §4.4). */
const MENTOR_STATES = { toPropose: ['InBank', 'Appointed', 'Active'], toAssign: ['Appointed', 'Active'] } as const;

export function mentorFault(facts: PersonsFacts, { mentorId, programmeId }: Composition, purpose: keyof typeof MENTOR_STATES): Decision<never> | undefined {
  const mentor = personIn(facts, mentorId)?.mentor;
  const states: readonly string[] = MENTOR_STATES[purpose];
  if (!mentor || !states.includes(mentor.state)) return refuse(purpose === 'toPropose' ? 'MENTOR_NOT_IN_BANK' : 'MENTOR_NOT_APPOINTED');
  const others = mentor.activeMatches.filter((id) => id !== programmeId);
  return others.length >= mentor.capacity ? refuse('MENTOR_FULL', { capacity: mentor.capacity }) : undefined;
}

/** MT-6: leaving a programme is not leaving the bank, so whoever completed one may enter another. */
const MENTEE_STATES: readonly string[] = ['InBank', 'Searching', 'Matched', 'InProgramme', 'Completed'];

export function menteesFault(facts: PersonsFacts, pair: Composition, asked = pair.menteeIds): Decision<never> | undefined {
  const absent = asked.filter((id) => !MENTEE_STATES.includes(personIn(facts, id)?.mentee?.state ?? ''));
  if (absent.length > 0) return refuse('MENTEE_NOT_IN_BANK', { who: who(pair, absent) });
  const matched = asked.filter((id) => (personIn(facts, id)?.mentee?.activeMatch ?? pair.programmeId) !== pair.programmeId);
  return matched.length > 0 ? refuse('MENTEE_MATCHED', { who: who(pair, matched) }) : undefined;
}

/** PR-5 (001:L53): one mentor and two or more mentees make a group; a pair has one. */
export function sizeFault(kind: Delivery['kind'], { menteeIds }: Pick<Programme, 'menteeIds'>): Decision<never> | undefined {
  if (kind === 'GROUP') return menteeIds.length < 2 ? refuse('GROUP_TOO_SMALL') : undefined;
  return menteeIds.length === 1 ? undefined : refuse('PAIR_HAS_ONE_MENTEE');
}

/** The dimensions form × model × kind must fit together (domain §6). */
export function deliveryFault({ form, localForm, model }: Pick<Delivery, 'form' | 'localForm' | 'model'>): Decision<never> | undefined {
  if (model !== undefined && form !== 'TEACHER_TEACHER') return refuse('MODEL_OF_TEACHERS');
  return (form === 'LOCAL') === (localForm !== undefined) ? undefined : refuse('LOCAL_FORM_UNNAMED');
}
