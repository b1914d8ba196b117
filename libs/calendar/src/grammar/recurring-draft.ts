import { inRussian, intersect, type CivilDate, type CivilSpan } from '../civil-date';
import { datesOfRule } from '../occurrences';
import type { DeadlineKind, Occurrence, OccurrenceCollision, PhraseContext } from '../phrase-reading';
import { collisionFlags, type CollisionFlag } from '../working-days';
import { assume, joinNotes, notesOf, statusOf, type Draft, type Notes } from './draft';
import type { RecurrenceBounds } from './recurrence-bounds';

/** A recurring deadline before it is laid out on the plan. */
export interface RecurringRule {
  readonly kind: DeadlineKind;
  /** Frequency part of the rule, for instance `FREQ=MONTHLY`. */
  readonly freq: string;
  /** What picks the days, for instance `BYDAY=2MO`. */
  readonly by?: string;
  /** Whether months of the bounds limit the rule. */
  readonly byMonths: boolean;
  /** First day of the window that ends on the due date; without it the occurrence is one day. */
  readonly opens?: (due: CivilDate) => CivilDate;
  readonly notes: Notes;
  readonly why: string;
}

/** The rule laid out on the plan (cut to its own bounds), with collisions of one-day occurrences shown and none dropped. */
export function recurringDraft(rule: RecurringRule, bounds: RecurrenceBounds, context: PhraseContext): Draft {
  const rrule = [rule.freq, rule.byMonths && bounds.months.length < 12 ? `BYMONTH=${bounds.months.join(',')}` : '', rule.by ?? '']
    .filter((part) => part !== '').join(';');
  const span = spanOf(bounds, context);
  const dates = span ? datesOfRule(rrule, span) : undefined;
  const kept = dates && withoutHolidays(dates, bounds, context);
  const collisions = rule.opens || !kept ? [] : collisionsOf(kept, context);
  const notes = joinNotes(rule.notes, bounds.notes, boundsNotes(rule, bounds, context), span ? assume() : PLAN_MISSING);
  return {
    ...statusOf(notes),
    kind: rule.kind,
    rrule,
    ...(kept ? { occurrences: kept.map((due) => occurrence(due, rule, span)) } : {}),
    ...(kept?.length === 0 ? { finding: 'OUT_OF_PLAN_PERIOD' as const } : {}),
    ...(collisions.length > 0 ? { collisions, finding: gravest(collisions) } : {}),
    ...notesOf(notes),
    why: [rule.why, ...collisions.map(({ date, flags }) => collisionInRussian(date, flags))],
  };
}

const PLAN_MISSING: Notes = {
  ...assume('Период плана неизвестен: даты появятся вместе с ним.'), finding: 'PLAN_PERIOD_MISSING',
};

function spanOf({ span }: RecurrenceBounds, { plan }: PhraseContext): CivilSpan | undefined {
  return span && plan ? (intersect(span, plan) ?? span) : (span ?? plan);
}

function occurrence(due: CivilDate, { opens }: RecurringRule, span: CivilSpan | undefined): Occurrence {
  if (!opens) return { due };
  const start = opens(due);
  return { start: span && start < span.start ? span.start : start, due };
}

function withoutHolidays(dates: readonly CivilDate[], bounds: RecurrenceBounds, { holidays = [] }: PhraseContext): readonly CivilDate[] {
  if (!bounds.withoutSchoolHolidays) return dates;
  return dates.filter((date) => !holidays.some(({ start, end }) => start <= date && date <= end));
}

function boundsNotes(rule: RecurringRule, bounds: RecurrenceBounds, { holidays }: PhraseContext): Notes {
  const months = rule.byMonths && !bounds.monthsSaid ? ['Только с сентября по май.'] : [];
  if (!bounds.withoutSchoolHolidays || holidays) return assume(...months);
  return { ...assume(...months, 'Каникулы школы неизвестны: дни на них пока не исключены.'), finding: 'SCHOOL_HOLIDAYS_MISSING' };
}

function collisionsOf(dates: readonly CivilDate[], { calendar, week = 5, holidays = [] }: PhraseContext): readonly OccurrenceCollision[] {
  return dates
    .map((date) => ({ date, flags: collisionFlags(date, week, calendar, holidays) }))
    .filter(({ flags }) => flags.length > 0);
}

function gravest(collisions: readonly OccurrenceCollision[]): CollisionFlag {
  const nonWorking = collisions.some(({ flags }) => flags.includes('COLLIDES_WITH_NON_WORKING_DAY'));
  return nonWorking ? 'COLLIDES_WITH_NON_WORKING_DAY' : 'COLLIDES_WITH_SCHOOL_HOLIDAY';
}

function collisionInRussian(date: CivilDate, flags: OccurrenceCollision['flags']): string {
  const onHoliday = flags.includes('COLLIDES_WITH_SCHOOL_HOLIDAY') ? ' на каникулах' : '';
  const onDayOff = flags.includes('COLLIDES_WITH_NON_WORKING_DAY') ? ' в нерабочий день' : '';
  return `${inRussian(date)} выпадает${[onDayOff, onHoliday].filter((part) => part !== '').join(' и')}: дату можно перенести.`;
}
