import { type CalendarTerm, deadlineCalendar } from './deadline-calendar';

const term: CalendarTerm = {
  uid: 'deadline-1c9d7a52-000-4.1@vekha',
  sequence: 2,
  day: '2024-05-02',
  summary: 'Срок: Анализ банка наставников; «этап 4», отбор',
  description: 'Последний день — четверг.\nСрок по документу: 30.04.2024.',
  cancelled: false,
  stamp: '2024-04-01T06:00:00.000Z',
};
const written = (...terms: readonly CalendarTerm[]): string => deadlineCalendar({ title: 'Сроки', refreshMinutes: 60, terms });
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('The calendar of terms', () => {
  it('writes a term as a whole day that is the same day everywhere', () => {
    const text = lines(written(term));
    expect(text).toEqual(expect.arrayContaining(['UID:deadline-1c9d7a52-000-4.1@vekha', 'SEQUENCE:2', 'DTSTART;VALUE=DATE:20240502', 'DTEND;VALUE=DATE:20240503', 'DTSTAMP:20240401T060000Z', 'STATUS:CONFIRMED']));
  });

  it('crosses a month, a leap day and a year', () => {
    const daysOf = (day: string): string[] => lines(written({ ...term, day })).filter((line) => /^DT(START|END)/.test(line)).map((line) => line.slice(-8));
    expect(daysOf('2024-02-29')).toEqual(['20240229', '20240301']);
    expect(daysOf('2026-12-31')).toEqual(['20261231', '20270101']);
  });

  it('keeps commas, semicolons, line ends and Russian letters, and folds long lines by octets', () => {
    const text = written(term);
    expect(lines(text)).toContain('SUMMARY:Срок: Анализ банка наставников\\; «этап 4»\\, отбор');
    expect(lines(text)).toContain('DESCRIPTION:Последний день — четверг.\\nСрок по документу: 30.04.2024.');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('says of a cancelled term that it is cancelled', () => {
    expect(lines(written({ ...term, cancelled: true, sequence: 3 }))).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:3']));
  });

  it('lets nothing in a title become an entry of its own', () => {
    const text = written({ ...term, summary: 'Срок\r\nEND:VEVENT\r\nBEGIN:VEVENT' });
    expect(lines(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('gives the same bytes for the same terms', () => expect(written(term)).toBe(written(term)));
});
