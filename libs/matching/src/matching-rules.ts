import type { Code } from './people';

/** Preferences, in the order in which they are told. */
export const factorCodes = ['COMMON_SUBJECT', 'COVERED_NEEDS', 'LOAD', 'SHARED_HOURS', 'EXPERIENCE', 'MENTORING_EXPERIENCE', 'MODEL', 'CONTINUITY'] as const;
export type FactorCode = (typeof factorCodes)[number];

/** What a model of interaction asks of a mentor (001:L193–L203); what is not said is not asked. */
export interface ModelWish {
  readonly experienceYears?: number;
  readonly mentoringYears?: number;
  readonly commonSubject?: boolean;
  readonly competences?: readonly Code[];
}

/** What a municipality or a school may set otherwise; a model or a category that is named replaces the default one. */
export interface MatchingSetting {
  /** Most points each factor gives, whole numbers 0 to 1000; 0 leaves the factor out. */
  readonly weights?: Readonly<Partial<Record<FactorCode, number>>>;
  /** Years in the profession wished for, by category of mentees. */
  readonly experienceYears?: Readonly<Record<Code, number>>;
  /** Years as a mentor from which more adds nothing, at least 1. */
  readonly mentoringYears?: number;
  /** Shared free minutes a week from which more adds nothing, at least 1. */
  readonly enoughSharedMinutes?: number;
  readonly models?: Readonly<Record<Code, ModelWish>>;
}

export interface MatchingRules extends Required<MatchingSetting> {
  readonly weights: Readonly<Record<FactorCode, number>>;
  /** What people call a code: `{ MATHEMATICS: 'математика' }`. A code without a word is shown as it is. */
  readonly words: Readonly<Record<Code, string>>;
}

/** No document gives numbers: these are our setting, the categories and models are those of domain §5.1 and §6. */
const defaults: Required<MatchingSetting> & Pick<MatchingRules, 'weights'> = {
  weights: { COMMON_SUBJECT: 30, COVERED_NEEDS: 30, LOAD: 30, SHARED_HOURS: 15, EXPERIENCE: 15, MENTORING_EXPERIENCE: 5, MODEL: 10, CONTINUITY: 10 },
  experienceYears: { EARLY_CAREER_TEACHER: 5, TEACHER_WITH_DIFFICULTIES: 10 },
  mentoringYears: 3,
  enoughSharedMinutes: 120,
  models: {
    EXPERIENCED_TO_EARLY_CAREER: { experienceYears: 5 },
    LEADER_TO_STRUGGLING: { mentoringYears: 1, competences: ['COMMUNICATION'] },
    INNOVATOR_TO_CONSERVATIVE: { competences: ['DIGITAL_TECHNOLOGY'] },
    EXPERT_TO_NOVICE_SUBJECT: { experienceYears: 3, commonSubject: true },
  },
};

/** What is wrong with a setting: a stable code and a Russian sentence that names the field and the mend. */
export interface SettingFault {
  readonly code: 'MATCHING_NUMBER_OUT_OF_RANGE' | 'MATCHING_FACTOR_UNKNOWN' | 'MATCHING_ALL_WEIGHTS_ZERO';
  readonly sentence: string;
}

/** Everything wrong with a setting; nothing when it may be used. */
export function settingFaults(setting: MatchingSetting): SettingFault[] {
  const { weights = {}, experienceYears = {}, mentoringYears = 1, enoughSharedMinutes = 1, models = {} } = setting;
  const unknown = Object.keys(weights).filter((code) => !(factorCodes as readonly string[]).includes(code));
  const numbers: readonly (readonly [field: string, value: number, least: number, most: number])[] = [
    ...Object.entries(weights).map(([code, value]) => [`Вес «${code}»`, value, 0, 1_000] as const),
    ...Object.entries(experienceYears).map(([code, value]) => [`Желательный стаж для категории «${code}»`, value, 0, 60] as const),
    ['Достаточный опыт наставничества (лет)', mentoringYears, 1, 60],
    ['Достаточное общее время (минут в неделю)', enoughSharedMinutes, 1, 10_080],
    ...Object.entries(models).flatMap(([code, wish]) => [
      [`Стаж в модели «${code}»`, wish.experienceYears ?? 0, 0, 60] as const,
      [`Опыт наставничества в модели «${code}»`, wish.mentoringYears ?? 0, 0, 60] as const,
    ]),
  ];
  return [
    ...unknown.map((code): SettingFault => ({ code: 'MATCHING_FACTOR_UNKNOWN', sentence: `Критерия подбора «${code}» нет. Укажите один из: ${factorCodes.join(', ')}.` })),
    ...numbers
      .filter(([, value, least, most]) => !Number.isInteger(value) || value < least || value > most)
      .map(([field, , least, most]): SettingFault => ({ code: 'MATCHING_NUMBER_OUT_OF_RANGE', sentence: `${field}: укажите целое число от ${least} до ${most}.` })),
    ...(Object.values({ ...defaults.weights, ...weights }).every((weight) => weight === 0)
      ? [{ code: 'MATCHING_ALL_WEIGHTS_ZERO', sentence: 'Веса всех критериев подбора равны нулю: выбирать было бы не из чего. Укажите хотя бы один вес больше нуля.' } as const]
      : []),
  ];
}

/**
 * The rules to match by: our defaults, what the municipality or the school set otherwise, and the words of the codes.
 *
 * @throws RangeError when the setting has faults: whoever stores it refuses them by `settingFaults`
 */
export function matchingRules(words: Readonly<Record<Code, string>>, setting: MatchingSetting = {}): MatchingRules {
  const [fault] = settingFaults(setting);
  if (fault) throw new RangeError(fault.sentence);
  return {
    ...defaults,
    ...setting,
    weights: { ...defaults.weights, ...setting.weights },
    experienceYears: { ...defaults.experienceYears, ...setting.experienceYears },
    models: { ...defaults.models, ...setting.models },
    words,
  };
}

/** The word of a code, or the code itself. */
export const word = ({ words }: Pick<MatchingRules, 'words'>, code: Code): string => (Object.hasOwn(words, code) ? (words[code] ?? code) : code);

/** «математика, физика». */
export const inWords = (rules: Pick<MatchingRules, 'words'>, codes: readonly Code[]): string => codes.map((code) => word(rules, code)).join(', ');
