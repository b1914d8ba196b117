import { type ChainReport, ChainVerifier, type LogRow, rowsOf, type SavedHead } from '@vekha/audit/verify-chain';
import { type FilesReport, FilesVerifier } from '@vekha/audit/verify-files';
import { type SealedReport, SealedVerifier } from '@vekha/audit/verify-sealed';
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
  /** `false` with --no-keys. */
  readonly keys?: boolean;
}

const DAMAGED = 3;

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('проверить журнал: каждое событие, цепочки, общую отметку, сам файл журнала, файлы-подтверждения и ключи сведений о людях')
    .option('--head <count:hash>', 'отметка, сохранённая раньше (строка «Отметка» прошлой проверки)')
    .option('--no-keys', 'без проверки ключей: для копии журнала, при которой их нет')
    .option('--json', 'ответ в JSON')
    .action(run);
}

async function run({ json = false, head, keys = true }: Options): Promise<void> {
  const saved = readHead(head);
  const configuration = readConfiguration(process.env);
  const checked = configuration.VEKHA_EVENT_STORE === 'sqlite' ? await verifySqlite(saved, json, keys) : await verifyStore(saved, json, keys);
  const { report, file, evidence, sealed } = checked;
  const findings = [...report.findings, ...file, ...evidence.findings, ...(sealed?.findings ?? [])];
  const sound = findings.length === 0;
  print(json, { sound, events: report.events, streams: report.streams, files: evidence.files, ...(sealed && { sealed: { values: sealed.values, keys: sealed.keys } }), head: `${report.events}:${report.head}`, findings }, reportText(checked));
  if (!sound) process.exitCode = DAMAGED;
}

interface Checked {
  readonly report: ChainReport;
  /** Of the log's own file, where it is one. */
  readonly file: readonly FileFinding[];
  readonly evidence: FilesReport;
  /** Undefined when the keys were not to be checked. */
  readonly sealed: SealedReport | undefined;
}

async function verifySqlite(saved: SavedHead | undefined, quiet: boolean, withKeys: boolean): Promise<Checked> {
  const configuration = readConfiguration(process.env);
  const folder = openDataFolder(configuration);
  if (!existsSync(folder.log)) throw new UsageError('LOG_MISSING', 'Журнала ещё нет. Запустите npm start или укажите VEKHA_DATA_DIR.');
  const adapters = new CliAdapters(folder);
  const file = adapters.logFileFindings();
  const verifier = new ChainVerifier(folder.origin, saved);
  const files = new FilesVerifier();
  const sealed = new SealedVerifier(folder.origin);
  try {
    const log = adapters.rawLog();
    await takeAll([verifier, files, sealed], rawLogRows(log.rows), quiet);
    log.close();
  } catch (error) {
    file.push({ code: 'FILE_UNREADABLE', detail: (error as Error).message });
  }
  const evidence = await files.report(adapters.files());
  return { report: verifier.report(), file, evidence, sealed: withKeys ? await sealed.report(() => adapters.existingKeys(configuration)) : undefined };
}

function verifyStore(saved: SavedHead | undefined, quiet: boolean, withKeys: boolean): Promise<Checked> {
  return withSession(async ({ store, folder, adapters, vault }) => {
    const verifier = new ChainVerifier(folder.origin, saved);
    const files = new FilesVerifier();
    const sealed = new SealedVerifier(folder.origin);
    await takeAll([verifier, files, sealed], rowsOf(store), quiet);
    const evidence = await files.report(adapters.files());
    return { report: verifier.report(), file: [], evidence, sealed: withKeys ? await sealed.report(() => vault.keys) : undefined };
  });
}

async function takeAll(verifiers: readonly { take(row: LogRow): void }[], pages: AsyncIterable<readonly LogRow[]>, quiet: boolean): Promise<void> {
  let seen = 0;
  for await (const page of pages) {
    for (const row of page) for (const verifier of verifiers) verifier.take(row);
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

function reportText({ report: { events, streams, head, findings }, file, evidence, sealed }: Checked): string {
  const ofTheLog = [
    ...findings.map(({ code, message }) => `✗ ${message} [${code}]`),
    ...file.map(({ code, detail }) => `✗ Файл журнала повреждён: ${detail}. [${code}]`),
  ];
  const ofFiles = evidence.findings.map(({ code, message }) => `✗ ${message} [${code}]`);
  const ofKeys = (sealed?.findings ?? []).map(({ code, message }) => `✗ ${message} [${code}]`);
  const verdicts = [
    ofTheLog.length === 0 ? '✓ Журнал цел: каждое событие такое, каким было записано.' : 'Журнал повреждён. Остановите запись и восстановите его из резервной копии.',
    ...(ofFiles.length > 0 ? ['Не все файлы-подтверждения целы. Верните их из резервной копии или загрузите те же файлы ещё раз.'] : []),
  ];
  return [...ofTheLog, ...ofFiles, ...ofKeys, ...verdicts, sealedText(sealed), `Событий: ${events}, потоков: ${streams}, файлов: ${evidence.files}.`, `Отметка: ${events}:${head}`].join('\n');
}

function sealedText(sealed: SealedReport | undefined): string {
  if (!sealed) return 'Ключи сведений о людях не проверялись.';
  const { values, keys, findings } = sealed;
  const trouble = findings.length === 0 ? '' : ` Происшествий с ключами: ${findings.length}.`;
  return `Запечатано значений: ${values}; ключей действует: ${keys.living}, уничтожено по актам: ${keys.destroyed}.${trouble}`;
}
