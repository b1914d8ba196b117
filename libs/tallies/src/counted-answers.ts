import type { JsonValue } from '@vekha/event-sourcing/canonical-json';
import { countable, type Question } from '@vekha/survey/questionnaire';
import type { Tally } from '@vekha/survey/analysis';

/** One answer as its reader sees it; `undefined` when it cannot be read (any more). */
export interface ReadAnswer {
  readonly question: string;
  readonly value: JsonValue | undefined;
}

/**
 * What the answers say together: for every question that can be counted and was answered, how often each option was
 * chosen, in the order of the questionnaire, and how many answers could not be read or name no option. An answer counts
 * whole or not at all.
 */
export function countAnswers(questions: readonly Question[], answers: readonly ReadAnswer[]): readonly Tally[] {
  return questions.flatMap((asked) => {
    const options = countable(asked);
    const given = answers.filter(({ question }) => question === asked.question);
    return options.length === 0 || given.length === 0 ? [] : [tallyOf(asked, options, given.map(({ value }) => chosen(asked, options, value)))];
  });
}

function tallyOf({ question }: Question, options: readonly string[], choices: readonly (readonly string[] | undefined)[]): Tally {
  const counts = options.map((option) => ({ option, count: choices.filter((choice) => choice?.includes(option)).length }));
  return { question, options: counts, unread: choices.filter((choice) => choice === undefined).length };
}

/** The options an answer chooses; undefined when it names one that its question does not have. */
function chosen({ answer }: Question, options: readonly string[], value: JsonValue | undefined): readonly string[] | undefined {
  const named = answer === 'SEVERAL_OF' && Array.isArray(value) ? value.map(String) : [String(value)];
  return named.every((option) => options.includes(option)) ? named : undefined;
}
