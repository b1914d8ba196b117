import { type ChainReport, ChainVerifier, type LogRow, rowsOf, type SavedHead } from '@vekha/audit/verify-chain';
import type { FileFinding } from '@vekha/event-store/sqlite/verify-file';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { CliAdapters } from '../cli.module';
import { print, UsageError } from '../output';
import { rawLogRows } from '../raw-log-rows';
import { withSession } from '../session';

interface Options {
  readonly json?: boolean;
  readonly head?: string;
}

const DAMAGED = 3;

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('проверить журнал: каждое событие, цепочки, общую отметку и сам файл')
    .option('--head <count:hash>', 'отметка, сохранённая раньше (строка «Отметка» прошлой проверки)')
    .option('--json', 'ответ в JSON')
    .action(run);
}

async function run({ json = false, head }: Options): Promise<void> {
  const saved = readHead(head);
  const configuration = readConfiguration(process.env);
  const { report, file } = configuration.VEKHA_EVENT_STORE === 'sqlite' ? await verifySqlite(saved, json) : await verifyStore(saved, json);
  const findings = [...report.findings, ...file];
  const sound = findings.length === 0;
  print(json, { sound, events: report.events, streams: report.streams, head: `${report.events}:${report.head}`, findings }, reportText(report, file));
  if (!sound) process.exitCode = DAMAGED;
}

async function verifySqlite(saved: SavedHead | undefined, quiet: boolean): Promise<{ report: ChainReport; file: FileFinding[] }> {
  const folder = openDataFolder(readConfiguration(process.env));
  if (!existsSync(folder.log)) throw new UsageError('LOG_MISSING', 'Журнала ещё нет. Запустите npm start или укажите VEKHA_DATA_DIR.');
  const adapters = new CliAdapters(folder);
  const file = adapters.logFileFindings();
  const verifier = new ChainVerifier(folder.origin, saved);
  try {
    const log = adapters.rawLog();
    await takeAll(verifier, rawLogRows(log.rows), quiet);
    log.close();
  } catch (error) {
    file.push({ code: 'FILE_UNREADABLE', detail: (error as Error).message });
  }
  return { report: verifier.report(), file };
}

function verifyStore(saved: SavedHead | undefined, quiet: boolean): Promise<{ report: ChainReport; file: FileFinding[] }> {
  return withSession(async ({ store, folder }) => {
    const verifier = new ChainVerifier(folder.origin, saved);
    await takeAll(verifier, rowsOf(store), quiet);
    return { report: verifier.report(), file: [] };
  });
}

async function takeAll(verifier: ChainVerifier, pages: AsyncIterable<readonly LogRow[]>, quiet: boolean): Promise<void> {
  let seen = 0;
  for await (const page of pages) {
    for (const row of page) verifier.take(row);
    seen += page.length;
    if (!quiet && process.stderr.isTTY) process.stderr.write(`\rПроверено событий: ${seen}`);
  }
  if (!quiet && process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

function readHead(text: string | undefined): SavedHead | undefined {
  if (text === undefined) return undefined;
  const [, count, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (count === undefined || hash === undefined) throw new UsageError('HEAD_WRONG', '--head: нужна отметка вида «число:64 знака», её печатает vekha verify.');
  return { count: Number(count), head: hash };
}

function reportText({ events, streams, head, findings }: ChainReport, file: readonly FileFinding[]): string {
  const lines = [
    ...findings.map(({ code, message }) => `✗ ${message} [${code}]`),
    ...file.map(({ code, detail }) => `✗ Файл журнала повреждён: ${detail}. [${code}]`),
  ];
  const verdict = lines.length === 0 ? '✓ Журнал цел: каждое событие такое, каким было записано.' : 'Журнал повреждён. Остановите запись и восстановите его из резервной копии.';
  return [...lines, verdict, `Событий: ${events}, потоков: ${streams}.`, `Отметка: ${events}:${head}`].join('\n');
}
