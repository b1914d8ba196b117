import { readDeadlinePhrase, type PhraseReading } from '@vekha/calendar/deadline-phrase';
import { answerOf } from './deadline-answer';
import { questionOf, type RawQuestion } from './deadline-question';
import { deadlineText } from './deadline-text';
import { UsageError } from './output';
import { linesOf, type TextLine } from './text-lines';

const LONGEST_LINE_IN_BYTES = 256 * 1024;
const LINES_BETWEEN_TELLINGS = 500;

const FAULTS = {
  LINE_TOO_LONG: `Строка длиннее ${LONGEST_LINE_IN_BYTES / 1024} КБ: в каждой строке должен быть один вопрос.`,
  ENCODING_WRONG: 'Строка не в кодировке UTF-8: сохраните файл в UTF-8.',
} as const;

export interface BatchWishes {
  readonly json: boolean;
  /** Told now and then how many lines are done. */
  readonly progress?: (lines: number) => void;
}

/** Answers the questions of a file, one a line, as they arrive; counts lines answered and lines that were wrong. */
export class DeadlineBatch {
  lines = 0;
  wrong = 0;

  constructor(private readonly wishes: BatchWishes) {}

  /** One answer, with its line feed, for each line that is not blank. A wrong line is answered by its fault. */
  async *answers(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const line of linesOf(pieces, LONGEST_LINE_IN_BYTES)) {
      if ('text' in line && line.text.trim() === '') continue;
      yield `${this.answer(line)}\n`;
      this.lines += 1;
      if (this.lines % LINES_BETWEEN_TELLINGS === 0) this.wishes.progress?.(this.lines);
    }
  }

  private answer(line: TextLine): string {
    try {
      return this.told(line, readingOf(line));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.wrong += 1;
      const { code, message } = error;
      return this.wishes.json ? JSON.stringify({ error: { code, message, line: line.number } }) : `Строка ${line.number}. ${message} [${code}]\n`;
    }
  }

  private told({ number }: TextLine, reading: PhraseReading): string {
    return this.wishes.json ? JSON.stringify(answerOf(reading)) : `Строка ${number}. ${deadlineText(reading)}\n`;
  }
}

function readingOf(line: TextLine): PhraseReading {
  if ('fault' in line) throw new UsageError(line.fault, FAULTS[line.fault]);
  const { phrase, context } = questionOf(objectOf(line.text), (field) => field);
  return readDeadlinePhrase(phrase, context);
}

function objectOf(text: string): RawQuestion {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError('LINE_NOT_JSON', 'Строка — не JSON: нужен один объект {"phrase": …} в одну строку.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('LINE_NOT_OBJECT', 'В строке не объект: нужен {"phrase": "текст срока", "plan": {"start": …, "end": …}}.');
  }
  return { ...value };
}
