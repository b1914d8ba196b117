import { type CalendarFault, schoolCalendarFaults, termsWithin, type SchoolCalendar } from './academic-year';
import { addDays, inRussian } from './civil-date';
import { isWorkingDay, officialCalendar, withLayer, type CalendarLayer } from './working-days';

/** A code of its own for each fault of a calendar that somebody adopts; the sentence names the field and the mend. */
export interface AdoptionFault {
  readonly code: CalendarFault['code'] | 'TERMS_COUNT_WRONG' | 'DAY_WORKED_AND_NOT' | 'BREAK_TOO_LONG';
  readonly message: string;
}

const TERMS_A_YEAR: readonly number[] = [2, 3, 4];

/** Three local layers of breaks this long still leave working days near every date. */
const LONGEST_BREAK_IN_DAYS = 60;

/** What is wrong with an academic calendar a school adopts; an empty list means it may be used. */
export function adoptionFaults(calendar: SchoolCalendar): readonly AdoptionFault[] {
  const { length } = calendar.terms;
  const count: AdoptionFault = {
    code: 'TERMS_COUNT_WRONG',
    message: `«Учебные периоды»: указано периодов — ${length}, а учебный год делится на четыре четверти, три триместра или два полугодия.`,
  };
  return [...(TERMS_A_YEAR.includes(length) ? [] : [count]), ...schoolCalendarFaults(calendar)];
}

/** What is wrong with the days of one local layer: a day said both ways, or a break in which nothing could ever be done. */
export function layerFaults(layer: CalendarLayer): readonly AdoptionFault[] {
  const both = layer.nonWorking.find((date) => layer.working.includes(date));
  const endless = layer.nonWorking.find((date) => isEndless(date, layer));
  return [
    ...(both === undefined ? [] : [{ code: 'DAY_WORKED_AND_NOT' as const, message: `${inRussian(both)} указан и рабочим, и нерабочим днём. Оставьте его в одном списке.` }]),
    ...(endless === undefined
      ? []
      : [{ code: 'BREAK_TOO_LONG' as const, message: `«Нерабочие дни»: с ${inRussian(endless)} больше ${LONGEST_BREAK_IN_DAYS} дней подряд нет ни одного рабочего. Уточните даты.` }]),
  ];
}

function isEndless(date: string, layer: CalendarLayer): boolean {
  const calendar = withLayer(officialCalendar, layer);
  return Array.from({ length: LONGEST_BREAK_IN_DAYS }, (_, days) => addDays(date, days)).every((day) => !isWorkingDay(day, 5, calendar));
}

/** Terms of several adopted years as one list, in order. */
export const termsOf = (years: readonly Pick<SchoolCalendar, 'terms'>[]) => termsWithin(years.flatMap(({ terms }) => terms), undefined);
/** Holidays of several adopted years as one list, in order. */
export const holidaysOf = (years: readonly Pick<SchoolCalendar, 'holidays'>[]) => termsWithin(years.flatMap(({ holidays }) => holidays), undefined);
