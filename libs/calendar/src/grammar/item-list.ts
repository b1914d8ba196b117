import { civilDate, isCivilDate } from '../civil-date';
import type { Token } from '../phrase/tokenizer';
import type { TokenReader } from '../phrase/token-reader';
import { NO_NOTES } from './draft';
import { readOrdinal } from './number-words';
import { readSpanTerm, type SpanTerm } from './span-terms';

/** One element of a list: a term, or a range of two. */
export interface SpanItem {
  readonly from: SpanTerm;
  readonly to?: SpanTerm;
  /** How it is joined to the one before; `NOTHING` means that a separator was lost. */
  readonly joined: 'FIRST' | 'SEPARATOR' | 'NOTHING';
}

/** A day number whose month comes later in the phrase: 15 in «15–20 сентября». */
interface BareDay {
  readonly bareDay: number;
  readonly token: Token;
}

type Written = SpanTerm | BareDay;

interface WrittenItem {
  readonly from: Written;
  readonly to?: Written;
  readonly joined: SpanItem['joined'];
}

/**
 * A list of terms and ranges: «сентябрь, декабрь 2023 г.», «15–20 сентября», «15 и 20 мая», «с 1 сентября по 31 мая».
 * Words that may end a range are `rangeWords`. Nothing is taken when the text begins otherwise.
 */
export function readItems(reader: TokenReader, rangeWords: readonly string[]): readonly SpanItem[] | undefined {
  const mark = reader.mark();
  const written = readWrittenItems(reader, rangeWords);
  const items = written && withMonths(reader, written);
  if (!items) reader.reset(mark);
  return items;
}

function readWrittenItems(reader: TokenReader, rangeWords: readonly string[]): readonly WrittenItem[] | undefined {
  const items: WrittenItem[] = [];
  for (;;) {
    const mark = reader.mark();
    const joined = items.length === 0 ? 'FIRST' : readSeparator(reader);
    const from = readWritten(reader);
    if (!from) {
      reader.reset(mark);
      return items.length > 0 ? items : undefined;
    }
    const to = readRangeEnd(reader, rangeWords);
    items.push(to ? { from, to, joined } : { from, joined });
  }
}

function readSeparator(reader: TokenReader): SpanItem['joined'] {
  const mark = reader.mark();
  reader.skip('comma', 'semicolon', 'line');
  reader.eatWord('и', 'а');
  reader.eatWord('также');
  reader.eatWord('в', 'во');
  return reader.mark() > mark ? 'SEPARATOR' : 'NOTHING';
}

function readWritten(reader: TokenReader): Written | undefined {
  const term = readSpanTerm(reader);
  if (term) return term;
  const mark = reader.mark();
  const token = reader.peek();
  const day = token && (token.kind !== 'number' || token.text.length <= 2) ? readOrdinal(reader) : undefined;
  const next = reader.peek();
  const separated = next && (next.kind === 'dash' || next.kind === 'comma' || ['и', 'по', 'до'].includes(next.text));
  if (token && day !== undefined && day >= 1 && day <= 31 && separated) return { bareDay: day, token };
  reader.reset(mark);
  return undefined;
}

function readRangeEnd(reader: TokenReader, rangeWords: readonly string[]): Written | undefined {
  const mark = reader.mark();
  const separated = reader.eat('dash') ?? reader.eatWord(...rangeWords);
  reader.skip('dash');
  const to = separated === undefined ? undefined : readWritten(reader);
  if (!to) reader.reset(mark);
  return to;
}

function withMonths(reader: TokenReader, written: readonly WrittenItem[]): readonly SpanItem[] | undefined {
  const items: SpanItem[] = [];
  let right: SpanTerm | undefined;
  for (const { from, to, joined } of written.toReversed()) {
    const ending = to && complete(reader, to, right);
    if (to && !ending) return undefined;
    const beginning = complete(reader, from, ending ?? right);
    if (!beginning) return undefined;
    right = beginning;
    items.push(ending ? { from: beginning, to: ending, joined } : { from: beginning, joined });
  }
  return items.toReversed();
}

function complete(reader: TokenReader, written: Written, right: SpanTerm | undefined): SpanTerm | undefined {
  if (!('bareDay' in written)) return written;
  if (right?.unit !== 'DAY') return undefined;
  const { bareDay, token } = written;
  const { startMonth } = right;
  if (!isCivilDate(2024, startMonth, bareDay)) {
    return reader.refuse('IMPOSSIBLE_DATE', token, `В этом месяце нет ${bareDay}-го числа.`);
  }
  return {
    unit: 'DAY',
    ...(right.year ? { year: right.year } : {}),
    startMonth,
    in: (year) => {
      if (!isCivilDate(year, startMonth, bareDay)) return undefined;
      const day = civilDate(year, startMonth, bareDay);
      return { start: day, end: day };
    },
    notes: NO_NOTES,
    token,
  };
}
