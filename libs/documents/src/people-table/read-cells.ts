import { addressOf } from '../workbook/address';
import type { RawRow } from '../workbook/read-workbook';
import { type CellFault, type FieldValue, readCell } from './cell-values';
import type { ColumnMapping } from './column-mapping';
import type { Field } from './fields';

/** A row of the table as its fields read it. Only a row without messages may be taken over as it is. */
export interface PersonRow {
  /** From 1, as the spreadsheet shows it. */
  readonly number: number;
  /** By the code of the field; a field whose cell is empty or unreadable is not there. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly messages: readonly CellMessage[];
}

export interface CellMessage {
  /** «C7». */
  readonly cell: string;
  readonly code: CellFault;
  /** A Russian sentence that names the field and the mend; it never quotes the cell. */
  readonly message: string;
}

/** Reads the rows below the header by a mapping that a person confirmed. Rows with nothing in the mapped columns are left out. */
export function readCells(rows: readonly RawRow[], { headerRow, columns }: Pick<ColumnMapping, 'headerRow' | 'columns'>, fields: readonly Field[]): PersonRow[] {
  const mapped = columns.flatMap(({ column, field }) => fields.filter(({ code }) => code === field).map((known) => ({ column, field: known })));
  const filled = rows.filter(({ number, cells }) => number > headerRow && cells.some(({ column }) => mapped.some((one) => one.column === column)));
  return filled.map(({ number, cells }) => {
    const values: Record<string, FieldValue> = {};
    const messages: CellMessage[] = [];
    for (const { column, field } of mapped) {
      const reading = readCell(cells.find((cell) => cell.column === column)?.value, field);
      if ('value' in reading) values[field.code] = reading.value;
      else if (reading.fault !== 'EMPTY' || field.required === true) messages.push({ cell: addressOf(column, number), code: reading.fault, message: sentenceOf(reading.fault, field) });
    }
    return { number, values, messages };
  });
}

function sentenceOf(fault: CellFault, { title, choices = {} }: Field): string {
  const example = 'например, 10.11.2023';
  const mend: Readonly<Record<CellFault, string>> = {
    EMPTY: 'ячейка пуста: заполните её',
    COMPUTATION_FAILED: 'формула в ячейке выдаёт ошибку: исправьте её или впишите значение',
    TEXT_TOO_LONG: 'текст длиннее 500 знаков: сократите его',
    NAME_INCOMPLETE: 'имя записано не полностью: впишите фамилию, имя и отчество через пробел, каждое с прописной буквы',
    DATE_UNREADABLE: `дата не распознана: запишите день, месяц и год, ${example}`,
    DATE_WITHOUT_YEAR: `в дате не указан год: допишите его, ${example}`,
    DATE_SHORT_YEAR: `год указан двумя цифрами: запишите его четырьмя, ${example}`,
    DATE_ONLY_YEAR: `указан только год: допишите день и месяц, ${example}`,
    DATE_IMPOSSIBLE: 'такого дня нет в календаре: проверьте день и месяц',
    DATE_OUT_OF_RANGE: 'год должен быть от 1900 до 2100: проверьте дату',
    YEARS_UNREADABLE: 'стаж не распознан: запишите число лет, например, 5 или 5,5',
    YEARS_OUT_OF_RANGE: 'стаж больше 80 лет: проверьте число',
    PHONE_UNREADABLE: 'номер не распознан: запишите один номер из 11 цифр, начиная с +7 или 8',
    EMAIL_UNREADABLE: 'адрес не распознан: запишите один адрес вида имя@почта.рф',
    GRADE_UNREADABLE: 'класс не распознан: запишите номер от 1 до 11 и букву, например, 5А',
    CHOICE_UNKNOWN: `значение не из списка: выберите одно из: ${Object.values(choices).map(([word]) => `«${word}»`).join(', ')}`,
  };
  return `«${title}»: ${mend[fault]}.`;
}
