import type { PhraseContext, PhraseReading } from './phrase-reading';
import { officialCalendar } from './working-days';

/** Contexts of the five seed documents, as the corpus of deadline phrases (domain §7) uses them. Quarters are a fixture. */

const quarters = (year: string, ...spans: readonly (readonly [string, string])[]) =>
  spans.map(([start, end], index) => ({ name: `${index + 1} четверть ${year}`, start, end }));

export const terms = [
  ...quarters('2021/22', ['2021-09-01', '2021-10-29'], ['2021-11-08', '2021-12-28'], ['2022-01-10', '2022-03-25'], ['2022-04-04', '2022-05-31']),
  ...quarters('2022/23', ['2022-09-01', '2022-10-28'], ['2022-11-07', '2022-12-28'], ['2023-01-09', '2023-03-24'], ['2023-04-03', '2023-05-31']),
  ...quarters('2023/24', ['2023-09-01', '2023-10-27'], ['2023-11-06', '2023-12-29'], ['2024-01-09', '2024-03-22'], ['2024-04-01', '2024-05-31']),
];

export const holidays = [
  { name: 'Осенние каникулы', start: '2022-10-29', end: '2022-11-06' },
  { name: 'Зимние каникулы', start: '2022-12-29', end: '2023-01-08' },
  { name: 'Весенние каникулы', start: '2023-03-25', end: '2023-04-02' },
];

export const bare: PhraseContext = { zone: 'Asia/Irkutsk', calendar: officialCalendar };

export const contexts = {
  bare,
  seed000: { ...bare, plan: { start: '2023-08-01', end: '2024-06-30' }, approved: '2023-11-10' },
  seed001: { ...bare, plan: { start: '2021-09-01', end: '2024-05-31' }, approved: '2021-09-09', terms },
  programme: { ...bare, plan: { start: '2022-09-01', end: '2023-05-31' }, terms },
  seed003: { ...bare, approved: '2022-06-14' },
  seed004: { ...bare, plan: { start: '2022-08-01', end: '2024-06-30' } },
} satisfies Record<string, PhraseContext>;

/** Occurrences as one line each: `start~due`, or `due` alone. */
export const occurrencesOf = ({ occurrences = [] }: PhraseReading): readonly string[] =>
  occurrences.map(({ start, due }) => (start === undefined ? due : `${start}~${due}`));
