/** Russian words of time, each in every case and number in which documents use it, folded as the tokenizer folds. */

const SOFT_ENDINGS = ['ь', 'я', 'ю', 'ем', 'е'];
const HARD_ENDINGS = ['', 'а', 'у', 'ом', 'е'];
const ADJECTIVE_ENDINGS = [
  'ый', 'ой', 'ий', 'ая', 'ое', 'ее', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем', 'ую', 'юю', 'ей', 'ые', 'ие', 'ых', 'их',
  'ыми', 'ими', 'яя', 'ья', 'ье', 'ьего', 'ьему', 'ьем', 'ьей', 'ью', 'ьи', 'ьих',
];

type Entry<Value> = readonly [string, Value];

const forms = <Value>(stem: string, endings: readonly string[], value: Value): Entry<Value>[] =>
  endings.map((ending) => [stem + ending, value]);

const words = <Value>(list: string, value: Value): Entry<Value>[] => list.split(' ').map((word) => [word, value]);

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...forms('январ', SOFT_ENDINGS, 1), ...forms('феврал', SOFT_ENDINGS, 2), ...forms('март', HARD_ENDINGS, 3),
  ...forms('апрел', SOFT_ENDINGS, 4), ...words('май мая маю маем мае', 5), ...forms('июн', SOFT_ENDINGS, 6),
  ...forms('июл', SOFT_ENDINGS, 7), ...forms('август', HARD_ENDINGS, 8), ...forms('сентябр', SOFT_ENDINGS, 9),
  ...forms('октябр', SOFT_ENDINGS, 10), ...forms('ноябр', SOFT_ENDINGS, 11), ...forms('декабр', SOFT_ENDINGS, 12),
  ...words('янв', 1), ...words('фев февр', 2), ...words('апр', 4), ...words('авг', 8),
  ...words('сен сент', 9), ...words('окт', 10), ...words('ноя нояб', 11), ...words('дек', 12),
]);

const NOUN_ENDINGS = ['', 'а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах'];
const FEMININE_ENDINGS = ['а', 'ы', 'у', 'е', 'ой', 'ей', '', 'ам', 'ами', 'ах'];

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...forms('понедельник', NOUN_ENDINGS, 1), ...forms('вторник', NOUN_ENDINGS, 2), ...forms('сред', FEMININE_ENDINGS, 3),
  ...forms('четверг', NOUN_ENDINGS, 4), ...forms('пятниц', FEMININE_ENDINGS, 5), ...forms('суббот', FEMININE_ENDINGS, 6),
  ...forms('воскресень', ['е', 'я', 'ю', 'ем', 'ям'], 7),
  ...words('пн', 1), ...words('вт', 2), ...words('ср', 3), ...words('чт', 4), ...words('пт', 5), ...words('сб', 6), ...words('вс', 7),
]);

const ORDINAL_STEMS = [
  'перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат',
  'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат', 'двадцат',
];

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_STEMS.flatMap((stem, index) => forms(stem, ADJECTIVE_ENDINGS, index + 1)),
  ...forms('тридцат', ADJECTIVE_ENDINGS, 30),
  ...forms('последн', ADJECTIVE_ENDINGS, -1),
]);

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...words('один одна одно одну одного одной одному одним', 1), ...words('два две двух двум двумя', 2),
  ...words('три трех трем тремя', 3), ...words('четыре четырех четырем', 4), ...words('пять пяти', 5), ...words('шесть шести', 6),
  ...words('семь семи', 7), ...words('восемь восьми', 8), ...words('девять девяти', 9), ...words('десять десяти', 10),
  ...words('одиннадцать одиннадцати', 11), ...words('двенадцать двенадцати', 12), ...words('тринадцать тринадцати', 13),
  ...words('четырнадцать четырнадцати', 14), ...words('пятнадцать пятнадцати', 15), ...words('шестнадцать шестнадцати', 16),
  ...words('семнадцать семнадцати', 17), ...words('восемнадцать восемнадцати', 18), ...words('девятнадцать девятнадцати', 19),
  ...words('двадцать двадцати', 20), ...words('тридцать тридцати', 30),
  ...words('сорок сорока', 40), ...words('пятьдесят пятидесяти', 50), ...words('шестьдесят шестидесяти', 60),
]);

const UNIT_PREFIXES: ReadonlyMap<string, number> = new Map([
  ['', 1], ['одно', 1], ['двух', 2], ['трех', 3], ['четырех', 4], ['пяти', 5], ['шести', 6], ['семи', 7], ['восьми', 8], ['девяти', 9],
  ['десяти', 10], ['двенадцати', 12], ['четырнадцати', 14], ['пятнадцати', 15], ['двадцати', 20], ['тридцати', 30],
]);

export type TimeUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'QUARTER' | 'HALF_YEAR' | 'SCHOOL_TERM' | 'TRIMESTER';

/** A length of time: «трёхдневный» is three days. */
export interface UnitCount {
  readonly count: number;
  readonly unit: TimeUnit;
}

const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...words<TimeUnit>('день дня дней дни дню днем дн сутки суток', 'DAY'),
  ...words<TimeUnit>('неделя недели неделю недель неделе нед', 'WEEK'),
  ...words<TimeUnit>('месяц месяца месяцев месяцы месяце мес', 'MONTH'),
  ...words<TimeUnit>('год года году лет годы годов', 'YEAR'),
  ...words<TimeUnit>('квартал квартала кварталов квартале кварталы кв', 'QUARTER'),
  ...words<TimeUnit>('полугодие полугодия полугодии полугодий полгода', 'HALF_YEAR'),
  ...words<TimeUnit>('четверть четверти четвертей', 'SCHOOL_TERM'),
  ...words<TimeUnit>('триместр триместра триместре триместров триместры', 'TRIMESTER'),
]);

const UNIT_ADJECTIVES: ReadonlyMap<string, UnitCount> = new Map(
  [...UNIT_PREFIXES].flatMap(([prefix, count]) => [
    ...forms<UnitCount>(`${prefix}дневн`, ADJECTIVE_ENDINGS, { count, unit: 'DAY' }),
    ...forms<UnitCount>(`${prefix}недельн`, ADJECTIVE_ENDINGS, { count, unit: 'WEEK' }),
    ...forms<UnitCount>(`${prefix}месячн`, ADJECTIVE_ENDINGS, { count, unit: 'MONTH' }),
  ]),
);

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(
  'й я е ый ий ая ое го ого ей ую ю му ом ем м х ой ых ти ми'.split(' '),
);

/** Month 1–12 of a month name in any case or of its abbreviation. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word);

/** ISO weekday 1–7 of a weekday name in any case, singular or plural. */
export const weekdayOf = (word: string): number | undefined => WEEKDAYS.get(word);

/** Number of a spelled-out ordinal 1–20 or 30; −1 for «последний». */
export const ordinalOf = (word: string): number | undefined => ORDINALS.get(word);

/** Number of a spelled-out cardinal: 1–20 and the tens up to 60. */
export const cardinalOf = (word: string): number | undefined => CARDINALS.get(word);

/** Unit of time of a noun in any case. */
export const unitOf = (word: string): TimeUnit | undefined => UNITS.get(word);

/** Count and unit of an adjective such as «трёхдневный» or «месячный». */
export const unitAdjectiveOf = (word: string): UnitCount | undefined => UNIT_ADJECTIVES.get(word);

/** Whether the letters may follow a number written in digits: 1-й, 2-го, 3-х, 10-ти. */
export const isOrdinalSuffix = (word: string): boolean => ORDINAL_SUFFIXES.has(word);

/** Month names in the nominative, for sentences shown to people. */
export const MONTH_NAMES: readonly string[] = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
];
