import { addDays, addMonths, partsOf, civilDate, type CivilDate } from '../civil-date';
import { counted } from '../counted';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { weekdayOf } from '../phrase/vocabulary';
import { ambiguous, assume, type Draft, type Notes, type PhraseRule } from './draft';
import { readFrequency, type Frequency } from './frequency';
import { readItems } from './item-list';
import { readOrdinal } from './number-words';
import { readBounds, readLeadingBounds, type RecurrenceBounds } from './recurrence-bounds';
import { recurringDraft, type RecurringRule } from './recurring-draft';
import { halfYearly, perAcademicTerm } from './school-terms';
import { yearlyFrequency, yearlyMonths } from './yearly';

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** «Ежемесячно», «1 раз в неделю», «каждую четверть», «не менее одного раза в год», «2 раза в год» with their bounds. */
export const readRecurrence: PhraseRule = (reader, context) => {
  const leading = readLeadingBounds(reader, context);
  const frequency = readFrequency(reader);
  if (!frequency) return undefined;
  const weekdays = frequency.unit === 'WEEK' ? readWeekdays(reader) : [];
  const named = frequency.unit === 'YEAR' && !frequency.minimum ? inNamedMonths(reader, frequency, context) : undefined;
  if (named) return named;
  const bounds = leading && reader.done() ? leading : readBounds(reader, context);
  if (!bounds || (leading && leading !== bounds)) return undefined;
  return frequency.times > 1 && !frequency.minimum
    ? severalTimes(frequency, bounds, context)
    : once(frequency, weekdays, bounds, context);
};

/** «Каждый понедельник», «по средам и пятницам», «каждый второй понедельник» (which is doubtful without «месяца»). */
export const readWeekly: PhraseRule = (reader, context) => {
  if (!['каждый', 'каждую', 'каждое', 'по'].includes(reader.word())) return undefined;
  const ordinal = reader.word() === 'по' ? undefined : everyOther(reader);
  const weekdays = readWeekdays(reader);
  if (weekdays.length === 0) return undefined;
  const bounds = readBounds(reader, context);
  if (!bounds) return undefined;
  if (ordinal === undefined) return recurringDraft(weeklyRule(1, weekdays, context), bounds, context);
  return doubtfulEveryOther(weekdays, bounds);
};

function everyOther(reader: TokenReader): number | undefined {
  const mark = reader.mark();
  reader.advance();
  const ordinal = readOrdinal(reader);
  if (ordinal === 2 && weekdayOf(reader.word()) !== undefined) return ordinal;
  reader.reset(mark);
  return undefined;
}

function doubtfulEveryOther(weekdays: readonly string[], { months }: RecurrenceBounds): Draft {
  const days = weekdays.join(',');
  const limit = `BYMONTH=${months.join(',')}`;
  return ambiguous(
    [
      { kind: 'MonthlyNthWeekday', rrule: `FREQ=MONTHLY;${limit};BYDAY=${weekdays.map((day) => `2${day}`).join(',')}`, why: 'второй такой день каждого месяца' },
      { kind: 'Weekly', rrule: `FREQ=WEEKLY;INTERVAL=2;${limit};BYDAY=${days}`, why: 'через неделю' },
    ],
    '«Каждый второй» без слова «месяца» можно понять двояко.',
  );
}

function readWeekdays(reader: TokenReader): readonly string[] {
  const codes: string[] = [];
  const mark = reader.mark();
  for (;;) {
    reader.skip('comma', 'bracket', 'dash');
    reader.eatWord('и', 'по', 'в', 'во');
    reader.eatWord('каждый', 'каждую', 'каждое');
    const code = WEEKDAY_CODES[(weekdayOf(reader.word()) ?? 0) - 1];
    if (code === undefined) break;
    codes.push(code);
    reader.advance();
  }
  if (codes.length === 0) reader.reset(mark);
  return codes;
}

function once(frequency: Frequency, weekdays: readonly string[], bounds: RecurrenceBounds, context: PhraseContext): Draft | undefined {
  const { unit, every, minimum, times } = frequency;
  if (every > 1 && unit === 'MONTH') return everySoManyMonths(every, frequency, bounds, context);
  if (every > 1 && unit !== 'WEEK') return undefined;
  if (unit === 'SCHOOL_TERM' || unit === 'TRIMESTER') return asMinimum(perAcademicTerm(unit, bounds.span, context), minimum, times);
  if (unit === 'HALF_YEAR') return asMinimum(halfYearly(bounds.span, context), minimum, times);
  if (unit === 'YEAR') return asMinimum(yearlyFrequency(context), minimum, times);
  const rule = ruleOf(unit, every, weekdays, context);
  return rule && asMinimum(recurringDraft(rule, bounds, context), minimum, times);
}

/** «Раз в два месяца»: windows of so many months from the beginning of the plan, each due at its end. Only numbers that divide a year. */
function everySoManyMonths(every: number, { minimum, times }: Frequency, bounds: RecurrenceBounds, context: PhraseContext): Draft | undefined {
  if (12 % every !== 0 || every === 12) return undefined;
  const first = partsOf(bounds.span?.start ?? context.plan?.start ?? '2000-09-01').month;
  const closing = Array.from({ length: 12 / every }, (_, index) => ((first - 2 + every * (index + 1)) % 12) + 1);
  const months = closing.filter((month) => bounds.months.includes(month)).sort((a, b) => a - b);
  if (months.length === 0) return undefined;
  const rule: RecurringRule = {
    kind: 'Monthly', freq: `FREQ=MONTHLY;BYMONTH=${months.join(',')}`, by: 'BYMONTHDAY=-1', byMonths: false,
    opens: (due) => addMonths(firstOfMonth(due), 1 - every),
    notes: assume('Месяцы отсчитаны от начала плана, срок — последний день последнего из них.', ...(bounds.monthsSaid ? [] : ['Только с сентября по май.'])),
    why: `Срок повторяется раз в ${counted(every, 'месяц', 'месяца', 'месяцев')}.`,
  };
  return asMinimum(recurringDraft(rule, bounds, context), minimum, times);
}

function asMinimum(draft: Draft, minimum: boolean, times: number): Draft {
  if (!minimum || !draft.status.startsWith('RESOLVED')) return draft;
  const floor = `Не реже ${times} раз(а) за каждый период: чаще — можно.`;
  return { ...draft, kind: 'MinimumFrequency', times, why: [...draft.why, floor] };
}

function ruleOf(unit: Frequency['unit'], every: number, weekdays: readonly string[], context: PhraseContext): RecurringRule | undefined {
  if (unit === 'WEEK') return weeklyRule(every, weekdays, context);
  if (unit === 'MONTH') return monthlyRule();
  return unit === 'QUARTER' ? quarterlyRule() : undefined;
}

function weeklyRule(every: number, weekdays: readonly string[], { week = 5 }: PhraseContext): RecurringRule {
  const freq = every > 1 ? `FREQ=WEEKLY;INTERVAL=${every}` : 'FREQ=WEEKLY';
  const notes: Notes = every > 1 ? assume('Недели отсчитаны от начала плана.') : assume();
  if (weekdays.length > 0) {
    return { kind: 'Weekly', freq, by: `BYDAY=${weekdays.join(',')}`, byMonths: true, notes, why: 'Срок повторяется по дням недели.' };
  }
  return {
    kind: 'Weekly', freq, by: `BYDAY=${week === 6 ? 'SA' : 'FR'}`, byMonths: true,
    opens: (due) => addDays(due, 1 - week),
    notes: assume(...notes.assumptions, `Неделя — с понедельника по ${week === 6 ? 'субботу' : 'пятницу'}.`),
    why: 'Срок повторяется каждую неделю.',
  };
}

function monthlyRule(): RecurringRule {
  return {
    kind: 'Monthly', freq: 'FREQ=MONTHLY', by: 'BYMONTHDAY=-1', byMonths: true, opens: firstOfMonth,
    notes: assume('Срок — последний день каждого месяца.'), why: 'Срок повторяется каждый месяц.',
  };
}

const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 8)}01`;

function quarterlyRule(): RecurringRule {
  return {
    kind: 'Quarterly', freq: 'FREQ=MONTHLY;BYMONTH=3,6,9,12', by: 'BYMONTHDAY=-1', byMonths: false,
    opens: (due) => civilDate(partsOf(due).year, partsOf(due).month - 2, 1),
    notes: { assumptions: ['Квартал — календарный, срок — его последний день.'], alternatives: ['Учебная четверть по календарю школы.'] },
    why: 'Срок повторяется каждый календарный квартал.',
  };
}

/** «2 раза в год (декабрь, май)», «1 раз в год, в мае»: as many months as times, each a window of every year. */
function inNamedMonths(reader: TokenReader, { times, every }: Frequency, context: PhraseContext): Draft | undefined {
  const mark = reader.mark();
  reader.skip('bracket', 'comma', 'dash', 'colon');
  reader.eatWord('в');
  const items = readItems(reader, []);
  const months = items?.every(({ from, to }) => from.unit === 'MONTH' && !from.year && !to);
  if (every === 1 && items && months && items.length === times && reader.done()) return yearlyMonths(items, context);
  reader.reset(mark);
  return undefined;
}

/** «2 раза в год» is read as half-years with the other reading shown; any other number has no dates of its own. */
function severalTimes({ times, every, unit }: Frequency, bounds: RecurrenceBounds, context: PhraseContext): Draft | undefined {
  if (every > 1) return undefined;
  if (unit === 'YEAR' && times === 2) {
    const draft = halfYearly(bounds.span, context);
    return { ...draft, alternatives: [...(draft.alternatives ?? []), 'Дважды за учебный год в любые дни.'] };
  }
  const evenly: Readonly<Record<number, string>> = { 3: 'раз в триместр', 4: 'раз в четверть или в квартал' };
  return ambiguous(
    [
      { kind: 'MinimumFrequency', why: `${times} раз(а) за период, дни выбирает ответственный` },
      { kind: 'Ambiguous', why: unit === 'YEAR' ? (evenly[times] ?? 'через равные промежутки года') : 'через равные промежутки внутри периода' },
    ],
    'Названо, сколько раз, но не названо когда.',
  );
}
