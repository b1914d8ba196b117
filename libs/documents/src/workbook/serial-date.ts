import { addDays, isCivilDate, partsOf } from '@vekha/calendar/civil-date';

/** Days of the first system are counted from here; Excel believes in a 29 February 1900, so this holds from 1 March 1900 on. */
const DAY_ZERO = '1899-12-30';
const DAY_ZERO_1904 = '1904-01-01';
const DAY_MS = 86_400_000;
/** 31 December 9999, the last day of Excel. */
const LAST_DAY = 2_958_465;

/** Day number of a civil date in Excel's first system; from 1 March 1900 on. */
export const serialOf = (date: string): number => Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${DAY_ZERO}T00:00:00Z`)) / DAY_MS);

/** The civil date of a day number, whatever the time of day; nothing when Excel has no such day. */
export function dateOfSerial(serial: number, since1904 = false): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (since1904 ? 0 : 1) || day > LAST_DAY || (!since1904 && day === 60)) return undefined;
  if (since1904) return addDays(DAY_ZERO_1904, day);
  return addDays(DAY_ZERO, day < 60 ? day + 1 : day);
}

/** Whether a text `YYYY-MM-DD…` begins with a day the calendar has. */
export function startsWithDate(text: string): boolean {
  const { year, month, day } = partsOf(text.slice(0, 10));
  return /^\d{4}-\d{2}-\d{2}/.test(text) && isCivilDate(year, month, day);
}
