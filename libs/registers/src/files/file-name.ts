import type { FileRow } from './file-register';

const KINDS: Readonly<Record<string, string>> = {
  ORDER: 'Приказ',
  MINUTES: 'Протокол',
  REGISTER: 'Реестр',
  LIST: 'Список',
  PLAN: 'План',
  REPORT: 'Отчёт',
  QUESTIONNAIRE: 'Анкета',
  PUBLICATION: 'Публикация',
};

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

/** Characters that some computer takes for a path. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** A name made of what the log knows: «Приказ № 01-35-10 от 10.11.2023.pdf». */
export function fileName({ documents: [document], sha256, mediaType }: Pick<FileRow, 'documents' | 'sha256' | 'mediaType'>): string {
  const ending = ENDINGS[mediaType] ?? 'bin';
  if (!document) return `Файл ${sha256.slice(0, 8)}.${ending}`;
  const { kind, number, date } = document;
  const named = [KINDS[kind] ?? 'Документ', ...(number === undefined ? [] : [`№ ${number}`]), `от ${date.split('-').toReversed().join('.')}`].join(' ');
  return `${named.replace(NOT_IN_NAMES, '-')}.${ending}`;
}

/** The same for programs that read no Unicode. */
export const plainFileName = ({ sha256, mediaType }: Pick<FileRow, 'sha256' | 'mediaType'>): string => `${sha256.slice(0, 16)}.${ENDINGS[mediaType] ?? 'bin'}`;
