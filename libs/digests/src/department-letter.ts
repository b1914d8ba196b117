import { counted } from '@vekha/calendar/counted';
import { dayInWords, escapeHtml, FOOTERS, fullDayInWords, htmlPage, type LetterText } from './letter-words';

/** How a school stands, in numbers alone: the department is told no rows and no names (domain §3, §10.4). */
export interface SchoolCounts {
  readonly school: string;
  readonly overdue: number;
  /** Of the overdue, told to the department by the ladder. */
  readonly escalated: number;
  readonly today: number;
  readonly soon: number;
  readonly unclear: number;
}

const HEADINGS = ['Школа', 'Просрочено', 'Передано вам', 'Сегодня', 'В 7 раб. дней', 'Неясных сроков'] as const;
const numbersOf = ({ overdue, escalated, today, soon, unclear }: SchoolCounts): readonly number[] => [overdue, escalated, today, soon, unclear];

export function departmentLetter(day: string, schools: readonly SchoolCounts[]): LetterText {
  const late = schools.filter(({ overdue }) => overdue > 0).length;
  const subject = late === 0 ? `Сроки в школах на ${dayInWords(day)}: просрочек нет` : `Сроки в школах на ${dayInWords(day)}: просрочка в ${inSchools(late)}`;
  return written('digest', subject, `Сроки дорожных карт на ${fullDayInWords(day)}`, { schools, why: 'Почему это пришло вам: вы управление образования, оно получает по школам только числа.' });
}

export function departmentEscalation(day: string, schools: readonly SchoolCounts[]): LetterText {
  const things = schools.reduce((sum, { escalated }) => sum + escalated, 0);
  const subject = `Просрочка: управлению передано ${counted(things, 'строка', 'строки', 'строк')}`;
  return written('escalation', subject, `Передано управлению образования ${fullDayInWords(day)}`, { schools, why: 'Почему это пришло вам: срок прошёл, и по порядку напоминаний о просрочке сообщается управлению образования.' });
}

/** «в 1 школе», «в 2 школах», «в 5 школах». */
const inSchools = (count: number): string => counted(count, 'школе', 'школах', 'школах');

function written(kind: keyof typeof FOOTERS, subject: string, title: string, { schools, why }: { schools: readonly SchoolCounts[]; why: string }): LetterText {
  const footer = FOOTERS[kind];
  const rows = [...schools].sort((a, b) => b.overdue - a.overdue || (a.school < b.school ? -1 : 1));
  const widest = Math.max(HEADINGS[0].length, ...rows.map(({ school }) => school.length));
  const line = (school: string, cells: readonly (string | number)[]): string => [school.padEnd(widest), ...cells.map((cell, index) => String(cell).padStart(HEADINGS[index + 1]?.length ?? 0))].join('  ');
  const text = [title, '', line(HEADINGS[0], HEADINGS.slice(1)), ...rows.map((row) => line(row.school, numbersOf(row))), '', why, '', '--', ...footer, ''];
  const cell = (tag: string, value: string | number): string => `<${tag} style="padding: 0.2em 0.6em; text-align: ${typeof value === 'number' ? 'right' : 'left'}">${escapeHtml(String(value))}</${tag}>`;
  const html = [
    `<h1 style="font-size: 1.3em">${escapeHtml(title)}</h1>`, '<table>',
    `<tr>${HEADINGS.map((each) => cell('th', each)).join('')}</tr>`,
    ...rows.map((row) => `<tr>${[row.school, ...numbersOf(row)].map((each) => cell('td', each)).join('')}</tr>`), '</table>',
    `<p>${escapeHtml(why)}</p>`, `<p style="color: #555">${footer.map(escapeHtml).join('<br>')}</p>`,
  ];
  return { subject, text: text.join('\n'), html: htmlPage(html) };
}
