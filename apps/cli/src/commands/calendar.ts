import { inRussian } from '@vekha/calendar/civil-date';
import type { TouchedTerm } from '@vekha/previews/calendar-effect';
import { type CalendarEffect, CalendarEffectPreview } from '@vekha/previews/calendar-effect-preview';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { asOperator, OPERATOR, refusalOf } from '../operator';
import { print, table, UsageError } from '../output';
import { type Session, withSession } from '../session';

interface Options {
  readonly file: string;
  readonly school: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

export function addCalendar(program: Command): void {
  const calendar = program.command('calendar').description('календарный учебный график школы: четверти или триместры и каникулы');
  addVerb(calendar, 'adopt', 'утвердить график на учебный год', 'AdoptAcademicCalendar');
  addVerb(calendar, 'amend', 'изменить утверждённый график', 'AmendAcademicCalendar');
}

function addVerb(calendar: Command, verb: string, description: string, command: string): void {
  calendar
    .command(verb)
    .description(description)
    .requiredOption('--school <uuid>', 'школа')
    .requiredOption('--file <file>', 'файл JSON: {academicYear, terms: [{name, start, end}], holidays: [{name, start, end}], order?: {number, date}}')
    .option('--preview', 'только показать, какие сроки изменятся; ничего не записывать')
    .option('--json', 'ответ в JSON')
    .action((options: Options) => run(command, options));
}

async function run(command: string, { file, school, preview = false, json = false }: Options): Promise<void> {
  const input = { ...calendarIn(file), schoolId: school };
  await withSession((session) => (preview ? show(session, command, input, json) : give(session, command, input, json)));
}

function calendarIn(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError('FILE_UNREADABLE', `--file: файл «${file}» не читается; проверьте путь и права.`);
  }
  try {
    const found = JSON.parse(text) as unknown;
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  } catch {
    // Said below in the same words as for a list or a number.
  }
  throw new UsageError('FILE_NOT_JSON', `--file: в файле «${file}» нужен один объект JSON.`);
}

async function give(session: Session, command: string, input: object, json: boolean): Promise<void> {
  const { version, position } = await asOperator(session, command, input);
  print(json, { version, position }, 'График записан. Открытые сроки пересчитает рабочий процесс; завершённые останутся как есть.');
}

async function show({ preview, adapters }: Session, command: string, input: object, json: boolean): Promise<void> {
  const reader = adapters.reader();
  try {
    const answer = await new CalendarEffectPreview({ preview, reader, concerned: new RegisterConcernedStreams(reader) }).of(command, input, OPERATOR);
    if (!answer.accepted) throw refusalOf(answer);
    print(json, answer.effect, effectText(answer.effect));
  } finally {
    reader.close();
  }
}

const BECOMES: Readonly<Record<TouchedTerm['becomes'], string>> = {
  MOVED: 'другой срок', REMINDERS: 'другие напоминания', DATED: 'получит срок', WITHDRAWN: 'будет снят', TO_CLARIFY: 'надо уточнить',
};

function effectText({ sentence, terms }: CalendarEffect): string {
  const day = (dates: TouchedTerm['from']): string => (dates ? inRussian(dates.effectiveDue) : '—');
  const rows = terms.map(({ roadmapTitle, measureId, period = '', becomes, from, to }) => [roadmapTitle, `${measureId} ${period}`.trim(), day(from), day(to), BECOMES[becomes]]);
  return rows.length === 0 ? sentence : [sentence, '', table(['Карта', 'Строка', 'Был', 'Станет', 'Что будет'], rows, 40)].join('\n');
}
