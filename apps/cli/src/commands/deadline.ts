import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { Command, CommanderError } from 'commander';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { answerOf } from '../deadline-answer';
import { DeadlineBatch } from '../deadline-batch';
import { type QuestionField, questionOf } from '../deadline-question';
import { deadlineText } from '../deadline-text';
import { print, UsageError, USED_WRONGLY } from '../output';

interface Options {
  readonly plan?: string;
  readonly zone?: string;
  readonly approved?: string;
  readonly stageYear?: string;
  readonly week?: string;
  readonly batch?: string;
  readonly json?: boolean;
}

const OPTION: Readonly<Record<QuestionField, string>> = {
  phrase: 'Текст срока', plan: '--plan', zone: '--zone', approved: '--approved', stageYear: '--stage-year', week: '--week',
  terms: 'terms', holidays: 'holidays', anchors: 'anchors',
};

export function addDeadline(program: Command): void {
  program
    .command('deadline [phrase]')
    .description('что значит срок, записанный словами: даты, допущения, почему')
    .option('--plan <start..end>', 'период плана, ГГГГ-ММ-ДД..ГГГГ-ММ-ДД')
    .option('--zone <zone>', 'часовой пояс школы, например Asia/Irkutsk')
    .option('--approved <date>', 'дата утверждения плана, ГГГГ-ММ-ДД')
    .option('--stage-year <year>', 'год из заголовка этапа или раздела')
    .option('--week <days>', 'рабочих дней в неделе: 5 или 6')
    .option('--batch <file>', 'файл вопросов, по объекту JSON в строке')
    .option('--json', 'ответ в JSON')
    .showHelpAfterError(false)
    .configureOutput({ outputError: () => undefined })
    .exitOverride(sayInRussian)
    .action(run);
}

async function run(phrase: string | undefined, { batch, json = false, ...details }: Options): Promise<void> {
  if (batch === undefined) answerOne(phrase, details, json);
  else await answerFile(batch, [...(phrase === undefined ? [] : [OPTION.phrase]), ...namesOf(details)], json);
}

function answerOne(phrase: string | undefined, { plan, stageYear, week, ...rest }: Options, json: boolean): void {
  if (phrase === undefined) throw new UsageError('PHRASE_MISSING', 'Назовите срок в кавычках: vekha deadline "До 01.11.2021", или файл: --batch ФАЙЛ.');
  const given = { phrase, ...rest, plan: plan === undefined ? undefined : planOf(plan), stageYear: numberOf(stageYear), week: numberOf(week) };
  const question = questionOf(given, (field) => OPTION[field]);
  const reading = readDeadlinePhrase(question.phrase, question.context);
  print(json, answerOf(reading), deadlineText(reading));
}

/** `2021-09-01..2024-05-31`; whatever else is left for the check of the question to refuse. */
function planOf(text: string): object {
  const [start, end, ...more] = text.split('..');
  return more.length === 0 ? { start, end } : {};
}

const numberOf = (text: string | undefined): unknown => (text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : text);

const namesOf = (details: Options): string[] => Object.keys(details).map((field) => OPTION[field as QuestionField]);

async function answerFile(file: string, besides: readonly string[], json: boolean): Promise<void> {
  if (besides.length > 0) throw new UsageError('BATCH_ALONE', `${besides.join(', ')}: с --batch не указывается, всё это говорит каждая строка файла.`);
  const watched = process.stderr.isTTY && !process.stdout.isTTY;
  const batch = new DeadlineBatch({ json, ...(watched && { progress: (lines) => void process.stderr.write(`\rПрочитано строк: ${lines}`) }) });
  try {
    await pipeline(createReadStream(file), (pieces: AsyncIterable<Uint8Array>) => batch.answers(pieces), process.stdout, { end: false });
  } catch (error) {
    endedEarly(error);
  } finally {
    if (watched) process.stderr.write('\r\u001b[K');
  }
  if (batch.wrong === 0) return;
  process.stderr.write(`С ошибкой строк: ${batch.wrong} из ${batch.lines}.\n`);
  process.exitCode = USED_WRONGLY;
}

/** Whoever reads the answers may stop reading (`| head`); a file that cannot be read is the caller's to mend. */
function endedEarly(error: unknown): void {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') return;
  if (syscall === 'open' || syscall === 'read') throw new UsageError('BATCH_UNREADABLE', '--batch: файл не читается; проверьте путь и права.');
  throw error;
}

function sayInRussian({ code, message, exitCode }: CommanderError): void {
  const [, named = ''] = /'([^' ]+)/.exec(message) ?? [];
  if (code === 'commander.unknownOption') {
    throw new UsageError('OPTION_UNKNOWN', `Параметра ${named} нет: vekha deadline --help. Если с дефиса начинается сам срок, поставьте перед ним «--».`);
  }
  if (code === 'commander.optionMissingArgument') throw new UsageError('OPTION_WITHOUT_VALUE', `${named}: после него нужно значение.`);
  if (code === 'commander.excessArguments') throw new UsageError('PHRASE_UNQUOTED', 'Текст срока нужен один: возьмите его целиком в кавычки.');
  if (exitCode !== 0) throw new UsageError('ARGUMENTS_WRONG', 'Параметры не поняты: vekha deadline --help.');
}
