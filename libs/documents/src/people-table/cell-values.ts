import type { RawValue } from '../workbook/read-workbook';
import { dateOfSerial } from '../workbook/serial-date';
import { type DateFault, dateOfText } from './date-spellings';
import type { Field } from './fields';

/** What a cell holds once it is read: a text, an ISO date, a number of years, or the code of a choice. */
export type FieldValue = string | number;

export type CellFault =
  | DateFault | 'EMPTY' | 'COMPUTATION_FAILED' | 'TEXT_TOO_LONG' | 'NAME_INCOMPLETE' | 'DATE_OUT_OF_RANGE'
  | 'YEARS_UNREADABLE' | 'YEARS_OUT_OF_RANGE' | 'PHONE_UNREADABLE' | 'EMAIL_UNREADABLE' | 'GRADE_UNREADABLE' | 'CHOICE_UNKNOWN';

export type Reading = { readonly value: FieldValue } | { readonly fault: CellFault };

const LONGEST = 500;
const MOST_YEARS = 80;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

/** Reads one cell as its field asks. An empty cell reads as `EMPTY`. */
export function readCell(raw: RawValue | undefined, field: Field): Reading {
  if (typeof raw === 'object' && 'error' in raw) return { fault: 'COMPUTATION_FAILED' };
  if (field.kind === 'date') return dateOf(raw);
  const text = textOf(raw);
  if (text === '') return { fault: 'EMPTY' };
  if (text.length > LONGEST) return { fault: 'TEXT_TOO_LONG' };
  switch (field.kind) {
    case 'text':
      return { value: text };
    case 'name':
      return nameOf(text);
    case 'years':
      return yearsOf(text);
    case 'phone':
      return phoneOf(text);
    case 'email':
      return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]{2,}$/.test(text) ? { value: text.toLowerCase() } : { fault: 'EMAIL_UNREADABLE' };
    case 'grade':
      return gradeOf(text);
    case 'choice':
      return choiceOf(text, field);
  }
}

function textOf(raw: Exclude<RawValue, { readonly error: true }> | undefined): string {
  if (raw === undefined) return '';
  if (typeof raw === 'boolean') return raw ? 'да' : 'нет';
  return (typeof raw === 'object' ? raw.date : String(raw)).replace(/[\s\u00a0]+/g, ' ').trim().normalize('NFC');
}

/** A bare number is a day of Excel, unless it looks like a year: 1985 would be 7 June 1905. */
function dateOf(raw: Exclude<RawValue, { readonly error: true }> | undefined): Reading {
  if (typeof raw === 'number' && raw >= FIRST_YEAR && raw <= LAST_YEAR) return { fault: 'DATE_ONLY_YEAR' };
  const serial = typeof raw === 'number' ? dateOfSerial(raw) : undefined;
  const text = textOf(raw);
  if (text === '') return { fault: 'EMPTY' };
  const read = typeof raw === 'number' ? (serial === undefined ? ({ fault: 'DATE_UNREADABLE' } as const) : { date: serial }) : dateOfText(text);
  if ('fault' in read) return read;
  const year = Number(read.date.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR ? { fault: 'DATE_OUT_OF_RANGE' } : { value: read.date };
}

function nameOf(text: string): Reading {
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 5 && words.slice(0, 2).every((word) => NAME_WORD.test(word)) ? { value: text } : { fault: 'NAME_INCOMPLETE' };
}

/** «5», «5,5», «5 лет», «1 год 6 мес.», «6 мес.»: years with a fraction. */
function yearsOf(text: string): Reading {
  const [, years, months] = /^(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:лет|года?|г\.?)?)?\s*(?:(\d{1,2})\s*мес(?:яц(?:а|ев)?)?\.?)?$/i.exec(text) ?? [];
  if (years === undefined && months === undefined) return { fault: 'YEARS_UNREADABLE' };
  const value = Number((years ?? '0').replace(',', '.')) + Number(months ?? 0) / 12;
  return value > MOST_YEARS ? { fault: 'YEARS_OUT_OF_RANGE' } : { value: Math.round(value * 100) / 100 };
}

/** Ten figures, or eleven after +7 or 8, become `+7…`. */
function phoneOf(text: string): Reading {
  const figures = text.replace(/[\s()+.-]/g, '');
  const [, own] = /^[78]?(\d{10})$/.exec(figures) ?? [];
  return own === undefined ? { fault: 'PHONE_UNREADABLE' } : { value: `+7${own}` };
}

/** «5а», «10 «Б»», «11» become «5А», «10Б», «11». */
function gradeOf(text: string): Reading {
  const [, year, letter = ''] = /^(1[01]|[1-9])\s*[-–]?\s*[«"„']?([а-яё])?[»"“']?(?:\s*класс)?$/i.exec(text) ?? [];
  return year === undefined ? { fault: 'GRADE_UNREADABLE' } : { value: `${year}${letter.toUpperCase()}` };
}

function choiceOf(text: string, { choices = {} }: Field): Reading {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replace(/\.$/, '');
  const found = Object.entries(choices).find(([, words]) => words.includes(plain));
  return found === undefined ? { fault: 'CHOICE_UNKNOWN' } : { value: found[0] };
}
