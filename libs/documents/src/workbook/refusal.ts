import { counted } from '@vekha/calendar/counted';

/** How much of a file is read before it is refused. */
export interface Limits {
  /** Size of the file, bytes. */
  readonly bytes: number;
  /** Size of what is unpacked, bytes as they come out, whatever the file claims. */
  readonly unpacked: number;
  /** How many times larger a part may become than it is packed; parts up to 1 MiB are free. */
  readonly ratio: number;
  readonly entries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with content in the whole workbook. */
  readonly cells: number;
}

const MIB = 1024 * 1024;

export const IMPORT_LIMITS: Limits = { bytes: 20 * MIB, unpacked: 200 * MIB, ratio: 100, entries: 2_000, sheets: 50, rows: 20_000, columns: 200, cells: 500_000 };

export type RefusalCode =
  | 'NOT_A_WORKBOOK' | 'OLD_WORKBOOK' | 'WORKBOOK_ENCRYPTED' | 'WORKBOOK_TOO_LARGE' | 'WORKBOOK_UNPACKS_TOO_LARGE'
  | 'WORKBOOK_TOO_MANY_PARTS' | 'WORKBOOK_TOO_MANY_SHEETS' | 'WORKBOOK_TOO_MANY_ROWS' | 'WORKBOOK_TOO_MANY_COLUMNS'
  | 'WORKBOOK_TOO_MANY_CELLS' | 'WORKBOOK_UNREADABLE';

/** Ends the reading of a file from wherever it is noticed; never leaves `readWorkbook`. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** What a person reads: what is wrong with the file and how to mend it. It quotes nothing of the file. */
export function sentenceOf(code: RefusalCode, limits: Limits): string {
  const split = 'разделите таблицу на несколько файлов и загрузите их по очереди';
  switch (code) {
    case 'NOT_A_WORKBOOK':
      return 'Файл не является книгой Excel: сохраните таблицу в формате XLSX и загрузите её снова.';
    case 'OLD_WORKBOOK':
      return 'Файл сохранён в старом формате XLS: откройте его, выберите «Сохранить как» и формат «Книга Excel (XLSX)».';
    case 'WORKBOOK_ENCRYPTED':
      return 'Файл защищён паролем: снимите пароль на открытие и загрузите файл снова.';
    case 'WORKBOOK_TOO_LARGE':
      return `Файл больше ${Math.floor(limits.bytes / MIB)} МБ: удалите из него рисунки и лишние листы или ${split}.`;
    case 'WORKBOOK_UNPACKS_TOO_LARGE':
      return `Содержимое файла при распаковке слишком велико: скопируйте таблицу в новую книгу без лишних строк и форматирования или ${split}.`;
    case 'WORKBOOK_TOO_MANY_PARTS':
      return 'В файле слишком много вложенных частей: скопируйте таблицу в новую книгу без рисунков и загрузите её.';
    case 'WORKBOOK_TOO_MANY_SHEETS':
      return `В книге больше ${counted(limits.sheets, 'листа', 'листов', 'листов')}: оставьте только листы с данными.`;
    case 'WORKBOOK_TOO_MANY_ROWS':
      return `На листе больше ${counted(limits.rows, 'строки', 'строк', 'строк')}: ${split}.`;
    case 'WORKBOOK_TOO_MANY_COLUMNS':
      return `На листе больше ${counted(limits.columns, 'столбца', 'столбцов', 'столбцов')}: удалите лишние столбцы.`;
    case 'WORKBOOK_TOO_MANY_CELLS':
      return `В книге больше ${counted(limits.cells, 'заполненной ячейки', 'заполненных ячеек', 'заполненных ячеек')}: ${split}.`;
    case 'WORKBOOK_UNREADABLE':
      return 'Файл повреждён и не читается: откройте его в Excel, сохраните заново в формате XLSX и загрузите снова.';
  }
}
