import { contexts, holidays, occurrencesOf } from './corpus-contexts.fixture';
import { readDeadlinePhrase, type PhraseReading } from './deadline-phrase';

type Name = keyof typeof contexts;
type Expected = Partial<Omit<PhraseReading, 'occurrences'>> & { readonly occurrences?: readonly string[] };

const window = (start: string, end: string): Expected => ({ status: 'RESOLVED', kind: 'Window', start, end });
const assumed = { status: 'RESOLVED_WITH_ASSUMPTION' } as const;
const whole = (start: string, end: string): Expected => ({ ...assumed, kind: 'WholePeriod', start, end });
const yearlyBy = (month: number): Expected => ({
  ...assumed, kind: 'YearlyBy', rrule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=1;UNTIL=20240531`,
  occurrences: [2021, 2022, 2023].map((year) => `${year}-09-01~${year}-${month}-01`),
});
const monthly = (by: string, due: string): Expected => ({
  ...assumed, kind: 'MonthlyNthWeekday', rrule: `FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11,12;BYDAY=${by}`, occurrences: due.split(' '),
});
const nothing = (kind: PhraseReading['kind']): Expected => ({ status: 'NOT_A_DEADLINE', kind });

const QUARTERS_OF_001 = [
  '2021-10-29', '2021-12-28', '2022-03-25', '2022-05-31', '2022-10-28', '2022-12-28', '2023-03-24', '2023-05-31', '2023-10-27', '2023-12-29',
  '2024-03-22', '2024-05-31',
];

const CELLS: readonly (readonly [string, string, Name, Expected])[] = [
  ['DL-00', '', 'seed000', { status: 'EMPTY', kind: 'None' }],
  ['DL-01', 'Август – сентябрь 2023 г.', 'seed000', { ...window('2023-08-01', '2023-09-30'), finding: 'RETROACTIVE' }],
  ['DL-01', 'Август –сентябрь 2023 г.', 'seed000', { ...window('2023-08-01', '2023-09-30'), finding: 'RETROACTIVE' }],
  ['DL-02', 'Сентябрь 2023г.- апрель 2024г', 'seed000', window('2023-09-01', '2024-04-30')],
  ['DL-03', 'Май 2024г.', 'seed000', window('2024-05-01', '2024-05-31')],
  ['DL-03', 'май 2024 г.', 'seed004', window('2024-05-01', '2024-05-31')],
  ['DL-05', 'В течение всего периода реализации ЦМН', 'seed001', { ...whole('2021-09-01', '2024-05-31'), alternatives: ['Окончание 31.08.2024.', 'Окончание 31.12.2024.'] }],
  ['DL-06', 'По отдельному графику', 'seed001', nothing('ExternalSchedule')],
  ['DL-07', 'В течение всего периода', 'seed001', whole('2021-09-01', '2024-05-31')],
  ['DL-07', 'в течение всего периода', 'seed004', whole('2022-08-01', '2024-06-30')],
  ['DL-08', 'До 01.11 каждого учебного года', 'seed001', yearlyBy(11)],
  ['DL-09', 'До 01.12 каждого учебного года', 'seed001', yearlyBy(12)],
  ['DL-11', 'Сентябрь 2021 – Май 2024', 'seed001', window('2021-09-01', '2024-05-31')],
  ['DL-12', 'До 25.10.2021', 'seed001', { ...assumed, kind: 'ByDay', start: '2021-09-09', due: '2021-10-25' }],
  ['DL-13', 'До 01.11.2021', 'seed001', { ...assumed, kind: 'ByDay', due: '2021-11-01', effectiveDue: '2021-11-08' }],
  ['DL-14', 'До 01.10 каждого учебного года', 'seed001', yearlyBy(10)],
  ['DL-15', 'Весь период', 'seed001', whole('2021-09-01', '2024-05-31')],
  ['DL-16', '15.09.2021', 'seed001', { ...assumed, kind: 'Day', due: '2021-09-15' }],
  ['DL-18', 'Конец каждой четверти', 'programme', { ...assumed, kind: 'EndOfAcademicTerm', occurrences: ['2022-10-22~2022-10-28', '2022-12-22~2022-12-28', '2023-03-18~2023-03-24', '2023-05-25~2023-05-31'] }],
  ['DL-19', 'Каждый второй понедельник месяца', 'programme', monthly('2MO', '2022-09-12 2022-10-10 2022-11-14 2022-12-12 2023-01-09 2023-02-13 2023-03-13 2023-04-10 2023-05-08')],
  ['DL-20', 'Каждый первый четверг месяца', 'programme', monthly('1TH', '2022-09-01 2022-10-06 2022-11-03 2022-12-01 2023-01-05 2023-02-02 2023-03-02 2023-04-06 2023-05-04')],
  ['DL-21', 'Каждый первый вторник месяца или по запросу наставляемого', 'programme', { ...monthly('1TU', '2022-09-06 2022-10-04 2022-11-01 2022-12-06 2023-01-03 2023-02-07 2023-03-07 2023-04-04 2023-05-02'), kind: 'MonthlyNthWeekdayOrOnDemand' }],
  ['DL-22', 'В течении года', 'programme', { ...assumed, kind: 'DuringYear', start: '2022-09-01', end: '2023-05-31' }],
  ['DL-22', 'В течение года', 'seed003', { ...assumed, kind: 'DuringYear', start: '2022-09-01', end: '2023-05-31' }],
  ['DL-24', 'Сентябрь-октябрь', 'seed003', { ...assumed, kind: 'Window', start: '2022-09-01', end: '2022-10-31', finding: 'YEAR_MISSING' }],
  ['DL-25', 'октябрь 2022 г.', 'seed004', window('2022-10-01', '2022-10-31')],
  ['DL-25', 'октябрь 2022 г..', 'seed004', window('2022-10-01', '2022-10-31')],
  ['DL-26', 'Сентябрь- октябрь 2022 г.', 'seed004', window('2022-09-01', '2022-10-31')],
  ['DL-27', 'апрель 2023 г.', 'seed004', window('2023-04-01', '2023-04-30')],
  ['DL-28', 'июль- сентябрь 2023г.', 'seed004', window('2023-07-01', '2023-09-30')],
  ['DL-29', 'первая декада сентября 2023 г.', 'seed004', { ...window('2023-09-01', '2023-09-10'), effectiveDue: '2023-09-11' }],
  ['DL-30', 'сентябрь 2023 г.', 'seed004', window('2023-09-01', '2023-09-30')],
  ['DL-32', 'сентябрь 2022 г.', 'seed004', window('2022-09-01', '2022-09-30')],
  ['DL-33', 'Август - сентябрь 2022 г.', 'seed004', window('2022-08-01', '2022-09-30')],
  ['DL-36', 'июнь 2024 г.', 'seed004', window('2024-06-01', '2024-06-30')],
  ['DL-37', 'Май 2023 г.', 'seed004', window('2023-05-01', '2023-05-31')],
  ['PL-01', 'на 2021-2024 год', 'seed001', { ...whole('2021-09-01', '2024-05-31'), alternatives: ['с 01.01.2021 по 31.12.2024.', 'с 01.09.2021 по 31.08.2024.'] }],
  ['PL-02', 'на 2021-2024 учебный год', 'seed001', whole('2021-09-01', '2024-05-31')],
  ['PL-02', 'на 2021-2024 учебный год', 'bare', whole('2021-09-01', '2024-05-31')],
  ['PL-03', 'на 2022-2024 г. г.', 'seed004', whole('2022-08-01', '2024-06-30')],
  ['PL-04', 'на ..... учебный год', 'seed001', { status: 'EMPTY', kind: 'None' }],
  ['PL-05', 'на... год', 'seed001', { status: 'EMPTY', kind: 'None' }],
];

const TEXT_RULES: readonly (readonly [string, string, Name, Expected])[] = [
  ['TX-01', 'не менее одного раза в год', 'seed001', { ...assumed, kind: 'MinimumFrequency', times: 1, rrule: 'FREQ=YEARLY', occurrences: ['2021-09-01~2022-08-31', '2022-09-01~2023-08-31', '2023-09-01~2024-05-31'] }],
  ['TX-02', 'публикуются после их завершения', 'seed001', { ...assumed, kind: 'EventRelative', finding: 'EVENT_DATE_MISSING' }],
  ['TX-03', 'завершения плана мероприятий персонализированной программы наставничества в полном объеме', 'seed001', nothing('EventRelative')],
  ['TX-04', 'продление срока реализации', 'seed001', nothing('OnAgreement')],
  ['TX-05', 'на всех этапах', 'seed000', whole('2023-08-01', '2024-06-30')],
  ['TX-06', 'в установленные сроки', 'seed001', nothing('ExternalSchedule')],
  ['TX-07', 'по заранее установленному графику', 'seed001', nothing('ExternalSchedule')],
  ['TX-08', 'в период между встречами', 'seed001', nothing('EventRelative')],
  ['TX-09', 'всякий раз, когда наставляемый нуждается', 'seed001', { status: 'RESOLVED', kind: 'OnDemand' }],
  ['TX-10', 'немедленное реагирование', 'seed001', nothing('None')],
  ['TX-11', 'однократная встреча', 'seed001', nothing('None')],
  ['TX-12', 'в течение определенного продолжительного времени', 'seed001', nothing('None')],
  ['TX-13', 'спустя три-пять лет', 'seed001', nothing('EventRelative')],
  ['TX-14', 'не достигших 14-летнего возраста', 'seed001', nothing('None')],
  ['TX-15', 'при необходимости', 'seed001', { status: 'RESOLVED', kind: 'OnDemand' }],
  ['TX-16', 'при наличии в организации наставляемых', 'seed003', { status: 'RESOLVED', kind: 'OnEvent' }],
  ['TX-17', 'по возможности', 'seed000', nothing('None')],
  ['TX-18', 'продолжение поиска', 'bare', { status: 'RESOLVED', kind: 'OnEvent' }],
  ['TX-19', 'для промежуточной оценки', 'seed004', { ...assumed, kind: 'MinimumFrequency', start: '2022-08-01', end: '2024-06-30' }],
  ['TX-20', 'из успешно завершивших программу наставничества', 'seed004', nothing('EventRelative')],
  ['distractor', 'сроком - бессрочно', 'seed001', nothing('None')],
  ['distractor', 'сроком до 26.12.2025 года', 'seed001', nothing('None')],
  ['distractor', 'нормативный срок освоения - 4 года', 'seed001', nothing('None')],
  ['distractor', 'нормативный срок освоения – 5 лет', 'seed001', nothing('None')],
  ['distractor', 'ред. от 20 августа 2021г.', 'seed003', nothing('None')],
  ['distractor', 'от 25 декабря 2019 года', 'seed001', nothing('None')],
];

const DATES: readonly (readonly [string, string])[] = [
  ['10.11.2023г.', '2023-11-10'], ['09.09.2021г', '2021-09-09'], ['14.06. 2022г.', '2022-06-14'], ['07.06.2022г.,', '2022-06-07'],
  ['31.12.2019г.', '2019-12-31'], ['21.12.2021 г.№', '2021-12-21'], ['29.12.2012 г.', '2012-12-29'], ['12.07.2013 года', '2013-07-12'],
  ['25 декабря 2019 года', '2019-12-25'], ['20 августа 2021г.', '2021-08-20'], ['20.05.2021', '2021-05-20'], ['1-го Сентября 2022', '2022-09-01'],
  ['2022-09-15', '2022-09-15'], ['двадцать пятого мая 2023 года', '2023-05-25'],
];

function check(phrase: string, name: Name, { occurrences, ...expected }: Expected): void {
  const reading = readDeadlinePhrase(phrase, contexts[name]);
  expect({ ...reading, occurrences: occurrencesOf(reading) }).toMatchObject({ ...expected, verbatim: phrase, occurrences: occurrences ?? [] });
}

describe('every deadline cell, plan period and text rule of the corpus has the meaning written there', () => {
  test.each(CELLS)('%s «%s» in %s', (_id, phrase, name, expected) => check(phrase, name, expected));
  test.each(TEXT_RULES)('%s «%s» in %s', (_id, phrase, name, expected) => check(phrase, name, expected));
  test.each(DATES)('the date «%s» is %s', (phrase, due) => check(phrase, 'bare', { ...assumed, kind: 'Day', due }));

  test('«01.11» without a year takes it from the plan and says so (§7.5)', () => {
    check('01.11', 'programme', { ...assumed, kind: 'Day', due: '2022-11-01', finding: 'YEAR_MISSING' });
  });

  test.each(['1 раз в четверть', 'Один раз в четверть'])('DL-10 «%s» is due on the last day of each quarter, never every three months', (phrase) => {
    const reading = readDeadlinePhrase(phrase, contexts.seed001);
    expect(reading).toMatchObject({ ...assumed, kind: 'PerAcademicTerm' });
    expect(reading.occurrences?.map(({ due }) => due)).toEqual(QUARTERS_OF_001);
    expect(reading).not.toHaveProperty('rrule');
  });

  test('DL-10 waits for the school calendar, and asks when the school keeps trimesters', () => {
    expect(readDeadlinePhrase('1 раз в четверть', contexts.seed003)).toMatchObject({ kind: 'PerAcademicTerm', finding: 'ACADEMIC_CALENDAR_MISSING' });
    const trimesters = contexts.seed001.terms.filter(({ name }) => !name.startsWith('4'));
    expect(readDeadlinePhrase('1 раз в четверть', { ...contexts.seed001, terms: trimesters }).status).toBe('AMBIGUOUS');
  });

  test('DL-04 alone is a window; beside a measure done «на всех этапах» it shows the contradiction', () => {
    check('Май- июнь 2024г.', 'seed000', window('2024-05-01', '2024-06-30'));
    const reading = readDeadlinePhrase('Май- июнь 2024г.', { ...contexts.seed000, measureText: 'Освещение осуществляется на всех этапах на сайте' });
    expect(reading).toMatchObject({ ...assumed, kind: 'Window', start: '2024-05-01', end: '2024-06-30', finding: 'TEXT_CONTRADICTS_DEADLINE', alternatives: ['Весь период плана, с 01.08.2023 по 30.06.2024.'] });
  });

  test('DL-23 becomes facts and a proposal, not a deadline', () => {
    const cell = '1.Приказ от 14.06. 2022г. № 37 «Об утверждении положения о системе наставничества педагогических работников в КГЫПОУ «БПШ». 2. Протокол № 8 от 07.06.2022г. педагогического совета, с учетом мнения студенческого совета Протокол № 4 от 06.06.2022г.';
    expect(readDeadlinePhrase(cell, contexts.seed003)).toMatchObject({
      ...nothing('Evidence'), finding: 'EVIDENCE_IN_DEADLINE_CELL',
      facts: [
        { document: 'приказ', number: '37', date: '2022-06-14' },
        { document: 'протокол педагогического совета', number: '8', date: '2022-06-07' },
        { document: 'протокол студенческого совета', number: '4', date: '2022-06-06' },
      ],
    });
  });
});

describe('doubtful cells list their readings in order and choose none', () => {
  const readingsOf = (phrase: string, name: Name) => {
    const { status, kind, readings = [], ...rest } = readDeadlinePhrase(phrase, contexts[name]);
    expect({ status, kind }).toEqual({ status: 'AMBIGUOUS', kind: 'Ambiguous' });
    for (const key of ['start', 'end', 'due', 'windows', 'occurrences']) expect(rest).not.toHaveProperty(key);
    expect(rest.alternatives).toHaveLength(readings.length);
    return readings.map(({ start, end, windows }) => windows?.map((span) => `${span.start}~${span.end}`).join(' ') ?? `${start}~${end}`);
  };

  test('DL-17 «Январь 2021 Сентябрь 2022» has three', () => {
    expect(readingsOf('Январь 2021 Сентябрь 2022', 'programme')).toEqual(['2021-01-01~2022-09-30', '2021-01-01~2021-01-31 2022-09-01~2022-09-30', '2022-09-01~2022-09-30']);
  });

  test('DL-31 «Октябрь 2022-2023 г.» has four', () => {
    expect(readingsOf('Октябрь 2022-2023 г.', 'seed004')).toEqual(['2022-10-01~2022-10-31', '2022-10-01~2022-10-31 2023-10-01~2023-10-31', '2022-10-01~2023-10-31', '2022-10-01~2023-12-31']);
  });

  test('DL-34 and DL-35 lie outside the plan, so a slip of the pen is one of the readings', () => {
    expect(readingsOf('сентябрь 2021-2022 г.', 'seed004')).toEqual(['2021-09-01~2021-09-30', '2021-09-01~2021-09-30 2022-09-01~2022-09-30', '2021-09-01~2022-09-30', '2022-09-01~2022-09-30']);
    expect(readingsOf('сентябрь - октябрь 2021-2022 г.', 'seed004')).toEqual(['2021-09-01~2021-10-31', '2021-09-01~2021-10-31 2022-09-01~2022-10-31', '2021-09-01~2022-10-31', '2022-09-01~2022-10-31']);
    expect(readDeadlinePhrase('сентябрь 2021-2022 г.', contexts.seed004).alternatives?.[3]).toBe('с 01.09.2022 по 30.09.2022 — опечатка вместо 2022-2023');
    for (const phrase of ['сентябрь 2021-2022 г.', 'сентябрь - октябрь 2021-2022 г.']) {
      expect(readDeadlinePhrase(phrase, contexts.seed004).finding).toBe('OUT_OF_PLAN_PERIOD');
    }
  });
});

describe('recurring meetings that collide are shown and kept', () => {
  test.each([
    ['Каждый второй понедельник месяца', 2021, ['2022-05-09']], ['Каждый второй понедельник месяца', 2022, ['2023-05-08']],
    ['Каждый второй понедельник месяца', 2023, ['2024-01-08']], ['Каждый первый четверг месяца', 2021, ['2021-11-04', '2022-01-06']],
    ['Каждый первый четверг месяца', 2022, ['2023-01-05']], ['Каждый первый четверг месяца', 2023, ['2024-01-04']],
    // The corpus, written from memory, lacks 2 November 2021: it was non-working by decree, like DL-13's 1 November.
    ['Каждый первый вторник месяца или по запросу наставляемого', 2021, ['2021-11-02', '2022-01-04', '2022-05-03']],
    ['Каждый первый вторник месяца или по запросу наставляемого', 2022, ['2023-01-03']],
    ['Каждый первый вторник месяца или по запросу наставляемого', 2023, ['2024-01-02']],
  ])('«%s» in %i/+1 collides on %s', (phrase, year, dates) => {
    const plan = { start: `${year}-09-01`, end: `${year + 1}-05-31` };
    const reading = readDeadlinePhrase(phrase, { ...contexts.bare, plan });
    expect(reading.collisions?.map(({ date }) => date)).toEqual(dates);
    expect(reading.occurrences).toHaveLength(9);
    expect(reading.finding).toBe('COLLIDES_WITH_NON_WORKING_DAY');
  });

  test('a school holiday is a flag of its own', () => {
    const reading = readDeadlinePhrase('Каждый первый четверг месяца', { ...contexts.programme, holidays });
    expect(reading.collisions?.find(({ date }) => date === '2022-11-03')?.flags).toEqual(['COLLIDES_WITH_SCHOOL_HOLIDAY']);
  });
});
