import { type DraftPreview, draftPreview } from '@vekha/roadmap/draft-preview';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import type { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { asOperator, previewAsOperator } from '../operator';
import { print, table, UsageError } from '../output';
import { type Session, withSession } from '../session';

interface Options {
  readonly file: string;
  readonly school: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

const LARGEST_FILE = 8 * 1024 * 1024;

export function addRoadmap(program: Command): void {
  program
    .command('roadmap')
    .description('дорожные карты школ')
    .command('import')
    .description('принять карту из файла JSON: проект с замечаниями, который куратор проверит')
    .requiredOption('--file <file>', 'файл с картой, поля как в POST /schools/{schoolId}/import-roadmap')
    .requiredOption('--school <uuid>', 'идентификатор школы')
    .option('--preview', 'только показать, что получится, и ничего не записать')
    .option('--json', 'ответ в JSON')
    .action((options: Options) => {
      const document = { ...readDocument(options.file), schoolId: options.school };
      return withSession((session) => importDocument(session, document, options));
    });
}

async function importDocument(session: Session, document: object, { preview: only = false, json = false }: Options): Promise<void> {
  const preview = draftPreview((await previewAsOperator(session, 'ImportRoadmap', document)) as readonly RoadmapEvent[]);
  if (only) {
    print(json, preview, `${textOf(preview)}\n\nНичего не записано.`);
    return;
  }
  const { stream } = await asOperator(session, 'ImportRoadmap', document);
  const roadmapId = stream.replace('roadmap-', '');
  print(json, { roadmapId, ...preview }, `${textOf(preview)}\n\nПроект карты принят. Его идентификатор: ${roadmapId}`);
}

function textOf({ title, academicYear, summary, rows, findings }: DraftPreview): string {
  const dates = ({ to }: DraftPreview['rows'][number]): string => (to ? `${to.start === undefined ? '' : `${short(to.start)} – `}${short(to.effectiveDue)}` : '—');
  const lines = rows.map((row) => [row.measureId, row.text, row.verbatim, dates(row), row.status]);
  return [
    `«${title}», ${academicYear} учебный год`,
    '',
    table(['Строка', 'Мероприятие', 'Срок в документе', 'Даты', 'Как понят'], lines, 32),
    '',
    summary,
    ...findings.map(({ text, measures }) => `  ${measures.join(', ')}: ${text}`),
  ].join('\n');
}

/** `31.10.2022` */
const short = (date: string): string => date.split('-').toReversed().join('.');

/** @throws UsageError when the file cannot be read, is too large, or is no JSON object */
function readDocument(file: string): object {
  const value = parsed(readText(file));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError('FILE_NOT_AN_OBJECT', `В файле ${file} нужен один объект JSON с полями карты.`);
}

function readText(file: string): string {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1 };
  if (size < 0) throw new UsageError('FILE_MISSING', `Файла ${file} нет. Проверьте путь после --file.`);
  if (size > LARGEST_FILE) throw new UsageError('FILE_TOO_LARGE', `Файл ${file} больше 8 МБ. Разделите карту.`);
  return readFileSync(file, 'utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError('FILE_NOT_JSON', 'Файл не читается как JSON. Проверьте запятые, кавычки и скобки.');
  }
}
