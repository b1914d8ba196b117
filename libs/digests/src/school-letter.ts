import { ROLES } from '@vekha/access/roles';
import { addDays } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import type { RecipientRole } from '@vekha/correspondence/recipient';
import { workingDaysInWords } from '@vekha/registers/inbox/working-days-in-words';
import { type DigestContents, type Line, type SectionName, WORKING_DAYS_AHEAD } from './digest-contents';
import { dayInWords, escapeHtml, FOOTERS, fullDayInWords, htmlPage, type LetterText, rowNumber, shortDay } from './letter-words';

export interface SchoolLetterHead {
  readonly school: string;
  readonly role: RecipientRole;
}

const ORDER: readonly SectionName[] = ['overdue', 'today', 'next', 'soon', 'decide'];

const OF_ROLE: Readonly<Record<RecipientRole, string>> = {
  director: 'директора', curator: 'куратора', 'deputy-head': 'заместителя директора', 'mentor-council': 'совета наставников', mentor: 'наставника',
  mentee: 'наставляемого', psychologist: 'педагога-психолога', department: 'управления образования',
};

/** What to do with a thing that no term makes plain. */
const TO_DECIDE: Readonly<Record<string, string>> = {
  clarify: 'Уточните срок: в документе его можно понять по-разному.',
  responsible: 'Назначьте ответственного.',
  accept: 'Примите результат или верните его на доработку.',
  missed: 'Срок прошёл, проведение не записано. Если оно состоялось в срок, запишите это.',
};

/** The daily letter of a role of a school: one letter instead of ten. */
export function schoolLetter(head: SchoolLetterHead, contents: DigestContents): LetterText {
  const { day, sections } = contents;
  const told = ORDER.filter((name) => sections[name].length > 0);
  const summary = told.map((name) => `${shortHeading(name, contents)} — ${sections[name].length}`).join(', ');
  const title = `Дела ${OF_ROLE[head.role]} на ${fullDayInWords(day)}`;
  return written('digest', `Сроки на ${dayInWords(day)}: ${summary}`, {
    school: head.school,
    title,
    sections: told.map((name) => ({ heading: heading(name, contents), lines: sections[name].map((line) => wordsOf(name, line)) })),
  });
}

/** What was escalated since the daily letter or the last letter of this kind. */
export function escalationLetter(head: SchoolLetterHead, day: string, lines: readonly Line[]): LetterText {
  const things = counted(lines.length, 'строка не выполнена', 'строки не выполнены', 'строк не выполнено');
  const title = `Сообщение о просрочке для роли «${ROLES[head.role]}», ${fullDayInWords(day)}`;
  return written('escalation', `Просрочка: ${things} в срок`, {
    school: head.school,
    title,
    sections: [{ heading: `Не выполнено в срок: ${lines.length}`, lines: lines.map((line) => wordsOf('overdue', line)) }],
  });
}

interface Words {
  readonly title: string;
  readonly sentences: readonly string[];
}

interface Section {
  readonly heading: string;
  readonly lines: readonly Words[];
}

function shortHeading(name: SectionName, { day, nextDay }: DigestContents): string {
  if (name === 'next') return nextDay === addDays(day, 1) ? 'завтра' : 'к следующему рабочему дню';
  return { overdue: 'просрочено', today: 'сегодня', soon: 'скоро', decide: 'ждёт решения' }[name];
}

function heading(name: SectionName, { day, nextDay, sections }: DigestContents): string {
  const count = sections[name].length;
  if (name === 'next') return nextDay === addDays(day, 1) ? `Завтра, ${dayInWords(nextDay)}: ${count}` : `До следующего рабочего дня, ${dayInWords(nextDay)}, включительно: ${count}`;
  const named = { overdue: 'Просрочено', today: `Сегодня, ${dayInWords(day)}`, soon: `В ближайшие ${workingDaysInWords(WORKING_DAYS_AHEAD)}`, decide: 'Ждёт вашего решения' };
  return `${named[name]}: ${count}`;
}

function wordsOf(name: SectionName, { row, late }: Line): Words {
  const { measureId, period, title, effectiveDue, nominalDue, kind, retroactive, why, escalatedAfter } = row;
  const number = [rowNumber(measureId), ...(period === null ? [] : [`(${period})`])].join(' ');
  const due = effectiveDue === null ? [] : [termSentence(name, effectiveDue, nominalDue, late)];
  const decide = name !== 'decide' ? [] : [TO_DECIDE[kind] ?? (retroactive ? 'Срок прошёл раньше приказа, просрочкой это не считается: сообщите о выполнении или перенесите срок.' : '')];
  const escalated = escalatedAfter === null || kind === 'escalation' ? [] : [`Вам сообщено о просрочке по порядку напоминаний, на ${escalatedAfter}-й рабочий день после срока.`];
  return { title: `${number} ${title}`, sentences: [...decide, ...due, ...escalated, `Почему это пришло вам: ${why.charAt(0).toLowerCase()}${why.slice(1)}`].filter((sentence) => sentence !== '') };
}

function termSentence(name: SectionName, effectiveDue: string, nominalDue: string | null, late: number): string {
  const moved = nominalDue !== null && nominalDue !== effectiveDue ? ` (в документе ${shortDay(nominalDue)}, перенесён из-за нерабочих дней)` : '';
  if (name === 'overdue') return `Срок был ${shortDay(effectiveDue)}${moved}, просрочено на ${workingDaysInWords(late)}.`;
  return name === 'decide' ? `Срок по карте ${shortDay(effectiveDue)}${moved}.` : `Срок ${shortDay(effectiveDue)}${moved}.`;
}

function written(kind: keyof typeof FOOTERS, subject: string, { school, title, sections }: { school: string; title: string; sections: readonly Section[] }): LetterText {
  const footer = FOOTERS[kind];
  const text = [
    school, title, '',
    ...sections.flatMap(({ heading: head, lines }) => [head.toUpperCase(), '', ...lines.flatMap(({ title: line, sentences }) => [`  ${line}`, ...sentences.map((each) => `    ${each}`), ''])]),
    '--', ...footer, '',
  ];
  const html = [
    `<p>${escapeHtml(school)}</p>`, `<h1 style="font-size: 1.3em">${escapeHtml(title)}</h1>`,
    ...sections.flatMap(({ heading: head, lines }) => [
      `<h2 style="font-size: 1.1em">${escapeHtml(head)}</h2>`, '<ul>',
      ...lines.map(({ title: line, sentences }) => `<li><b>${escapeHtml(line)}</b><br>${sentences.map(escapeHtml).join('<br>')}</li>`), '</ul>',
    ]),
    `<p style="color: #555">${footer.map(escapeHtml).join('<br>')}</p>`,
  ];
  return { subject: `${subject} — ${school}`, text: text.join('\n'), html: htmlPage(html) };
}
