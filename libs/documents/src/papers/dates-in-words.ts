const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** «10 ноября 2023 г.» of the civil date `2023-11-10`, with no-break spaces. Anything else is a fault of the caller and throws. */
export function inWords(date: string): string {
  const [, year, month = '', day] = ISO.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) throw new RangeError('a paper wants a civil date YYYY-MM-DD');
  return `${Number(day)}\u00a0${name} ${year}\u00a0г.`;
}

/** «10.11.2023» of the civil date `2023-11-10`, for the cells of tables. */
export function inFigures(date: string): string {
  const [, year, month, day] = ISO.exec(date) ?? [];
  if (year === undefined) throw new RangeError('a paper wants a civil date YYYY-MM-DD');
  return `${day}.${month}.${year}`;
}

/** «с 10 ноября 2023 г. по 31 мая 2024 г.»; without an end «с 10 ноября 2023 г.». */
export const spanInWords = (from: string, to?: string): string => `с\u00a0${inWords(from)}${to === undefined ? '' : ` по\u00a0${inWords(to)}`}`;
