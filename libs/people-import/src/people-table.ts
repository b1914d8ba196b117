import { type CellMessage, type PersonRow, readCells } from '@vekha/documents/people-table/read-cells';
import { type ColumnMapping, headerOf, mapColumns } from '@vekha/documents/people-table/column-mapping';
import { PEOPLE_FIELDS } from '@vekha/documents/people-table/fields';
import { placeOf } from '@vekha/documents/workbook/address';
import { readWorkbook } from '@vekha/documents/workbook/read-workbook';

/** Which column holds which field, as a person confirmed it: `fullName` → `B`. */
export interface ChosenColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, string>>;
}

/** The table as it is read: the mapping that was used, and every row below the header. */
export interface PeopleTable {
  readonly mapping: ColumnMapping;
  readonly rows: readonly PersonRow[];
}

/** Why a file or a mapping cannot be used: a stable code and a Russian sentence that says how to mend it. */
export interface TableRefusal {
  readonly code: string;
  readonly sentence: string;
}

const NO_NAME: TableRefusal = { code: 'NAME_COLUMN_MISSING', sentence: 'Не найден столбец с фамилией, именем и отчеством. Назовите столбец «ФИО» или укажите его в соответствии столбцов (поле fullName).' };

/** The first sheet with rows, by the columns chosen or else by those its header proposes. Nothing of it is kept anywhere. */
export async function peopleTable(bytes: Uint8Array, chosen: ChosenColumns | undefined): Promise<{ readonly table: PeopleTable } | { readonly refusal: TableRefusal }> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { refusal: { code: read.code, sentence: read.message } };
  const rows = read.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  const header = chosen ? rows.find(({ number }) => number === chosen.headerRow) : headerOf(rows, PEOPLE_FIELDS);
  if (!header) return { refusal: { code: 'HEADER_MISSING', sentence: 'В файле не найдена строка с названиями столбцов. Добавьте её над списком или укажите её номер.' } };
  const mapping = chosen ? mappingOf(chosen) : mapColumns(header, PEOPLE_FIELDS);
  if ('code' in mapping) return { refusal: mapping };
  const has = (field: string): boolean => mapping.columns.some((column) => column.field === field);
  if (!has('fullName') && !(has('surname') && has('firstName'))) return { refusal: NO_NAME };
  return { table: { mapping, rows: readCells(rows, mapping, PEOPLE_FIELDS) } };
}

function mappingOf({ headerRow, columns }: ChosenColumns): ColumnMapping | TableRefusal {
  const mapped: ColumnMapping['columns'][number][] = [];
  for (const [field, letters] of Object.entries(columns)) {
    const place = placeOf(`${letters}${headerRow}`);
    if (!place || !PEOPLE_FIELDS.some(({ code }) => code === field) || mapped.some(({ column }) => column === place.column)) {
      const fields = PEOPLE_FIELDS.map(({ code }) => code).join(', ');
      return { code: 'MAPPING_WRONG', sentence: `Соответствие столбцов записано неверно: нужны пары «поле:столбец» без повторов, например fullName:B. Поля: ${fields}.` };
    }
    mapped.push({ field, column: place.column, address: `${letters}${headerRow}`, confidence: 1 });
  }
  return { headerRow, columns: mapped, unmapped: [], missing: PEOPLE_FIELDS.map(({ code }) => code).filter((code) => !mapped.some(({ field }) => field === code)) };
}

/** What a card takes of a row. */
export interface RowCard {
  readonly kind: 'EMPLOYEE' | 'PUPIL';
  readonly fullName: string;
  readonly position?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly birthDate?: string;
}

/** A row with a class is a pupil's; a date of birth is taken of pupils only, as nobody else's is kept. Undefined without a name. */
export function cardOf({ values }: PersonRow): RowCard | undefined {
  const text = (field: string): string | undefined => (values[field] === undefined ? undefined : String(values[field]));
  const parts = [text('surname'), text('firstName'), text('patronymic')].filter((part) => part !== undefined);
  const fullName = text('fullName') ?? (parts.length >= 2 ? parts.join(' ') : undefined);
  if (fullName === undefined) return undefined;
  const [grade, position, phone, email, birthDate] = [text('grade'), text('position'), text('phone'), text('email'), text('birthDate')];
  const place = grade ?? position;
  return {
    kind: grade === undefined ? 'EMPLOYEE' : 'PUPIL',
    fullName,
    ...(place !== undefined && { position: place }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(grade !== undefined && birthDate !== undefined && { birthDate }),
  };
}

export type { CellMessage };
