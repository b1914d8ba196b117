import { civilDate, partsOf, type CivilDate } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { assume, joinNotes, type Draft, type PhraseRule } from './draft';
import { readOrdinal } from './number-words';
import { readBounds, type RecurrenceBounds } from './recurrence-bounds';
import { recurringDraft } from './recurring-draft';

type Cycle = 'MONTH' | 'MONTH_AFTER' | 'QUARTER_LAST_MONTH' | 'QUARTER_AFTER' | 'QUARTER_DOUBTFUL';
/** `AFTER`: «следующего за отчётным», and the period is said elsewhere or nowhere. */
type SaidCycle = Exclude<Cycle, 'QUARTER_DOUBTFUL'> | 'AFTER';

/**
 * «Ежемесячно до 10 числа», «15 числа каждого месяца», «до 5 числа месяца, следующего за отчётным», «до 10 числа месяца,
 * следующего за отчётным кварталом», «до 25 числа последнего месяца квартала».
 */
export const readMonthDay: PhraseRule = (reader, context) => {
  const before = readCycleAdverb(reader);
  reader.skip('comma', 'dash');
  const by = reader.eatWord('до', 'к') !== undefined || reader.eatWords('не', 'позднее') || reader.eatWords('не', 'позже');
  const every = reader.eatWord('каждого', 'каждое') !== undefined;
  const token = reader.peek();
  const day = readOrdinal(reader);
  if (day === undefined || !reader.eatWord('числа', 'число', 'чисел')) return undefined;
  const said = readCycle(reader);
  const cycle = said === undefined ? (every ? joined('MONTH', before) : before) : joined(said, before);
  const bounds = cycle === undefined ? undefined : readBounds(reader, context);
  if (cycle === undefined || !bounds) return undefined;
  if (day > 31) return reader.refuse('IMPOSSIBLE_DATE', token, `В месяце нет ${day}-го числа.`);
  return monthDayDraft(day, cycle, by, bounds, context);
};

function readCycleAdverb(reader: TokenReader): Cycle | undefined {
  if (reader.eatWord('ежемесячно') || reader.eatWords('каждый', 'месяц')) return 'MONTH';
  return reader.eatWord('ежеквартально') || reader.eatWords('каждый', 'квартал') ? 'QUARTER_DOUBTFUL' : undefined;
}

/** The cycle of the adverb and that of the day together; nothing when they contradict each other. */
function joined(said: SaidCycle, before: Cycle | undefined): Cycle | undefined {
  if (before === 'QUARTER_DOUBTFUL') return said === 'AFTER' ? 'QUARTER_AFTER' : said.startsWith('QUARTER') ? (said as Cycle) : undefined;
  if (before === 'MONTH' && said.startsWith('QUARTER')) return undefined;
  return said === 'AFTER' ? 'MONTH_AFTER' : said;
}

function readCycle(reader: TokenReader): SaidCycle | undefined {
  const mark = reader.mark();
  if (reader.eatWords('последнего', 'месяца')) {
    reader.eatWord('каждого');
    if (reader.eatWord('квартала')) return 'QUARTER_LAST_MONTH';
  }
  reader.reset(mark);
  reader.eatWord('каждого');
  if (reader.eatWord('ежемесячно')) return 'MONTH';
  if (reader.eatStem('следующ') && reader.eatWords('месяца')) return 'AFTER';
  if (!reader.eatWord('месяца')) {
    reader.reset(mark);
    return undefined;
  }
  return readFollowing(reader) ?? 'MONTH';
}

function readFollowing(reader: TokenReader): SaidCycle | undefined {
  const mark = reader.mark();
  reader.skip('comma');
  if (reader.eatStem('следующ') && reader.eatWord('за')) {
    const reporting = reader.eatStem('отчетн', 'истекш', 'прошедш') !== undefined;
    if (reader.eatWord('кварталом')) return 'QUARTER_AFTER';
    if (reader.eatWord('месяцем')) return 'MONTH_AFTER';
    if (reporting) return 'AFTER';
  }
  reader.reset(mark);
  return undefined;
}

function monthDayDraft(day: number, cycle: Cycle, by: boolean, bounds: RecurrenceBounds, context: PhraseContext): Draft {
  const quarterly = cycle !== 'MONTH' && cycle !== 'MONTH_AFTER';
  const months = cycle === 'QUARTER_LAST_MONTH' ? '3,6,9,12' : '1,4,7,10';
  const shortMonths = day > 28 ? assume(`В месяцах без ${day}-го числа срока нет.`) : assume();
  const doubtful = cycle === 'QUARTER_DOUBTFUL'
    ? { assumptions: ['Месяц не назван: взят месяц после квартала.'], alternatives: ['Последний месяц квартала.'] }
    : assume();
  return recurringDraft(
    {
      kind: quarterly ? 'QuarterlyBy' : 'Monthly',
      freq: quarterly ? `FREQ=MONTHLY;BYMONTH=${months}` : 'FREQ=MONTHLY',
      by: `BYMONTHDAY=${day}`,
      byMonths: !quarterly,
      ...(by ? { opens: (due: CivilDate) => opening(due, quarterly) } : {}),
      notes: joinNotes(by ? assume('«До» понято включительно: само число входит в срок.') : assume(), doubtful, shortMonths),
      why: quarterly ? 'Срок повторяется каждый квартал.' : 'Срок повторяется каждый месяц.',
    },
    bounds,
    context,
  );
}

function opening(due: CivilDate, quarterly: boolean): CivilDate {
  const { year, month } = partsOf(due);
  return quarterly ? civilDate(year, month - ((month - 1) % 3), 1) : civilDate(year, month, 1);
}
