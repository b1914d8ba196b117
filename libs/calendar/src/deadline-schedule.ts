import { addDays, atTimeOfDay, endOfDayExclusive, inRussian, startOfDay, type CivilDate } from './civil-date';
import type { DeadlineKind, PhraseReading } from './phrase-reading';
import { isProvisional } from './production-calendar';
import {
  addWorkingDays, dayStatus, workingDayOnOrAfter, workingDayOnOrBefore, type ProductionCalendar, type WorkingWeek,
} from './working-days';

/** A term already known as dates: one occurrence of a recurring measure, or dates typed by a person. */
export interface PlainTerm {
  readonly kind: 'Window' | 'Day' | 'ByDay';
  readonly start?: CivilDate;
  readonly due: CivilDate;
}

/** Whether «до D» includes the day D. Office usage does; legal practice is divided. */
export type Boundary = 'INCLUSIVE' | 'EXCLUSIVE';
export type WhenNonWorking = 'KEEP' | 'NEXT' | 'PREVIOUS';

export interface ScheduleInput {
  readonly reading: PhraseReading | PlainTerm;
  /** IANA zone of the school. */
  readonly zone: string;
  readonly calendar: ProductionCalendar;
  /** Version of the time-zone database of the running platform, recorded and never recomputed. */
  readonly tzdata: string;
  readonly week?: WorkingWeek;
  readonly boundary?: Boundary;
  readonly whenNonWorking?: WhenNonWorking;
  /** How many working days before the effective due date each reminder falls; whole numbers from 1. */
  readonly reminderWorkingDays?: readonly number[];
  /** Who is told, and how many working days after the effective due date; whole numbers from 1. */
  readonly escalations?: readonly { readonly to: string; readonly workingDays: number }[];
  /** Local wall-clock time `HH:MM` of reminders, of the due notice and of escalations. */
  readonly reminderTime?: string;
}

export type RungName = 'opening' | 'reminder' | 'due' | 'overdue' | 'escalation';

export interface DeadlineRung {
  readonly rung: RungName;
  /** UTC instant, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string;
  /** Before the effective due date for a reminder, after it for an escalation. */
  readonly workingDays?: number;
  /** Whom an escalation reaches. */
  readonly to?: string;
}

export interface DeadlineSchedule {
  /** As the document says. */
  readonly nominalDue: CivilDate;
  /** After the boundary and non-working days are taken into account. */
  readonly effectiveDue: CivilDate;
  readonly start?: CivilDate;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly tzdata: string;
  /** Stable code of the rule that gave the due date, for example `WINDOW_END/NEXT_WORKING_DAY`. */
  readonly rule: string;
  /** Russian sentences, in the order in which the date was found. */
  readonly why: readonly string[];
  readonly rungs: readonly DeadlineRung[];
}

const BY_KINDS: readonly DeadlineKind[] = ['ByDay', 'YearlyBy', 'QuarterlyBy'];
const RUNG_ORDER: readonly RungName[] = ['opening', 'reminder', 'due', 'overdue', 'escalation'];

/** Whether the reading names one due date, so that it can be scheduled as it stands. */
export function hasSingleDue(reading: PhraseReading | PlainTerm): boolean {
  return nominalDueOf(reading) !== undefined;
}

/**
 * The due date and the ladder of rungs of one deadline. Opening is the first instant of the start day, reminders ring
 * at the reminder time of the n-th working day before the effective due date, the due notice at the same time on
 * the day itself, overdue at the first instant after it, escalations at the reminder time of a working day after it.
 * Throws RangeError `DEADLINE_WITHOUT_DATE` when the reading names no single due date (see `hasSingleDue`), and
 * `LADDER_STEP_NOT_WHOLE` when a reminder or an escalation is not a whole number of working days from 1.
 */
export function scheduleDeadline(input: ScheduleInput): DeadlineSchedule {
  const { reading, zone, calendar, tzdata, week = 5 } = input;
  const nominalDue = nominalDueOf(reading);
  if (nominalDue === undefined) {
    throw new RangeError('DEADLINE_WITHOUT_DATE: у срока нет одной даты исполнения, сначала уточните его.');
  }
  const due = effectiveDueOf(nominalDue, reading.kind, input, week);
  return {
    nominalDue,
    effectiveDue: due.date,
    ...(reading.start === undefined ? {} : { start: reading.start }),
    zone,
    calendarVersion: calendar.version,
    tzdata,
    rule: due.rule,
    why: [...due.why, ...provenance(due.date, input)],
    rungs: rungsOf(reading.start, due.date, input, week),
  };
}

function nominalDueOf(reading: PhraseReading | PlainTerm): CivilDate | undefined {
  return reading.due ?? ('end' in reading ? reading.end : undefined);
}

interface EffectiveDue {
  readonly date: CivilDate;
  readonly rule: string;
  readonly why: readonly string[];
}

function effectiveDueOf(
  nominal: CivilDate,
  kind: DeadlineKind,
  { boundary = 'INCLUSIVE', whenNonWorking = 'NEXT', calendar }: ScheduleInput,
  week: WorkingWeek,
): EffectiveDue {
  const last = lastDayOf(nominal, kind, boundary);
  const status = dayStatus(last.date, week, calendar);
  if (status.working) return last;
  const shown = `${inRussian(last.date)} — ${status.reason}`;
  if (whenNonWorking === 'KEEP') {
    return { ...last, why: [...last.why, `${shown}; по настройке срок не переносится.`] };
  }
  const next = whenNonWorking === 'NEXT';
  const date = next ? workingDayOnOrAfter(last.date, week, calendar) : workingDayOnOrBefore(last.date, week, calendar);
  const whither = next ? 'следующий рабочий день' : 'предыдущий рабочий день';
  return {
    date,
    rule: `${last.rule}/${whenNonWorking}_WORKING_DAY`,
    why: [...last.why, `${shown}; срок перенесён на ${whither}, ${inRussian(date)}${next ? ' (ГК РФ, ст. 193)' : ''}.`],
  };
}

function lastDayOf(nominal: CivilDate, kind: DeadlineKind, boundary: Boundary): EffectiveDue {
  const shown = inRussian(nominal);
  if (BY_KINDS.includes(kind)) {
    return boundary === 'INCLUSIVE'
      ? { date: nominal, rule: 'BY_DAY_INCLUSIVE', why: [`«До ${shown}» понято включительно: последний день — ${shown}.`] }
      : {
          date: addDays(nominal, -1),
          rule: 'BY_DAY_EXCLUSIVE',
          why: [`«До ${shown}» понято без самого дня: последний день — ${inRussian(addDays(nominal, -1))}.`],
        };
  }
  return kind === 'Day'
    ? { date: nominal, rule: 'DAY', why: [`Срок назначен на день ${shown}.`] }
    : { date: nominal, rule: 'WINDOW_END', why: [`Срок — последний день периода, ${shown} включительно.`] };
}

function provenance(due: CivilDate, { calendar, zone, tzdata }: ScheduleInput): readonly string[] {
  const versions = `Рабочие дни — по календарю ${calendar.version}, время — по поясу ${zone} (tzdata ${tzdata}).`;
  if (!isProvisional(due, calendar)) return [versions];
  return [versions, `Календарь ${due.slice(0, 4)} года предварительный: перенос выходных дней ещё не учтён, срок может сдвинуться.`];
}

function rungsOf(
  start: CivilDate | undefined,
  due: CivilDate,
  { zone, calendar, reminderWorkingDays = [1], escalations = [], reminderTime = '09:00' }: ScheduleInput,
  week: WorkingWeek,
): readonly DeadlineRung[] {
  const stepAt = (days: number): string => atTimeOfDay(addWorkingDays(due, days, week, calendar), reminderTime, zone);
  const reminders = [...new Set(reminderWorkingDays)].map((workingDays): DeadlineRung => ({ rung: 'reminder', at: stepAt(-wholeDays(workingDays)), workingDays }));
  const rungs: DeadlineRung[] = [
    ...(start === undefined ? [] : [{ rung: 'opening' as const, at: startOfDay(start, zone) }]),
    ...reminders,
    { rung: 'due', at: atTimeOfDay(due, reminderTime, zone) },
    { rung: 'overdue', at: endOfDayExclusive(due, zone) },
    ...escalations.map(({ to, workingDays }): DeadlineRung => ({ rung: 'escalation', at: stepAt(wholeDays(workingDays)), workingDays, to })),
  ];
  return rungs.sort((a, b) => (a.at === b.at ? RUNG_ORDER.indexOf(a.rung) - RUNG_ORDER.indexOf(b.rung) : a.at < b.at ? -1 : 1));
}

function wholeDays(days: number): number {
  if (Number.isInteger(days) && days >= 1) return days;
  throw new RangeError('LADDER_STEP_NOT_WHOLE: ступень задаётся целым числом рабочих дней, не меньше одного.');
}
