import * as fc from 'fast-check';
import { type RawRow, type RawValue, readWorkbook } from '../workbook/read-workbook';
import { workbook } from '../workbook/workbook';
import { readCell } from './cell-values';
import { headerOf, mapColumns } from './column-mapping';
import { dateOfText } from './date-spellings';
import { type Field, PEOPLE_FIELDS } from './fields';
import { readCells } from './read-cells';

const row = (number: number, ...values: readonly (RawValue | undefined)[]): RawRow => ({
  number,
  cells: values.flatMap((value, column) => (value === undefined ? [] : [{ address: `${String.fromCharCode(65 + column)}${number}`, column, value }])),
});
const fieldOf = (...headers: readonly string[]): (string | undefined)[] => {
  const { columns } = mapColumns(row(1, ...headers), PEOPLE_FIELDS);
  return headers.map((_, at) => columns.find(({ column }) => column === at)?.field);
};
const field = (code: string): Field => PEOPLE_FIELDS.find((one) => one.code === code) ?? ({} as Field);

describe('Columns of a table of people', () => {
  it.each([
    ['ФИО', 'fullName'], ['Ф.И.О.', 'fullName'], ['Фамилия, имя, отчество', 'fullName'], ['ФИО наставника', 'fullName'], ['Фамилия', 'surname'],
    ['Должность', 'position'], ['Занимаемая должность', 'position'], ['Стаж', 'teachingYears'], ['Пед. стаж', 'teachingYears'], ['Стаж наставнической деятельности', 'mentoringYears'],
    ['Предмет', 'subject'], ['Преподаваемый предмет', 'subject'], ['Категория', 'category'], ['Квалификационная категория', 'category'], ['Дата рождения', 'birthDate'],
    ['Класс', 'grade'], ['Телефон', 'phone'], ['Номер телефона (моб.)', 'phone'], ['Эл. почта', 'email'], ['E-mail', 'email'], ['Адрес электронной почты', 'email'],
    ['№ п/п', undefined], ['Примечание', undefined], ['Имя файла отчёта за год', undefined], ['Классный час проведён', undefined],
  ])('«%s» means %s', (header, code) => expect(fieldOf(header)).toEqual([code]));

  it('are told apart where their words overlap, each field taken once', () => {
    expect(fieldOf('Стаж', 'Стаж наставничества', 'Дата рождения', 'Дата назначения')).toEqual(['teachingYears', 'mentoringYears', 'birthDate', 'appointedOn']);
    expect(fieldOf('Телефон', 'Телефон')).toEqual(['phone', undefined]);
  });

  it('say how sure they are, what is left over and what is missing', () => {
    const { columns, unmapped, missing } = mapColumns(row(3, '№', 'ФИО', 'Контактный телефон для связи'), PEOPLE_FIELDS);
    expect(columns).toEqual([{ field: 'fullName', column: 1, address: 'B3', confidence: 1 }, { field: 'phone', column: 2, address: 'C3', confidence: 0.7 }]);
    expect(unmapped).toEqual([{ column: 0, address: 'A3' }]);
    expect(missing).toContain('birthDate');
    expect(missing).not.toContain('phone');
  });

  it('have their header found below a title', () => {
    expect(headerOf([row(1, 'Список наставников школы'), row(3, '№', 'ФИО', 'Стаж'), row(4, 1, 'Образцова Анна Ильинична', 5)], PEOPLE_FIELDS)?.number).toBe(3);
    expect(headerOf([row(1, 'Отчёт'), row(2, 5)], PEOPLE_FIELDS)).toBeUndefined();
  });
});

describe('Dates in cells', () => {
  it.each([
    ['10.11.2023г.', '2023-11-10'], ['09.09.2021г', '2021-09-09'], ['14.06. 2022г.', '2022-06-14'], ['07.06.2022г.,', '2022-06-07'], ['31.12.2019г.', '2019-12-31'],
    ['21.12.2021 г.№', '2021-12-21'], ['29.12.2012 г.', '2012-12-29'], ['12.07.2013 года', '2013-07-12'], ['25 декабря 2019 года', '2019-12-25'], ['20 августа 2021г.', '2021-08-20'],
    ['20.05.2021', '2021-05-20'], ['1 Мая 2020 г..', '2020-05-01'], ['3 марта 2020 г. г.', '2020-03-03'], ['5\u00a0сентября\u00a02024\u00a0г.', '2024-09-05'],
    ['2023-11-10', '2023-11-10'], ['10/11/2023', '2023-11-10'], ['29.02.2024', '2024-02-29'], ['1 окт. 2024', '2024-10-01'],
  ])('«%s» is %s', (text, date) => expect(dateOfText(text)).toEqual({ date }));

  it.each([
    ['01.11', 'DATE_WITHOUT_YEAR'], ['25 декабря', 'DATE_WITHOUT_YEAR'], ['10.11.23', 'DATE_SHORT_YEAR'], ['29.02.2023', 'DATE_IMPOSSIBLE'], ['31.04.2024', 'DATE_IMPOSSIBLE'], ['10.13.2024', 'DATE_IMPOSSIBLE'],
    ['1985', 'DATE_ONLY_YEAR'], ['1985 г.', 'DATE_ONLY_YEAR'], ['вчера', 'DATE_UNREADABLE'], ['10.11.2023 – 12.11.2023', 'DATE_UNREADABLE'], ['45240', 'DATE_UNREADABLE'], ['5 мартобря 2020', 'DATE_UNREADABLE'],
  ])('«%s» is refused: %s', (text, fault) => expect(dateOfText(text)).toEqual({ fault }));

  it('are read from the day numbers of Excel too, but a lone year is no day number', () => {
    const read = (raw: RawValue): unknown => readCell(raw, field('birthDate'));
    expect([read(45240), read({ date: '1985-03-04' }), read(1985), read(-5), read({ date: '2350-01-01' })]).toEqual([
      { value: '2023-11-10' }, { value: '1985-03-04' }, { fault: 'DATE_ONLY_YEAR' }, { fault: 'DATE_UNREADABLE' }, { fault: 'DATE_OUT_OF_RANGE' },
    ]);
  });
});

describe('Cells of a table of people', () => {
  it.each<[string, RawValue, unknown]>([
    ['teachingYears', 5, 5], ['teachingYears', '5,5', 5.5], ['teachingYears', '12 лет', 12], ['teachingYears', '1 год 6 мес.', 1.5], ['teachingYears', '3 месяца', 0.25], ['teachingYears', '2 года', 2],
    ['teachingYears', 'много', 'YEARS_UNREADABLE'], ['teachingYears', -1, 'YEARS_UNREADABLE'], ['teachingYears', 450, 'YEARS_OUT_OF_RANGE'], ['teachingYears', 'лет', 'YEARS_UNREADABLE'],
    ['phone', '8 (900) 000-00-00', '+79000000000'], ['phone', 79000000000, '+79000000000'], ['phone', '9000000000', '+79000000000'], ['phone', '2-12-85', 'PHONE_UNREADABLE'],
    ['email', ' Primer@Example.ORG ', 'primer@example.org'], ['email', 'нет', 'EMAIL_UNREADABLE'], ['email', 'a@b.ru, c@d.ru', 'EMAIL_UNREADABLE'],
    ['grade', '5 «а»', '5А'], ['grade', 10, '10'], ['grade', '11-Б класс', '11Б'], ['grade', '12А', 'GRADE_UNREADABLE'],
    ['category', 'Высшая', 'HIGHEST'], ['category', 1, 'FIRST'], ['category', 'СЗД', 'FIT_FOR_POSITION'], ['category', 'вторая', 'CHOICE_UNKNOWN'],
    ['fullName', ' Образцова   Анна\u00a0Ильинична', 'Образцова Анна Ильинична'], ['fullName', 'Образцова', 'NAME_INCOMPLETE'], ['fullName', 'образцова анна', 'NAME_INCOMPLETE'],
    ['position', { error: true }, 'COMPUTATION_FAILED'], ['position', 'я'.repeat(501), 'TEXT_TOO_LONG'], ['position', ' ', 'EMPTY'],
  ])('%s: %p reads as %p', (code, raw, expected) => expect(Object.values(readCell(raw, field(code)))).toEqual([expected]));

  it('go from an XLSX file to values and messages, each message with its address and the mend', async () => {
    const bytes = await workbook([{ name: 'Наставники', columns: ['ФИО', 'Дата рождения', 'Стаж', 'Эл. почта'].map((title) => ({ title })), rows: [
      ['Образцова Анна Ильинична', { date: '1985-03-04' }, 12, 'primer@example.org'], [null, null, null, null], ['Новичков Илья', '31.02.1999', 'три', null],
    ] }]);
    const read = await readWorkbook(bytes);
    const rows = (read.ok ? read.sheets[0]?.rows : undefined) ?? [];
    const header = headerOf(rows, PEOPLE_FIELDS) ?? row(0);
    expect(readCells(rows, mapColumns(header, PEOPLE_FIELDS), PEOPLE_FIELDS)).toEqual([
      { number: 2, values: { fullName: 'Образцова Анна Ильинична', birthDate: '1985-03-04', teachingYears: 12, email: 'primer@example.org' }, messages: [] },
      {
        number: 4,
        values: { fullName: 'Новичков Илья' },
        messages: [
          { cell: 'B4', code: 'DATE_IMPOSSIBLE', message: '«Дата рождения»: такого дня нет в календаре: проверьте день и месяц.' },
          { cell: 'C4', code: 'YEARS_UNREADABLE', message: '«Педагогический стаж»: стаж не распознан: запишите число лет, например, 5 или 5,5.' },
        ],
      },
    ]);
  });

  it('are asked for when their field is required', () => {
    const fields = PEOPLE_FIELDS.map((one) => (one.code === 'position' ? { ...one, required: true } : one));
    const mapping = mapColumns(row(1, 'ФИО', 'Должность'), fields);
    expect(readCells([row(2, 'Образцова Анна')], mapping, fields)[0]?.messages).toEqual([{ cell: 'B2', code: 'EMPTY', message: '«Должность»: ячейка пуста: заполните её.' }]);
  });

  it('are never quoted by a message, whatever they hold', () => {
    const secret = fc.string({ unit: fc.constantFrom(...'ЩЪЫЭЮЯXYZ0123456789.@ -'), minLength: 4, maxLength: 30 }).map((text) => `Ъ${text}Щ`);
    const mapping = mapColumns(row(1, ...PEOPLE_FIELDS.map(({ title }) => title)), PEOPLE_FIELDS);
    expect(mapping.columns).toHaveLength(PEOPLE_FIELDS.length);
    fc.assert(fc.property(fc.array(secret, { minLength: PEOPLE_FIELDS.length, maxLength: PEOPLE_FIELDS.length }), (values) => {
      for (const { messages } of readCells([row(2, ...values)], mapping, PEOPLE_FIELDS)) {
        for (const { message } of messages) for (const value of values) expect(message).not.toContain(value);
      }
    }));
  });
});
