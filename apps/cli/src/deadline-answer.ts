import type { PhraseReading } from '@vekha/calendar/deadline-phrase';

/** The fields every answer is made of, in the order in which they are printed. */
const FIELDS = [
  'status', 'kind', 'start', 'end', 'due', 'effectiveDue', 'rrule', 'windows', 'occurrences', 'assumption', 'alternatives', 'finding', 'why',
] as const;

/** What only some kinds of deadline have. */
const PARTICULARS = ['time', 'times', 'position', 'collisions', 'facts', 'readings'] as const;

export type DeadlineAnswer = Readonly<Record<string, unknown>>;

/** The reading as a program gets it: absent fields are absent keys, dates are ISO. Each part tells the text it was read from. */
export function answerOf(reading: PhraseReading): DeadlineAnswer {
  const { parts } = reading;
  const told = [...FIELDS, ...PARTICULARS].filter((field) => reading[field] !== undefined).map((field) => [field, reading[field]]);
  const answer: DeadlineAnswer = Object.fromEntries(told);
  return parts ? { ...answer, parts: parts.map((part) => ({ verbatim: part.verbatim, ...answerOf(part) })) } : answer;
}
