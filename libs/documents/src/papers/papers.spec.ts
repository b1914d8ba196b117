import type { Paper } from '../paper/paper';
import { piecesOf } from '../paper/pieces';
import { appointmentOrder } from './appointment-order';
import { missingConsentParts, missingDisseminationParts } from './consent-parts';
import { inFigures, inWords, spanInWords } from './dates-in-words';
import { initialsOf, nameIn } from './name-cases';
import { pairOrder } from './pair-order';
import { curator, mentee, mentor, organisation, papers, second, wholeConsent, wholeDissemination } from './papers.fixture';

const wordsOf = (paper: Paper | undefined): string =>
  piecesOf(paper ?? { blocks: [] })
    .flatMap((piece) => (piece.kind === 'text' ? [piece.text] : piece.kind === 'grid' ? piece.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []))
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('Words of papers', () => {
  it('writes dates as offices do', () => {
    expect(inWords('2023-11-10')).toBe('10\u00a0ноября 2023\u00a0г.');
    expect(inFigures('2023-11-10')).toBe('10.11.2023');
    expect(spanInWords('2023-11-01').replaceAll('\u00a0', ' ')).toBe('с 1 ноября 2023 г.');
    expect(() => inWords('10.11.2023')).toThrow(RangeError);
  });

  it.each([
    ['Образцова Анна Ильинична', 'accusative', 'Образцову Анну Ильиничну'],
    ['Новичков Илья Ильич', 'dative', 'Новичкову Илье Ильичу'],
    ['Шевченко Анна Петровна', 'genitive', 'Шевченко Анны Петровны'],
    ['Гончар Мария Львовна', 'dative', 'Гончар Марии Львовне'],
    ['Салтыков-Щедрин Михаил Евграфович', 'genitive', 'Салтыкова-Щедрина Михаила Евграфовича'],
    ['Гасанова Лейла Рашид кызы', 'dative', 'Гасановой Лейле Рашид кызы'],
  ] as const)('declines %s in the %s', (name, wanted, declined) => expect(nameIn({ name }, wanted)).toBe(declined));

  it.each(['Ким Ли', 'Гасанова Лейла Сан', 'Smith John Paul', 'Примеров П. О.', 'Шевченко Саша', 'Иванов', 'А Б В Г Д', ''])('leaves «%s» in the nominative, for nothing tells its gender', (name) => {
    for (const wanted of ['genitive', 'dative', 'accusative', 'instrumental'] as const) expect(nameIn({ name }, wanted)).toBe(name);
  });

  it('takes a corrected case before its own rules', () => expect(nameIn({ name: 'Ким Ли Сановна', inCases: { dative: 'Ким Ли Сановне' } }, 'dative')).toBe('Ким Ли Сановне'));

  it('puts initials before the surname', () => expect([initialsOf('Образцова Анна Ильинична'), initialsOf('Иванов')]).toEqual(['А.\u00a0И.\u00a0Образцова', 'Иванов']));
});

describe('Orders', () => {
  const appointment = { organisation, mentor, consentDate: '2024-09-05', from: '2024-09-15', employees: true };

  it('appoint a mentor by name and position, for a term, on the ground of a written consent', () => {
    const words = wordsOf(papers['appointment-order']);
    expect(words).toContain('1. Назначить наставником Образцову Анну Ильиничну (должность: учитель математики) с 15 сентября 2026 г. по 31 мая 2027 г.');
    expect(words).toContain('Основание: письменное согласие А. И. Образцовой от 5 сентября 2026 г.');
    expect(words).toContain('Куратору программ наставничества Кураторовой Ольге Сергеевне');
  });

  it('cite ТК ст. 351.8 from 1 March 2025 on and only between employees', () => {
    const cites = (date: string, employees: boolean): boolean => wordsOf(appointmentOrder({ ...appointment, employees, order: { number: '1', date } })).includes('351.8');
    expect([cites('2025-02-28', true), cites('2025-03-01', true), cites('2025-03-01', false)]).toEqual([false, true, false]);
  });

  it('list pairs and groups in an annex, each person once among those acquainted', () => {
    const span = { form: 'педагог – педагог', from: '2026-09-15', to: '2027-05-31' };
    const order = (pairs: Parameters<typeof pairOrder>[0]['pairs']): string => wordsOf(pairOrder({ organisation, order: { number: '2', date: '2026-09-10' }, curator, pairs }));
    const one = order([{ mentor, mentees: [mentee], ...span }]);
    expect(one).toContain('О закреплении наставнической пары');
    expect(one).toContain('Приложение № 1\nк приказу № 2 от 10 сентября 2026 г.');
    const both = order([{ mentor, mentees: [mentee], ...span }, { mentor, mentees: [mentee, second], ...span }]);
    expect(both).toContain('О закреплении наставнических пар и групп');
    expect(both.slice(both.indexOf('ознакомлены')).split('Новичков')).toHaveLength(2);
  });
});

describe('Consents', () => {
  it('miss nothing when every part of 152-ФЗ ст. 9 ч. 4 is given', () => expect(missingConsentParts(wholeConsent)).toEqual([]));

  it('name every part that is missing, with the mend, in Russian', () => {
    const missing = missingConsentParts({ subject: {}, representative: {}, operator: {}, processor: {}, date: '2026-09-01' });
    expect(missing.map(({ code }) => code)).toEqual([
      ...['SUBJECT', 'REPRESENTATIVE'].flatMap((whose) => [`${whose}_NAME`, `${whose}_ADDRESS`, `${whose}_IDENTITY`, `${whose}_IDENTITY_DATE`, `${whose}_IDENTITY_ISSUER`]),
      'REPRESENTATIVE_AUTHORITY', 'OPERATOR_NAME', 'OPERATOR_ADDRESS', 'PROCESSOR_NAME', 'PROCESSOR_ADDRESS', 'PURPOSE', 'CATEGORIES', 'ACTIONS', 'METHODS', 'TERM', 'WITHDRAWAL',
    ]);
    for (const { message } of missing) expect(message).toMatch(/^Не (?:указан|описан)[\p{L}\s,-]*(?:.*): .+\.$/u);
  });

  it.each(Object.entries(wholeConsent).filter(([part]) => !['date', 'subject', 'operator', 'processor'].includes(part)))('notice that %s alone is missing', (part, value) => {
    expect(missingConsentParts({ ...wholeConsent, [part]: Array.isArray(value) ? [] : '' })).toHaveLength(1);
  });

  it('refuse lists left open and terms without an end', () => {
    const codes = (change: object): string[] => missingConsentParts({ ...wholeConsent, ...change }).map(({ code }) => code);
    for (const open of ['иные данные', 'телефон и др.', 'адрес и т. д.', 'любые сведения', 'прочие сведения']) expect(codes({ categories: [open] })).toEqual(['CATEGORIES_VAGUE']);
    for (const closed of ['данные иностранного паспорта', 'сведения о других языках', 'инициалы']) expect(codes({ categories: [closed] })).toEqual([]);
    expect(codes({ actions: ['другие действия'] })).toEqual(['ACTIONS_VAGUE']);
    for (const endless of ['бессрочно', 'до достижения цели обработки']) expect(codes({ term: endless })).toEqual(['TERM_VAGUE']);
  });

  it('to dissemination have contents of their own (ст. 10.1)', () => {
    expect(missingDisseminationParts(wholeDissemination)).toEqual([]);
    expect(missingDisseminationParts({ subject: {}, operator: {}, date: '2026-09-01' }).map(({ code }) => code)).toEqual([
      'SUBJECT_NAME', 'SUBJECT_CONTACT', 'OPERATOR_NAME', 'OPERATOR_ADDRESS', 'SITES', 'PURPOSE', 'CATEGORIES', 'TERM',
    ]);
  });
});

describe('Other papers', () => {
  it('say in the supplementary agreement what ТК ст. 351.8 asks for: content, term, form, pay, three working days', () => {
    const words = wordsOf(papers['supplementary-agreement']);
    for (const part of ['1.1.1. разработка', 'с 15 сентября 2026 г. по 31 мая 2027 г.', 'Форма выполнения работы: индивидуальная', '3. Оплата', 'не менее чем за три рабочих дня']) expect(words).toContain(part);
  });

  it('carry the columns of the seed in the programme and the fields of PP-8 in its head', () => {
    const words = wordsOf(papers['programme']);
    for (const part of ['№ п/п\nМероприятия\nСроки реализации\nОтветственные\nРезультат', 'педагогический стаж: 22 года, стаж наставнической деятельности: 5 лет', 'Форма наставничества:']) expect(words).toContain(part);
  });

  it('hold in the act of destruction what order № 179 lists', () => {
    const words = wordsOf(papers['destruction-act']);
    for (const part of ['Оператор', 'по поручению оператора', 'иные сведения, относящиеся к нему', 'Лица, уничтожившие', 'Перечень категорий', 'Информационная система', 'Способ', 'Причина', 'Дата уничтожения']) expect(words).toContain(part);
  });

  it('never end a sentence with two full stops', () => {
    for (const paper of Object.values(papers)) expect(wordsOf(paper)).not.toMatch(/\.\.|г\.;?\.$/m);
  });

  it('name no person in the title of the file', () => {
    for (const { title } of Object.values(papers)) expect(title).not.toMatch(/Образцов|Новичков|Тестов|Куратор|Пример/);
  });
});
