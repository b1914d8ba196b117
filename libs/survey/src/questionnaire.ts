/** The kinds of campaigns (domain §4.10). */
export const CAMPAIGN_KINDS = ['NEEDS_SURVEY', 'MENTOR_CANDIDATE_SURVEY', 'QUARTERLY_DIAGNOSTICS', 'INTERIM_FEEDBACK', 'FINAL_QUALITY_MONITORING'] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** How a question is answered: a scale from 1 to 5, one option, several options, or own words. */
export const ANSWER_KINDS = ['SCALE', 'ONE_OF', 'SEVERAL_OF', 'TEXT'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const ASKED_OF = ['MENTORS', 'MENTEES'] as const;

export interface Option {
  readonly option: string;
  readonly text: string;
}

/** An impersonal question: it names nobody and asks for nothing about health, beliefs or family (domain §9.3). */
export interface Question {
  readonly question: string;
  readonly text: string;
  readonly answer: AnswerKind;
  readonly options: readonly Option[];
  readonly required: boolean;
  readonly askedOf?: (typeof ASKED_OF)[number];
  readonly compared: boolean;
}

/** One edition of a questionnaire, valid from a civil day until the next edition. */
export interface Questionnaire {
  readonly code: string;
  readonly edition: number;
  readonly validFrom: string;
  readonly kind: CampaignKind;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** The degrees of a scale, as options. */
export const SCALE: readonly string[] = ['1', '2', '3', '4', '5'];

/** Every option of a question that can be counted; nothing of own words, which are read and never counted. */
export function countable({ answer, options }: Pick<Question, 'answer' | 'options'>): readonly string[] {
  return answer === 'SCALE' ? SCALE : options.map(({ option }) => option);
}
