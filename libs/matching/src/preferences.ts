import { counted, formFor } from '@vekha/calendar/counted';
import { durationInWords, sharedHoursInWords, sharedMinutes, type Week, weekOf } from './free-hours';
import { type FactorCode, inWords, type MatchingRules, type ModelWish, word } from './matching-rules';
import type { Code, MenteeNeed, MentorProfile } from './people';

/** A profile or a need whose free time is ready to be compared: prepared once, compared with everybody. */
export type Prepared<Person extends MentorProfile | MenteeNeed> = Person & { readonly week: Week };
export type Mentor = Prepared<MentorProfile>;
export type Mentee = Prepared<MenteeNeed>;

/** @throws RangeError when a free slot is none */
export const prepared = <Person extends MentorProfile | MenteeNeed>(person: Person): Prepared<Person> => ({ ...person, week: weekOf(person.availability) });

/** A preference: what share of its weight a pair earns, and the words for it. */
export interface Factor {
  readonly code: FactorCode;
  /** 0 to 1; nothing when there is nothing to compare, and then nothing is said. */
  readonly share: (mentor: Mentor, need: Mentee, rules: MatchingRules) => number | undefined;
  /** The words before the points; asked only when there is a share. */
  readonly says: (mentor: Mentor, need: Mentee, rules: MatchingRules) => string;
}

/** One sentence of an explanation: «общий предмет: математика, +30». */
export interface ScoredFactor {
  readonly code: FactorCode;
  readonly points: number;
  readonly sentence: string;
}

const inBoth = (wanted: readonly Code[], offered: readonly Code[]): Code[] => wanted.filter((code) => offered.includes(code));

/** The share of `wanted` that is offered, without building a list: this runs for every pair of a school. */
function shareOf(wanted: readonly Code[], offered: readonly Code[]): number | undefined {
  if (wanted.length === 0) return undefined;
  let found = 0;
  for (const code of wanted) if (offered.includes(code)) found += 1;
  return found / wanted.length;
}

const years = (count: number): string => counted(count, 'год', 'года', 'лет');
const fromYears = (count: number): string => `от ${counted(count, 'года', 'лет', 'лет')}`;

/** What a model asks that this mentor does not bring, in words; empty when the mentor fits. */
function missingFor(wish: ModelWish, mentor: Mentor, need: Mentee, rules: MatchingRules): string[] {
  const { experienceYears: experience = 0, mentoringYears: mentoring = 0, commonSubject = false, competences = [] } = wish;
  const missing: string[] = [];
  if ((mentor.experienceYears ?? 0) < experience) missing.push(`стаж ${fromYears(experience)}`);
  if ((mentor.mentoringYears ?? 0) < mentoring) missing.push(`опыт наставничества ${fromYears(mentoring)}`);
  if (commonSubject && !need.subjects.some((code) => mentor.subjects.includes(code))) missing.push('общий предмет');
  for (const code of competences) if (!mentor.competences.includes(code)) missing.push(word(rules, code));
  return missing;
}

const wishOf = ({ model }: Mentee, { models }: MatchingRules): ModelWish | undefined => (model !== undefined && Object.hasOwn(models, model) ? models[model] : undefined);
const experienceFor = ({ category }: Mentee, { experienceYears }: MatchingRules): number => (Object.hasOwn(experienceYears, category) ? (experienceYears[category] ?? 0) : 0);

/** How much of the work a mentor may take is free. */
const freeShare = ({ activeMatches, capacity }: MentorProfile): number => (capacity > activeMatches ? (capacity - activeMatches) / capacity : 0);

/** The only preference that changes while a proposal grows; it asks nothing of the mentee. */
export const load: Factor = {
  code: 'LOAD',
  share: freeShare,
  says: ({ activeMatches, capacity }) => `нагрузка ${activeMatches} из ${capacity}`,
};

/** Every preference but the load, in the order in which they are told (factorCodes). */
export const preferencesOfPair: readonly Factor[] = [
  {
    code: 'COMMON_SUBJECT',
    share: ({ subjects }, need) => shareOf(need.subjects, subjects),
    says: ({ subjects }, need, rules) => {
      const found = inBoth(need.subjects, subjects);
      if (found.length === 0) return `общих предметов нет (у наставляемого: ${inWords(rules, need.subjects)})`;
      const part = found.length === need.subjects.length ? '' : ` (${found.length} из ${need.subjects.length})`;
      return `${formFor(found.length, 'общий предмет', 'общие предметы', 'общие предметы')}: ${inWords(rules, found)}${part}`;
    },
  },
  {
    code: 'COVERED_NEEDS',
    share: ({ competences }, need) => shareOf(need.competences, competences),
    says: ({ competences }, need, rules) => {
      const [found, all] = [inBoth(need.competences, competences), need.competences.length];
      if (found.length === 0) return `не отвечает на запросы: ${inWords(rules, need.competences)}`;
      return `отвечает на ${counted(found.length, 'запрос', 'запроса', 'запросов')} из ${all}: ${inWords(rules, found)}`;
    },
  },
  {
    code: 'SHARED_HOURS',
    share: (mentor, need, { enoughSharedMinutes }) => Math.min(1, sharedMinutes(mentor.week, need.week) / enoughSharedMinutes),
    says: (mentor, need) => {
      if (mentor.week.length === 0) return 'свободное время наставника не указано';
      if (need.week.length === 0) return 'свободное время наставляемого не указано';
      const shared = sharedMinutes(mentor.week, need.week);
      return shared === 0 ? 'общего свободного времени нет' : `общее свободное время: ${sharedHoursInWords(mentor.week, need.week)} (${durationInWords(shared)} в неделю)`;
    },
  },
  {
    code: 'EXPERIENCE',
    share: ({ experienceYears = 0 }, need, rules) => {
      const wished = experienceFor(need, rules);
      return wished === 0 ? undefined : Math.min(1, experienceYears / wished);
    },
    says: ({ experienceYears = 0 }, need, rules) => `стаж ${years(experienceYears)}, желательно ${fromYears(experienceFor(need, rules))} (${word(rules, need.category)})`,
  },
  {
    code: 'MENTORING_EXPERIENCE',
    share: ({ mentoringYears = 0 }, _need, rules) => Math.min(1, mentoringYears / rules.mentoringYears),
    says: ({ mentoringYears }) => {
      if (mentoringYears === undefined) return 'опыт наставничества не указан';
      return mentoringYears === 0 ? 'опыта наставничества пока нет' : `опыт наставничества ${years(mentoringYears)}`;
    },
  },
  {
    code: 'MODEL',
    share: (mentor, need, rules) => {
      const wish = wishOf(need, rules);
      return wish && (missingFor(wish, mentor, need, rules).length === 0 ? 1 : 0);
    },
    says: (mentor, need, rules) => {
      const missing = missingFor(wishOf(need, rules) ?? {}, mentor, need, rules);
      const model = `модель «${word(rules, need.model ?? '')}»`;
      return missing.length === 0 ? `подходит ${model}` : `${model}, нужно: ${missing.join(', ')}`;
    },
  },
  {
    code: 'CONTINUITY',
    share: ({ personId }, { pastMentors }) => (pastMentors.includes(personId) ? 1 : undefined),
    says: () => 'уже вёл этого наставляемого в завершённой программе',
  },
];

/** Points of one factor, a whole number. */
export const pointsOf = (factor: Factor, mentor: Mentor, need: Mentee, rules: MatchingRules): number =>
  Math.round(rules.weights[factor.code] * (factor.share(mentor, need, rules) ?? 0));

/** Points of a mentor's load; they never rise with the number of pairs, which the assignment relies upon. */
export const pointsOfLoad = (mentor: MentorProfile, rules: MatchingRules): number => Math.round(rules.weights.LOAD * freeShare(mentor));

/** What a pair is worth whatever else the mentor is given: the sum of all points but the load's. */
export function worthOfPair(mentor: Mentor, need: Mentee, rules: MatchingRules): number {
  let sum = 0;
  for (const factor of preferencesOfPair) if (rules.weights[factor.code] > 0) sum += pointsOf(factor, mentor, need, rules);
  return sum;
}
