import { endOfMonth, civilDate, type CivilSpan } from '../civil-date';
import { datesOfRule } from '../occurrences';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { monthOf, weekdayOf } from '../phrase/vocabulary';
import { assume, notesOf, spanInRussian, statusOf, type Draft, type PhraseRule } from './draft';
import { readOrdinal } from './number-words';
import { readBounds } from './recurrence-bounds';
import { recurringDraft, type RecurringRule } from './recurring-draft';
import { dateItems, withoutYear } from './item-dates';
import type { SpanTerm } from './span-terms';
import { readYear } from './year-spelling';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** «Каждый второй понедельник месяца» (DL-19), «последняя пятница каждого месяца», «2-й и 4-й вторник месяца». */
export const readNthWeekday: PhraseRule = (reader, context) => {
  reader.eatWord('ежемесячно');
  reader.skip('comma', 'dash');
  reader.eatWord('в', 'во');
  const every = reader.eatWord('каждый', 'каждую', 'каждое', 'каждая') !== undefined;
  const by = readNth(reader);
  if (by === undefined) return undefined;
  const month = monthOf(reader.word());
  if (month !== undefined && !every) return inNamedMonth(reader, by, month, context);
  const monthly = readOfMonth(reader);
  if (!monthly && (!every || by.startsWith('2'))) return undefined;
  const onDemand = readOnDemand(reader);
  const bounds = readBounds(reader, context);
  if (!bounds) return undefined;
  const draft = recurringDraft(ruleOf(by), bounds, context);
  return onDemand ? withOnDemand(draft) : draft;
};

function ruleOf(by: string): RecurringRule {
  return {
    kind: 'MonthlyNthWeekday', freq: 'FREQ=MONTHLY', by: `BYDAY=${by}`, byMonths: true, notes: assume(),
    why: 'Срок повторяется в названный день недели каждого месяца.',
  };
}

/** Ordinals and a weekday as RFC 5545 writes them: `2MO`, `2TU,4TU`, `-1FR`. */
function readNth(reader: TokenReader): string | undefined {
  const ordinals: number[] = [];
  for (;;) {
    const ordinal = readOrdinal(reader);
    if (ordinal === undefined || ordinal > 5) return undefined;
    ordinals.push(ordinal);
    const day = weekdayOf(reader.word());
    if (day !== undefined) {
      reader.advance();
      return ordinals.map((nth) => `${nth}${CODES[day - 1] ?? ''}`).join(',');
    }
    if (!reader.eatWord('и') && !reader.eat('comma')) return undefined;
  }
}

function readOfMonth(reader: TokenReader): boolean {
  reader.eatWord('каждого', 'в');
  return reader.eatWord('месяца', 'месяце', 'месяц', 'мес') !== undefined;
}

function readOnDemand(reader: TokenReader): boolean {
  const mark = reader.mark();
  reader.skip('comma');
  if (reader.eatWord('или', 'либо') && reader.eatWord('по')) {
    if (reader.eatWord('запросу', 'требованию', 'просьбе', 'необходимости') || (reader.eatWord('мере') && reader.eatWord('необходимости'))) {
      reader.skipStems(['наставля', 'наставник', 'педагог', 'участник', 'сторон']);
      return true;
    }
  }
  reader.reset(mark);
  return false;
}

/** A request adds a meeting and does not replace the monthly one, unless a person says otherwise (DL-21). */
function withOnDemand(draft: Draft): Draft {
  const assumption = [draft.assumption, 'Встреча по запросу добавляется к ежемесячной, а не заменяет её.'].filter((part) => part !== undefined).join(' ');
  return {
    ...draft, status: 'RESOLVED_WITH_ASSUMPTION', kind: 'MonthlyNthWeekdayOrOnDemand', assumption,
    alternatives: [...(draft.alternatives ?? []), 'Встреча по запросу заменяет ежемесячную.'],
  };
}

function inNamedMonth(reader: TokenReader, by: string, month: number, context: PhraseContext): Draft | undefined {
  const token = reader.peek();
  reader.advance();
  const year = readYear(reader);
  if (!reader.done() || by.includes(',')) return undefined;
  const term: SpanTerm = {
    unit: 'DAY', ...(year ? { year } : {}), startMonth: month, in: (of) => nthIn(by, of, month), notes: assume(), token,
  };
  const dated = dateItems(reader, [{ from: term, joined: 'FIRST' }], context);
  if (!dated) return undefined;
  if (dated.kind !== 'PLACED') return withoutYear('Day', dated);
  const [span] = dated.spans;
  return span && { ...statusOf(dated.notes), kind: 'Day', due: span.end, ...notesOf(dated.notes), why: [`Назван день: ${spanInRussian(span)}.`] };
}

function nthIn(by: string, year: number, month: number): CivilSpan | undefined {
  const [day] = datesOfRule(`FREQ=MONTHLY;BYDAY=${by}`, { start: civilDate(year, month, 1), end: endOfMonth(year, month) });
  return day === undefined ? undefined : { start: day, end: day };
}
