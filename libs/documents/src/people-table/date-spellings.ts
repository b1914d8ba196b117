import { civilDate, isCivilDate } from '@vekha/calendar/civil-date';

export type DateFault = 'DATE_UNREADABLE' | 'DATE_WITHOUT_YEAR' | 'DATE_SHORT_YEAR' | 'DATE_IMPOSSIBLE' | 'DATE_ONLY_YEAR';

const MONTHS = [
  /^янв(?:ар[ья])?$/, /^фев(?:р|рал[ья])?$/, /^март?а?$/, /^апр(?:ел[ья])?$/, /^ма[йя]$/, /^июн[ья]?$/,
  /^июл[ья]?$/, /^авг(?:уста?)?$/, /^сент?(?:ябр[ья])?$/, /^окт(?:ябр[ья])?$/, /^ноя(?:б|бр[ья])?$/, /^дек(?:абр[ья])?$/,
];
const FIGURES = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{2}|\d{4}))?$/;
const WORDS = /^(\d{1,2})\s*([а-я]{3,8})\.?(?:\s*(\d{2}|\d{4}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[t\s].*)?$/;
/** «г.», «года», «г..», «г. г.» and whatever a sentence leaves behind a date (domain §7.5). */
const TAIL = /(?:(?<![а-я])г(?:ода?)?|[.,;№\s])+$/;

/** A date in any spelling the documents of schools use (domain §7.5), or what is wrong with it. A year must have four figures. */
export function dateOfText(text: string): { readonly date: string } | { readonly fault: DateFault } {
  const plain = text.toLowerCase().replaceAll('\u00a0', ' ').trim().replace(TAIL, '');
  if (/^(?:19|20)\d\d$/.test(plain)) return { fault: 'DATE_ONLY_YEAR' };
  const iso = ISO.exec(plain);
  if (iso !== null) return checked(iso[3], Number(iso[2]), iso[1]);
  const figures = FIGURES.exec(plain);
  if (figures !== null) return checked(figures[1], Number(figures[2]), figures[3]);
  const words = WORDS.exec(plain);
  const month = MONTHS.findIndex((spelling) => spelling.test(words?.[2] ?? '')) + 1;
  return words === null || month === 0 ? { fault: 'DATE_UNREADABLE' } : checked(words[1], month, words[3]);
}

function checked(day: string | undefined, month: number, year: string | undefined): ReturnType<typeof dateOfText> {
  if (year === undefined) return { fault: 'DATE_WITHOUT_YEAR' };
  if (year.length === 2) return { fault: 'DATE_SHORT_YEAR' };
  return isCivilDate(Number(year), month, Number(day)) ? { date: civilDate(Number(year), month, Number(day)) } : { fault: 'DATE_IMPOSSIBLE' };
}
