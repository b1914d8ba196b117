import { type CivilSpan, inRussian } from '@vekha/calendar/civil-date';
import type { DeadlineKind, Occurrence, PhraseReading, ReadingFinding, ReadingStatus } from '@vekha/calendar/deadline-phrase';

const STATUS: Readonly<Record<ReadingStatus, string>> = {
  RESOLVED: 'Понято однозначно',
  RESOLVED_WITH_ASSUMPTION: 'Понято с допущением',
  AMBIGUOUS: 'Можно понять по-разному, программа ничего не выбрала',
  NOT_A_DEADLINE: 'Это не срок с датой',
  EMPTY: 'Срок не назван',
  UNPARSED: 'Не понято',
};

const KIND: Readonly<Record<DeadlineKind, string>> = {
  None: '',
  Day: 'назначенный день',
  ByDay: 'не позднее дня',
  DayList: 'несколько дней',
  Window: 'период',
  WindowList: 'несколько периодов',
  WholePeriod: 'весь период плана',
  DuringYear: 'в течение года',
  YearlyBy: 'каждый год к названному дню',
  YearlyWindow: 'каждый год в названный период',
  PerAcademicTerm: 'раз в учебный период',
  EndOfAcademicTerm: 'в конце учебного периода',
  Weekly: 'каждую неделю',
  Monthly: 'каждый месяц',
  MonthlyNthWeekday: 'в названный день недели каждого месяца',
  MonthlyNthWeekdayOrOnDemand: 'в названный день недели каждого месяца или по запросу',
  Quarterly: 'каждый квартал',
  QuarterlyBy: 'каждый квартал к названному дню',
  HalfYearly: 'каждое полугодие',
  MinimumFrequency: 'не реже названного',
  EventRelative: 'считается от события',
  OnEvent: 'по событию',
  OnAgreement: 'по соглашению',
  EffectiveFrom: 'действует с названного дня',
  BeforeOtherMeasure: 'до другого мероприятия',
  OnDemand: 'по запросу или необходимости',
  ExternalSchedule: 'по отдельному графику',
  Compound: 'из нескольких частей',
  Evidence: 'названы документы',
  Ambiguous: '',
};

const FINDING: Readonly<Record<ReadingFinding, string>> = {
  RETROACTIVE: 'срок прошёл раньше, чем утверждён план',
  TEXT_CONTRADICTS_DEADLINE: 'текст мероприятия противоречит сроку',
  OUT_OF_PLAN_PERIOD: 'срок лежит вне периода плана',
  PARTLY_OUT_OF_PLAN_PERIOD: 'часть срока лежит вне периода плана',
  EVIDENCE_IN_DEADLINE_CELL: 'вместо срока записаны документы',
  COLLIDES_WITH_NON_WORKING_DAY: 'есть дни, которые выпадают на нерабочие',
  COLLIDES_WITH_SCHOOL_HOLIDAY: 'есть дни, которые выпадают на каникулы',
  YEAR_MISSING: 'год не написан',
  PLAN_PERIOD_MISSING: 'не назван период плана',
  ACADEMIC_CALENDAR_MISSING: 'нет календарного учебного графика школы',
  SCHOOL_HOLIDAYS_MISSING: 'нет дат каникул',
  EVENT_DATE_MISSING: 'неизвестна дата события',
  IMPOSSIBLE_DATE: 'такой даты не бывает',
  IMPOSSIBLE_TIME: 'такого времени не бывает',
  REVERSED_RANGE: 'конец раньше начала',
  TOO_LONG: 'текст слишком длинный',
  NOT_UNDERSTOOD: 'срок записан незнакомыми словами',
};

const SHOWN_OCCURRENCES = 12;
const SHOWN_CHARACTERS = 200;

/** The reading in Russian sentences, one a line, to be read aloud. The phrase is cut and freed of control characters. */
export function deadlineText(reading: PhraseReading): string {
  const { verbatim, status, kind, parts = [] } = reading;
  const sense = [STATUS[status], KIND[kind]].filter((words) => words !== '').join(': ');
  const inner = parts.map((part, index) => `Часть ${index + 1}. ${deadlineText(part)}`);
  return [`Срок «${shown(verbatim)}».`, `${sense}.`, ...datesOf(reading), ...doubtsOf(reading), ...inner].join('\n');
}

function shown(text: string): string {
  const clean = [...text.slice(0, SHOWN_CHARACTERS * 2).replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()];
  return clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS).join('')}…` : clean.join('');
}

function datesOf({ start, end, due, effectiveDue, time, windows = [], occurrences = [] }: PhraseReading): readonly string[] {
  const nominal = due ?? end;
  const lines: string[] = [];
  if (start !== undefined && nominal !== undefined) lines.push(`Срок: ${spanText({ start, end: nominal })}.`);
  else if (nominal !== undefined) lines.push(`Срок: ${inRussian(nominal)}.`);
  else if (start !== undefined) lines.push(`Начало: ${inRussian(start)}, конец не назван.`);
  if (time !== undefined) lines.push(`Время: ${time}, местное.`);
  if (effectiveDue !== undefined && effectiveDue !== nominal) lines.push(`С учётом нерабочих дней последний день — ${inRussian(effectiveDue)}.`);
  if (windows.length > 0) lines.push(`Периоды: ${windows.map(spanText).join('; ')}.`);
  if (occurrences.length > 0) lines.push(occurrencesText(occurrences));
  return lines;
}

const spanText = ({ start, end }: CivilSpan): string => (start === end ? inRussian(start) : `с ${inRussian(start)} по ${inRussian(end)} включительно`);

const occurrenceText = ({ start, due }: Occurrence): string => spanText({ start: start ?? due, end: due });

function occurrencesText(occurrences: readonly Occurrence[]): string {
  const first = occurrences.slice(0, SHOWN_OCCURRENCES).map(occurrenceText).join('; ');
  const last = occurrences.at(-1);
  const rest = occurrences.length - SHOWN_OCCURRENCES;
  return `Сроков всего ${occurrences.length}: ${first}${rest > 0 && last ? `; и ещё ${rest}, последний — ${occurrenceText(last)}` : ''}.`;
}

function doubtsOf({ assumption, alternatives = [], finding, why }: PhraseReading): readonly string[] {
  return [
    ...(assumption === undefined ? [] : [`Допущение: ${assumption}`]),
    ...(alternatives.length === 0 ? [] : ['Можно понять и так:', ...alternatives.map((each, index) => `  ${index + 1}) ${each.replace(/\.+$/, '')}.`)]),
    ...(finding === undefined ? [] : [`Обратите внимание: ${FINDING[finding]}.`]),
    `Почему: ${why.join(' ')}`,
  ];
}
