import { formFor } from '@vekha/calendar/counted';
import { type MatchingRules, word } from './matching-rules';
import type { MenteeNeed, MentorProfile, MentorState } from './people';

type Words = Pick<MatchingRules, 'words'>;

/** What no preference outweighs. That a mentor heads the school or leads the mentee is no bar (PR-8; 001:L67; 003:L24). */
export interface HardRule {
  readonly code: string;
  /** Where the rule comes from: seed and line, or a rule of the domain. */
  readonly source: string;
  readonly forbids: (mentor: MentorProfile, need: MenteeNeed) => boolean;
  /** Why, and what would mend it; asked only where the rule forbids. */
  readonly says: (mentor: MentorProfile, need: MenteeNeed, words: Words) => string;
  /** How many fail it, for a summary: «у 3 нет свободных мест». */
  readonly counts: (count: number) => string;
}

/** States from which a mentor may be proposed; one we do not know is not among them. */
const proposable: ReadonlySet<MentorState> = new Set(['InBank', 'Appointed', 'Active']);

const whyNotProposable: Readonly<Partial<Record<MentorState, string>>> = {
  Candidate: 'Пока только кандидат: включите его в банк наставников.',
  Surveyed: 'Заполнил анкету, но ещё не включён в банк наставников: включите его в банк.',
  Suspended: 'Наставничество приостановлено приказом: предлагать можно после возобновления.',
  Released: 'Освобождён от обязанностей наставника.',
  InLongTermRegister: 'Состоит в долгосрочном реестре наставников: чтобы предложить снова, включите его в банк.',
};

/** Every hard rule, in the order in which they are checked and told. */
export const hardRules: readonly HardRule[] = [
  {
    code: 'SAME_PERSON',
    source: 'domain PR-8',
    forbids: (mentor, need) => mentor.personId === need.personId,
    says: () => 'Наставник и наставляемый — одно лицо: выберите другого наставника.',
    counts: (count) => `${count} — ${formFor(count, 'сам наставляемый', 'сами наставляемые', 'сами наставляемые')}`,
  },
  {
    code: 'NOT_IN_BANK',
    source: 'domain §4.4, MR-2; 002:L73',
    forbids: ({ state }) => !proposable.has(state),
    says: ({ state }) => whyNotProposable[state] ?? 'Не состоит в банке наставников: включите его в банк.',
    counts: (count) => `${count} не ${formFor(count, 'состоит', 'состоят', 'состоят')} в банке действующих наставников`,
  },
  {
    code: 'NO_PERSONAL_DATA_CONSENT',
    source: 'domain PR-9; 001:L239',
    forbids: ({ personalDataAllowed }) => !personalDataAllowed,
    says: () => 'Нет действующего согласия на обработку персональных данных: оформите согласие.',
    counts: (count) => `у ${count} нет согласия на обработку персональных данных`,
  },
  {
    code: 'NO_CAPACITY',
    source: 'domain §5.1, capacity',
    forbids: ({ activeMatches, capacity }) => activeMatches >= capacity,
    says: ({ activeMatches, capacity }) => `Нагрузка ${activeMatches} из ${capacity}: свободных мест нет.`,
    counts: (count) => `у ${count} нет свободных мест`,
  },
  {
    code: 'OTHER_ORGANISATION',
    source: 'domain MR-8; 001:L152',
    forbids: ({ employee }, { sameOrganisationOnly }) => sameOrganisationOnly && !employee,
    says: () => 'Работает в другой организации, а запрос — только на наставника своей школы.',
    counts: (count) => `${count} — из ${formFor(count, 'другой организации', 'других организаций', 'других организаций')}`,
  },
  {
    code: 'FORM_NOT_ACCEPTED',
    source: 'domain §6; 001:L65, L67',
    forbids: ({ forms }, { form }) => form !== undefined && !forms.includes(form),
    says: (_mentor, { form = '' }, words) => `Форма «${word(words, form)}» не указана среди тех, на которые согласен наставник.`,
    counts: (count) => `${count} не ${formFor(count, 'согласен', 'согласны', 'согласны')} на эту форму`,
  },
  {
    code: 'KIND_NOT_ACCEPTED',
    source: 'domain §6; 001:L49–L63',
    forbids: ({ kinds }, { kind }) => kind !== undefined && !kinds.includes(kind),
    says: (_mentor, { kind = '' }, words) => `Вид наставничества «${word(words, kind)}» не указан среди тех, на которые согласен наставник.`,
    counts: (count) => `${count} не ${formFor(count, 'согласен', 'согласны', 'согласны')} на этот вид`,
  },
  {
    code: 'SPECIALISATION_UNKNOWN',
    source: 'domain MR-3; 001:L182',
    forbids: ({ subjects, competences }) => subjects.length === 0 && competences.length === 0,
    says: () => 'Специализация не указана: внесите предмет или компетенции в профиль наставника.',
    counts: (count) => `у ${count} не указана специализация`,
  },
  {
    code: 'EXPERIENCE_UNKNOWN',
    source: 'domain MR-3; 001:L182',
    forbids: ({ experienceYears }) => experienceYears === undefined,
    says: () => 'Стаж не указан: внесите его в профиль наставника.',
    counts: (count) => `у ${count} не указан стаж`,
  },
  {
    code: 'PAIR_DECLINED_BEFORE',
    source: 'domain PR-3; 001:L185',
    forbids: ({ personId }, { declined }) => declined.includes(personId),
    says: () => 'От этой пары уже отказались, а пары складываются добровольно.',
    counts: (count) => `от пары с ${count} уже отказались`,
  },
];

/** Whether any hard rule forbids the pair. */
export const isForbidden = (mentor: MentorProfile, need: MenteeNeed): boolean => hardRules.some(({ forbids }) => forbids(mentor, need));
