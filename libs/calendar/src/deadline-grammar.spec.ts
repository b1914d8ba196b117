import { contexts, holidays, occurrencesOf } from './corpus-contexts.fixture';
import { readDeadlinePhrase, type PhraseContext } from './deadline-phrase';

const year: PhraseContext = {
  ...contexts.programme, holidays,
  anchors: { приказ: '2022-09-09', ProgrammeCompleted: '2023-04-28', 'заключение соглашения': '2022-10-03', заседание: '2022-10-20' },
};
const read = (phrase: string, context: PhraseContext = year) => readDeadlinePhrase(phrase, context);

describe('windows, days and their lists', () => {
  test.each([
    ['с 1 сентября 2022 г. по 31 мая 2023 г.', '2022-09-01', '2023-05-31'], ['в период с сентября по декабрь 2022 года', '2022-09-01', '2022-12-31'],
    ['15–20 сентября 2022 г.', '2022-09-15', '2022-09-20'], ['15.09-20.10.2022', '2022-09-15', '2022-10-20'], ['с 1-го по 10-е октября 2022', '2022-10-01', '2022-10-10'], ['с первого по десятое октября 2022 года', '2022-10-01', '2022-10-10'], ['с 15 по 20 октября 2022', '2022-10-15', '2022-10-20'],
    ['в течение сентября 2022', '2022-09-01', '2022-09-30'], ['I квартал 2023 г.', '2023-01-01', '2023-03-31'], ['III-IV квартал 2022', '2022-07-01', '2022-12-31'],
    ['третья декада мая 2023', '2023-05-21', '2023-05-31'], ['Октябрь 2022-2023 учебного года', '2022-10-01', '2022-10-31'],
    ['март 2022-2023 уч. г.', '2023-03-01', '2023-03-31'], ['01.09.2022–31.05.2023', '2022-09-01', '2023-05-31'], ['не ранее 1 сентября и не позднее 15 сентября 2022 г.', '2022-09-01', '2022-09-15'], ['не ранее 01.10.2022, не позднее 20.10.2022', '2022-10-01', '2022-10-20'],
  ])('«%s» is a window resolved outright', (phrase, start, end) => {
    expect(read(phrase, contexts.bare)).toMatchObject({ status: 'RESOLVED', kind: 'Window', start, end });
  });

  test.each([
    ['последняя неделя мая 2023 г.', '2023-05-25', '2023-05-31'], ['2-я неделя октября 2022', '2022-10-08', '2022-10-14'], ['вторая половина октября 2022', '2022-10-16', '2022-10-31'],
    ['первое полугодие 2023 года', '2023-01-01', '2023-06-30'], ['1 полугодие 2022-2023 учебного года', '2022-09-01', '2022-12-31'], ['с сентября по май', '2022-09-01', '2023-05-31'],
    ['I четверть 2022-2023 уч. года', '2022-09-01', '2022-10-28'], ['в конце 1 четверти', '2022-10-22', '2022-10-28'], ['осенние каникулы', '2022-10-29', '2022-11-06'],
    ['в период зимних каникул 2022-2023 учебного года', '2022-12-29', '2023-01-08'], ['в конце учебного года', '2023-05-25', '2023-05-31'],
  ])('«%s» is a window with a named assumption', (phrase, start, end) => {
    const reading = read(phrase);
    expect(reading).toMatchObject({ status: 'RESOLVED_WITH_ASSUMPTION', kind: 'Window', start, end });
    expect(reading.assumption).toMatch(/\p{Script=Cyrillic}/u);
  });

  test.each([
    ['сентябрь, декабрь 2022 г.', ['2022-09-01~2022-09-30', '2022-12-01~2022-12-31']], ['сентябрь 2022; май 2023', ['2022-09-01~2022-09-30', '2023-05-01~2023-05-31']],
    ['сентябрь, январь и май', ['2022-09-01~2022-09-30', '2023-01-01~2023-01-31', '2023-05-01~2023-05-31']], ['май, декабрь', ['2023-05-01~2023-05-31', '2022-12-01~2022-12-31']],
    ['в каникулярное время', ['2022-10-29~2022-11-06', '2022-12-29~2023-01-08', '2023-03-25~2023-04-02']],
  ])('«%s» is a list of windows', (phrase, windows) => {
    const reading = read(phrase);
    expect(reading.kind).toBe('WindowList');
    expect(reading.windows?.map(({ start, end }) => `${start}~${end}`)).toEqual(windows);
  });

  test.each([
    ['15 и 20 сентября 2022 г.', ['2022-09-15', '2022-09-20']], ['15, 20 и 25 мая 2023', ['2023-05-15', '2023-05-20', '2023-05-25']], ['15.09.2022, 20.10.2022', ['2022-09-15', '2022-10-20']], ['1-го и 15-го октября 2022', ['2022-10-01', '2022-10-15']],
  ])('«%s» is a list of days', (phrase, days) => {
    const reading = read(phrase);
    expect(reading.kind).toBe('DayList');
    expect(occurrencesOf(reading)).toEqual(days);
  });

  test.each([
    ['с 15.09.2022', '2022-09-15'], ['начиная с октября 2022 года', '2022-10-01'], ['не ранее 10 января 2023', '2023-01-10'], ['после 01.10.2022', '2022-10-02'],
  ])('«%s» has a beginning and no end', (phrase, start) => {
    const reading = read(phrase);
    expect(reading).toMatchObject({ status: 'RESOLVED', kind: 'EffectiveFrom', start });
    expect(reading).not.toHaveProperty('effectiveDue');
  });

  test('a time of day and a weekday beside the date are read, and a wrong weekday is refused', () => {
    expect(read('15.09.2022 (четверг) в 14:00')).toMatchObject({ kind: 'Day', due: '2022-09-15', time: '14:00' });
    expect(read('до 18:00 15.09.2022')).toMatchObject({ kind: 'ByDay', due: '2022-09-15', time: '18:00' });
    expect(read('15.09.2022 (пятница)')).toMatchObject({ status: 'UNPARSED', finding: 'IMPOSSIBLE_DATE' });
  });

  test('a year-less window that is open on the day of approval is the one meant', () => {
    const approved = { ...contexts.bare, plan: { start: '2021-09-01', end: '2024-05-31' }, approved: '2022-09-15' };
    expect(read('Сентябрь-октябрь', approved)).toMatchObject({ start: '2022-09-01', end: '2022-10-31' });
    expect(read('Сентябрь-октябрь', approved).alternatives).toContain('Повторяется каждый год плана.');
  });

  test('a year-less window goes where the plan holds it whole', () => {
    const plan = { start: '2022-09-01', end: '2024-08-31' };
    expect(read('Август-сентябрь', { ...contexts.bare, plan })).toMatchObject({ start: '2023-08-01', end: '2023-09-30' });
    expect(read('Май-июнь', { ...contexts.bare, plan: { start: '2022-09-01', end: '2023-06-15' } })).toMatchObject({ start: '2023-05-01', end: '2023-06-30' });
  });

  test('a year-less term that the plan has no room for is asked, not placed', () => {
    expect(read('август')).toMatchObject({ status: 'AMBIGUOUS', finding: 'YEAR_MISSING' });
    expect(read('август', contexts.bare)).toMatchObject({ kind: 'Window', finding: 'YEAR_MISSING' });
    expect(read('август', { ...contexts.bare, stageYear: 2024 })).toMatchObject({ kind: 'Window', start: '2024-08-01' });
  });
});

describe('«до D»', () => {
  test.each([
    ['не позднее 15 мая 2023 года', '2023-05-15'], ['к 1 октября 2022 г.', '2022-10-01'], ['в срок до 15.10.2022 г.', '2022-10-15'], ['по 31.05.2023', '2023-05-31'], ['до 1 ноября', '2022-11-01'],
    ['до конца мая 2023 г.', '2023-05-31'], ['до 25.05.2023 включительно', '2023-05-25'], ['до конца учебного года', '2023-05-31'], ['до начала учебного года', '2022-08-31'],
    ['до конца 2022 года', '2022-12-31'], ['до конца 3 четверти', '2023-03-24'], ['до весенних каникул', '2023-03-24'], ['до 15.09.22', '2022-09-15'], ['до 1 ноября текущего года', '2022-11-01'], ['не позднее чем 1 октября', '2022-10-01'],
  ])('«%s» is due on %s', (phrase, due) => {
    expect(read(phrase)).toMatchObject({ kind: 'ByDay', due });
  });

  test('said to be inclusive, it needs no assumption', () => {
    expect(read('до 25.05.2023 включительно').status).toBe('RESOLVED');
    expect(read('до 25.05.2023').assumption).toContain('включительно');
  });

  test.each(['до мая 2023 г.', 'к маю 2023', 'до конца года', 'начало сентября 2022', 'в конце мая', '1 полугодие', 'сентябрь октябрь 2022 г.', 'август 2022-2023 учебного года'])('«%s» is doubtful and is asked', (phrase) => {
    expect(read(phrase).status).toBe('AMBIGUOUS');
  });
});

describe('recurrence', () => {
  const school = 'BYMONTH=1,2,3,4,5,9,10,11,12';
  test.each([
    ['ежемесячно', 'Monthly', `FREQ=MONTHLY;${school};BYMONTHDAY=-1`, 9], ['не реже 1 раза в месяц', 'MinimumFrequency', `FREQ=MONTHLY;${school};BYMONTHDAY=-1`, 9],
    ['до 5 числа каждого месяца', 'Monthly', `FREQ=MONTHLY;${school};BYMONTHDAY=5`, 9], ['ежемесячно, кроме января и февраля', 'Monthly', 'FREQ=MONTHLY;BYMONTH=3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1', 7],
    ['сентябрь-май, 1 раз в месяц', 'Monthly', `FREQ=MONTHLY;${school};BYMONTHDAY=-1`, 9], ['ежемесячно с октября по апрель', 'Monthly', 'FREQ=MONTHLY;BYMONTH=1,2,3,4,10,11,12;BYMONTHDAY=-1', 7],
    ['первая неделя каждого месяца', 'Monthly', `FREQ=MONTHLY;${school};BYMONTHDAY=7`, 9], ['последняя пятница каждого месяца', 'MonthlyNthWeekday', `FREQ=MONTHLY;${school};BYDAY=-1FR`, 9],
    ['2-й и 4-й вторник месяца', 'MonthlyNthWeekday', `FREQ=MONTHLY;${school};BYDAY=2TU,4TU`, 18], ['каждый понедельник', 'Weekly', `FREQ=WEEKLY;${school};BYDAY=MO`, 39],
    ['каждые две недели', 'Weekly', `FREQ=WEEKLY;INTERVAL=2;${school};BYDAY=FR`, 20], ['раз в две недели', 'Weekly', `FREQ=WEEKLY;INTERVAL=2;${school};BYDAY=FR`, 20], ['еженедельно по средам, кроме каникул', 'Weekly', `FREQ=WEEKLY;${school};BYDAY=WE`, 36],
    ['ежеквартально', 'Quarterly', 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', 3], ['до 10 числа месяца, следующего за отчетным кварталом', 'QuarterlyBy', 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', 3],
    ['ежеквартально, до 10 числа месяца, следующего за отчетным', 'QuarterlyBy', 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', 3], ['ежеквартально до 10 числа следующего месяца', 'QuarterlyBy', 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', 3],
    ['раз в два месяца', 'Monthly', 'FREQ=MONTHLY;BYMONTH=2,4,10,12;BYMONTHDAY=-1', 4], ['не реже 1 раза в 3 месяца', 'MinimumFrequency', 'FREQ=MONTHLY;BYMONTH=2,5,11;BYMONTHDAY=-1', 3],
    ['2 раза в год (декабрь, май)', 'YearlyWindow', 'FREQ=YEARLY;BYMONTH=5,12;UNTIL=20230531', 2], ['1 раз в год, в мае', 'YearlyWindow', 'FREQ=YEARLY;BYMONTH=5;UNTIL=20230531', 1], ['раз в полгода', 'HalfYearly', 'FREQ=YEARLY;BYMONTH=5,12;BYMONTHDAY=31;UNTIL=20230531', 2],
    ['раз в полугодие', 'HalfYearly', 'FREQ=YEARLY;BYMONTH=5,12;BYMONTHDAY=31;UNTIL=20230531', 2], ['ежегодно', 'YearlyWindow', 'FREQ=YEARLY', 1],
    ['сентябрь-октябрь ежегодно', 'YearlyWindow', 'FREQ=YEARLY;BYMONTH=9,10;UNTIL=20230531', 1], ['1 раз в год (май)', 'YearlyWindow', 'FREQ=YEARLY;BYMONTH=5;UNTIL=20230531', 1],
  ])('«%s» is %s', (phrase, kind, rrule, count) => {
    const reading = read(phrase);
    expect(reading).toMatchObject({ kind, rrule });
    expect(reading.occurrences).toHaveLength(count);
  });

  test.each(['каждый второй понедельник', '4 раза в год', '2 раза в месяц', 'раз в триместр'])('«%s» is doubtful and is asked', (phrase) => {
    expect(read(phrase).status).toBe('AMBIGUOUS');
  });

  test('the last or first working day of a month comes from the calendar of the school, not from the week alone', () => {
    expect(occurrencesOf(read('последний рабочий день месяца'))).toEqual(['2022-09-30', '2022-10-31', '2022-11-30', '2022-12-30', '2023-01-31', '2023-02-28', '2023-03-31', '2023-04-28', '2023-05-31']);
    expect(occurrencesOf(read('ежемесячно, в первый рабочий день'))[4]).toBe('2023-01-09');
    expect(occurrencesOf(read('первый рабочий день месяца'))[8]).toBe('2023-05-02');
  });

  test('a window of two months is due at the end of the second, counted from the beginning of the plan', () => {
    expect(occurrencesOf(read('1 раз в два месяца'))).toEqual(['2022-09-01~2022-10-31', '2022-11-01~2022-12-31', '2023-01-01~2023-02-28', '2023-03-01~2023-04-30']);
  });

  test('a calendar quarter is not an academic quarter', () => {
    expect(occurrencesOf(read('раз в квартал'))).toEqual(['2022-09-01~2022-09-30', '2022-10-01~2022-12-31', '2023-01-01~2023-03-31']);
    expect(occurrencesOf(read('раз в четверть'))[0]).toBe('2022-09-01~2022-10-28');
  });

  test('a year of the plan without a school calendar is named as missing', () => {
    const partly = { ...contexts.seed001, terms: contexts.seed001.terms.slice(0, 4) };
    expect(read('1 раз в четверть', partly)).toMatchObject({ finding: 'ACADEMIC_CALENDAR_MISSING' });
    expect(read('1 раз в четверть', partly).assumption).toContain('2022/23, 2023/24');
  });
});

describe('terms counted from events', () => {
  test.each([
    ['в течение 10 рабочих дней со дня издания приказа', '2022-09-23'], ['в течение 5 календарных дней с даты приказа', '2022-09-14'], ['в течение 3 (трех) рабочих дней с момента издания приказа', '2022-09-14'],
    ['в течение двадцати пяти рабочих дней со дня издания приказа', '2022-10-14'], ['не позднее чем за 5 рабочих дней до завершения программы', '2023-04-21'], ['за неделю до завершения программы', '2023-04-21'], ['за 10 календарных дней до начала учебного года', '2022-08-22'],
    ['через 2 недели после заключения соглашения', '2022-10-17'], ['спустя месяц после завершения программы', '2023-05-28'], ['10 раб. дн. со дня приказа', '2022-09-23'],
  ])('«%s» is due on %s', (phrase, due) => {
    expect(read(phrase)).toMatchObject({ status: 'RESOLVED', kind: 'EventRelative', due });
  });

  test.each([
    ['за неделю до осенних каникул', '2022-10-22'], ['в течение 3 рабочих дней после зимних каникул', '2023-01-11'], ['за 2 дня до окончания весенних каникул', '2023-03-31'],
    ['в течение 2-х недель после заседания', '2022-11-03'], ['в 10-ти дневный срок со дня издания приказа', '2022-09-19'],
  ])('«%s» is due on %s', (phrase, due) => {
    expect(read(phrase)).toMatchObject({ kind: 'EventRelative', due });
  });

  test('«со дня …» opens on the event and «в день …» falls on it', () => {
    expect(read('со дня заключения соглашения')).toMatchObject({ kind: 'EffectiveFrom', start: '2022-10-03' });
    expect(read('в день заседания')).toMatchObject({ kind: 'OnEvent', due: '2022-10-20' });
    expect(read('в день педсовета')).toMatchObject({ kind: 'OnEvent', finding: 'EVENT_DATE_MISSING' });
  });

  test('days without a word are calendar days, and the other reading is offered', () => {
    expect(read('в трёхдневный срок со дня издания приказа')).toMatchObject({ status: 'RESOLVED_WITH_ASSUMPTION', due: '2022-09-12', alternatives: ['3 раб. дн.'] });
  });

  test('an unknown event leaves the date open, and a term without an event is asked', () => {
    expect(read('в течение 10 рабочих дней после педсовета')).toMatchObject({ kind: 'EventRelative', finding: 'EVENT_DATE_MISSING' });
    expect(read('в течение 10 рабочих дней')).toMatchObject({ status: 'AMBIGUOUS', finding: 'EVENT_DATE_MISSING' });
    expect(read('до начала обучения наставников')).toMatchObject({ kind: 'BeforeOtherMeasure', finding: 'EVENT_DATE_MISSING' });
  });

  test('two anchors that fit one event leave it open', () => {
    const anchors = { приказ: '2022-09-09', OrderIssued: '2022-10-10' };
    expect(read('в течение 5 рабочих дней после приказа', { ...year, anchors })).toMatchObject({ finding: 'EVENT_DATE_MISSING' });
  });
});

describe('compound phrases', () => {
  test('a deadline with a request is two parts, also when the comma is lost', () => {
    for (const phrase of ['ежемесячно или по запросу', 'ежемесячно, по запросу', 'ежемесячно по запросу']) {
      expect(read(phrase).parts?.map(({ kind }) => kind)).toEqual(['Monthly', 'OnDemand']);
    }
  });

  test('parts divided by a semicolon keep their own dates and verbatim texts', () => {
    const { parts } = read('до 1 октября 2022 г.; до 1 мая 2023 г.');
    expect(parts?.map(({ verbatim, due }) => [verbatim, due])).toEqual([['до 1 октября 2022 г', '2022-10-01'], ['до 1 мая 2023 г', '2023-05-01']]);
  });

  test('one part not understood refuses the whole', () => {
    expect(read('до 1 октября 2022 г.; когда получится').status).toBe('UNPARSED');
    expect(read('до 15 сентября, 2023').status).toBe('UNPARSED');
  });
});
