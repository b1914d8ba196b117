import { codeColumn, dateColumn, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, textColumn } from '@vekha/event-sourcing/projection';

/** What the indicators of a school are counted over. */
export const FACTS = {
  ENROLMENT: 'участие', CONSENT: 'согласие', TRAINING_GROUP: 'группа обучения', TRAINING_SESSION: 'занятие', CONSULTATION: 'консультация', DIAGNOSTICS: 'диагностика',
  SATISFACTION: 'оценка качества', PARTICIPATION: 'участие в событии', CLASS_HOUR: 'классный час', HEADCOUNT: 'численность', SITE_SECTION: 'раздел сайта',
  CANDIDATE: 'потенциальный наставник', PAIR: 'пара', SEARCH: 'поиск наставника', PROGRAMME: 'программа', COMPLETION: 'завершение программы', EXTENSION: 'продление',
  CORRECTION: 'изменение программы', PRACTICE: 'публикация практики', REVIEW: 'пересмотр списка наставляемых',
} as const;

export type FactKind = keyof typeof FACTS;

export const columns = {
  /** False of what is remembered until it becomes a fact: a candidate who is in no bank yet. */
  happened: flagColumn('Состоялось'),
  fact: indexed(codeColumn('Факт', FACTS)),
  /** Of the person, group, programme or thing. */
  subject: textColumn('О чём'),
  /** Target group, level, reason, class: what the fact is told apart by. */
  part: nullable(textColumn('Признак')),
  on: nullable(dateColumn('Когда')),
  /** The day from which it holds no longer; open when null. */
  until: nullable(dateColumn('До какого дня')),
  numerator: nullable(integerColumn('Числитель')),
  denominator: nullable(integerColumn('Знаменатель')),
  /** Rows of a programme with their states. */
  items: jsonColumn<Readonly<Record<string, string>>>('По строкам'),
};

export type FactRow = RowOf<typeof columns>;

/** A fact as formulas see it. */
export type Fact = Pick<FactRow, 'subject' | 'part' | 'until' | 'numerator' | 'denominator' | 'items'> & { readonly fact: string; readonly on: string };

interface Stated {
  readonly part?: string;
  readonly on: string | null;
  readonly until?: string | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly items?: Readonly<Record<string, string>>;
}

export function fact(kind: FactKind, subject: string, { part, on, until = null, numerator = null, denominator = null, items = {} }: Stated): FactRow {
  return { happened: on !== null, fact: kind, subject, part: part ?? null, on, until, numerator, denominator, items };
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);
export const dayAfter = (day: string): string => new Date(at(day) + DAY_MS).toISOString().slice(0, 10);
