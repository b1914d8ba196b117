import type { AcademicTerm } from '@vekha/calendar/academic-year';
import { type CivilDate, type CivilSpan, daysBetween, isCivilDate, partsOf } from '@vekha/calendar/civil-date';
import type { PhraseContext } from '@vekha/calendar/deadline-phrase';
import { officialCalendar, type WorkingWeek } from '@vekha/calendar/working-days';
import { UsageError } from './output';

/** A phrase and what is known about the document it stands in. */
export interface DeadlineQuestion {
  readonly phrase: string;
  readonly context: PhraseContext;
}

const FIELDS = ['phrase', 'plan', 'zone', 'approved', 'stageYear', 'week', 'terms', 'holidays', 'anchors'] as const;
export type QuestionField = (typeof FIELDS)[number];

/** How the caller knows a field: the option `--stage-year`, or the key `stageYear`. */
export type FieldName = (field: QuestionField) => string;

/** A question as it was given, not yet checked. */
export type RawQuestion = Readonly<Record<string, unknown>>;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const LONGEST_PLAN_IN_YEARS = 30;
const MOST_ENTRIES = 400;
const WHICH_ZONE = 'Europe/Moscow';
/** Asked first: making a format is dear, and a batch asks for the same few zones. */
const ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));
const A_DATE = `дата ГГГГ-ММ-ДД, которая есть в календаре, с ${FIRST_YEAR} по ${LAST_YEAR} год`;

/**
 * The question, checked. Every field but the phrase may be absent (or null); an unknown field is refused, since a slip
 * in a name would change the answer unseen. Throws UsageError with a stable code and a Russian sentence that names the
 * field and the mend; a value is never repeated there.
 */
export function questionOf(given: RawQuestion, name: FieldName): DeadlineQuestion {
  const stranger = Object.keys(given).find((key) => !FIELDS.some((field) => field === key));
  if (stranger !== undefined) {
    const called = /^\w{1,30}$/.test(stranger) ? `${stranger}: такого поля нет` : 'Есть незнакомое поле';
    throw new UsageError('FIELD_UNKNOWN', `${called}. Возможны поля: ${FIELDS.join(', ')}.`);
  }
  const { phrase } = given;
  if (typeof phrase !== 'string') throw new UsageError('PHRASE_MISSING', `${name('phrase')}: нужен текст срока строкой; пустой срок — пустая строка.`);
  const optional = <Field extends QuestionField, Value>(field: Field, read: (value: unknown, called: string) => Value): { [Key in Field]?: Value } => {
    const value = given[field];
    return value === undefined || value === null ? {} : ({ [field]: read(value, name(field)) } as { [Key in Field]?: Value });
  };
  const context: PhraseContext = {
    zone: WHICH_ZONE,
    calendar: officialCalendar,
    ...optional('plan', planOf),
    ...optional('zone', zoneOf),
    ...optional('approved', approvalOf),
    ...optional('stageYear', stageYearOf),
    ...optional('week', weekOf),
    ...optional('terms', termsOf),
    ...optional('holidays', (value, called) => spansOf(value, called, 'HOLIDAYS_WRONG')),
    ...optional('anchors', anchorsOf),
  };
  return { phrase, context };
}

function planOf(value: unknown, name: string): CivilSpan {
  if (!isRecord(value) || !isDate(value['start']) || !isDate(value['end'])) {
    throw new UsageError('PLAN_WRONG', `${name}: нужны начало и конец плана (в команде — через две точки, 2021-09-01..2024-05-31), каждое — ${A_DATE}.`);
  }
  const { start, end } = { start: value['start'], end: value['end'] };
  if (end < start) throw new UsageError('PLAN_REVERSED', `${name}: план заканчивается раньше, чем начинается; поменяйте даты местами.`);
  if (daysBetween(start, end) > LONGEST_PLAN_IN_YEARS * 366) {
    throw new UsageError('PLAN_TOO_LONG', `${name}: план длиннее ${LONGEST_PLAN_IN_YEARS} лет; проверьте год начала и год конца.`);
  }
  return { start, end };
}

function zoneOf(value: unknown, name: string): string {
  if (typeof value === 'string' && ZONES.has(value)) return value;
  const wrong = new UsageError('ZONE_WRONG', `${name}: нужен часовой пояс школы из базы IANA, например Asia/Irkutsk или Europe/Moscow.`);
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) throw wrong;
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw wrong;
  }
}

function approvalOf(value: unknown, name: string): CivilDate {
  if (!isDate(value)) throw new UsageError('APPROVED_WRONG', `${name}: нужна ${A_DATE}: когда утверждён план.`);
  return value;
}

function stageYearOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < FIRST_YEAR || value > LAST_YEAR) {
    throw new UsageError('STAGE_YEAR_WRONG', `${name}: нужен год четырьмя цифрами, с ${FIRST_YEAR} по ${LAST_YEAR}.`);
  }
  return value;
}

function weekOf(value: unknown, name: string): WorkingWeek {
  if (value !== 5 && value !== 6) throw new UsageError('WEEK_WRONG', `${name}: нужно число рабочих дней в неделе, 5 или 6.`);
  return value;
}

function termsOf(value: unknown, name: string): readonly AcademicTerm[] {
  const terms = spansOf(value, name, 'TERMS_WRONG').toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const overlap = terms.some(({ end }, index) => end >= (terms[index + 1]?.start ?? '9999'));
  if (overlap) throw new UsageError('TERMS_OVERLAP', `${name}: учебные периоды пересекаются; поправьте их даты.`);
  return terms;
}

function spansOf(value: unknown, name: string, code: string): readonly AcademicTerm[] {
  if (!Array.isArray(value) || value.length > MOST_ENTRIES) {
    throw new UsageError(code, `${name}: нужен список не длиннее ${MOST_ENTRIES}, каждый в нём — {name, start, end}.`);
  }
  return value.map((each: unknown, index) => {
    if (!isRecord(each) || typeof each['name'] !== 'string' || !isDate(each['start']) || !isDate(each['end']) || each['end'] < each['start']) {
      throw new UsageError(code, `${name}, место ${index + 1}: нужны name (строка), start и end — ${A_DATE}; start не позже end.`);
    }
    return { name: each['name'], start: each['start'], end: each['end'] };
  });
}

function anchorsOf(value: unknown, name: string): Readonly<Record<string, CivilDate>> {
  const entries = isRecord(value) ? Object.entries(value) : undefined;
  const dated = entries?.flatMap(([event, date]): [string, CivilDate][] => (isDate(date) ? [[event, date]] : []));
  if (!entries || entries.length > MOST_ENTRIES || dated?.length !== entries.length) {
    throw new UsageError('ANCHORS_WRONG', `${name}: нужны события с датами, {"приказ": "2021-09-09"}, не больше ${MOST_ENTRIES}; дата — ${A_DATE}.`);
  }
  return Object.fromEntries(dated);
}

function isRecord(value: unknown): value is RawQuestion {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = partsOf(value);
  return year >= FIRST_YEAR && year <= LAST_YEAR && isCivilDate(year, month, day);
}
