import type { CampaignResults } from './campaign';
import type { PreviousRoundFacts } from './needed-facts';
import type { Question } from './questionnaire';

/** Below this many readable answers no counts are shown or kept (domain §5.2, IND-19). */
export const FEWEST_SHOWN = 5;

export interface Tally {
  readonly question: string;
  readonly options: readonly { readonly option: string; readonly count: number }[];
  readonly unread: number;
}

type Result = CampaignResults[number];

/** What may be said of the answers to one question: of few answers only how many there are. */
export function resultOf({ question, answer }: Question, answered: number, tally: Tally | undefined): Result {
  const unread = tally?.unread ?? 0;
  const readable = answered - unread;
  if (!tally || readable < FEWEST_SHOWN) return { question, answered, unread, suppressed: true, counts: [] };
  const counts = tally.options.map(({ option, count }) => ({ option, count }));
  const shown = { question, answered, unread, suppressed: false, counts };
  return answer === 'SCALE' ? { ...shown, mean: meanInHundredths(counts, readable) } : shown;
}

function meanInHundredths(counts: Result['counts'], answers: number): number {
  const sum = counts.reduce((total, { option, count }) => total + Number(option) * count, 0);
  return Math.round((100 * sum) / answers);
}

/** QD-2: the table of changes since the round before: compared scales that both rounds show, means in hundredths. */
export function changesSince(previous: PreviousRoundFacts | undefined, results: CampaignResults, questions: readonly Question[]) {
  return questions.filter(({ compared }) => compared).flatMap(({ question }) => {
    const before = previous?.results.find((each) => each.question === question)?.mean;
    const now = results.find((each) => each.question === question)?.mean;
    return before === undefined || now === undefined ? [] : [{ question, previous: before, current: now, change: now - before }];
  });
}
