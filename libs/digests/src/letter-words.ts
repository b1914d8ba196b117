const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('ru', { timeZone: 'UTC', ...options });
const dayAndMonth = utc({ day: 'numeric', month: 'long' });
const year = utc({ year: 'numeric' });
const weekday = utc({ weekday: 'long' });

/** «24 ноября». */
export const dayInWords = (date: string): string => dayAndMonth.format(new Date(date));
/** «24 ноября 2026 года, вторник». */
export const fullDayInWords = (date: string): string => `${dayInWords(date)} ${year.format(new Date(date)).replace(/\D/g, '')} года, ${weekday.format(new Date(date))}`;
/** «24.11.2026». */
export const shortDay = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** The number of a row as its document prints it: without the code of the template. */
export const rowNumber = (measureId: string): string => measureId.replace(/^[A-Za-z0-9]+-(?=\d)/, '');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The two forms of one letter, built from the same words. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const htmlPage = (body: readonly string[]): string =>
  `<!doctype html>\n<html lang="ru"><head><meta charset="utf-8"></head>\n<body style="font-family: sans-serif; line-height: 1.4; max-width: 44em">\n${body.join('\n')}\n</body></html>\n`;

const KEEPERS = 'Адрес, время письма и тихие часы меняет куратор школы или системный администратор.';

/** What stands under every letter of a kind. */
export const FOOTERS = {
  digest: ['Это письмо приходит утром рабочего дня, не чаще раза в день и только когда есть о чём сообщить; отвечать на него не нужно.', KEEPERS],
  escalation: ['Такое письмо приходит, когда истёк срок, о котором вас положено известить, и никогда в тихие часы; отвечать на него не нужно.', KEEPERS],
} as const;
