import { ROLES } from '@vekha/access/roles';
import { replay, type ReplayUpTo } from '@vekha/audit/replay';
import { stateText } from '@vekha/audit/state-text';
import { storyOf, storyText } from '@vekha/audit/story';
import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import { catalogues } from '@vekha/installation/catalogue-list';
import type { Command } from 'commander';
import { print, UsageError } from '../output';
import { type Session, withSession } from '../session';

interface Options {
  readonly json?: boolean;
  readonly at?: string;
  readonly version?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

export function addReplay(program: Command): void {
  program
    .command('replay <stream>')
    .description('история по-русски и состояние, например replay roadmap-…')
    .option('--at <date>', 'по дату записи: ГГГГ-ММ-ДД (весь день) или момент UTC')
    .option('--version <n>', 'по событие с этим номером в потоке')
    .option('--json', 'ответ в JSON')
    .action((stream: string, options: Options) => withSession((session) => run(session, stream, options)));
}

async function run({ store, registry, configuration }: Session, stream: string, options: Options): Promise<void> {
  const upTo = readUpTo(options, configuration.VEKHA_TIME_ZONE);
  const { events, state } = await replay(store, registry, catalogues, stream, upTo);
  if (events.length === 0) throw new UsageError('STREAM_EMPTY', `В потоке ${stream} нет событий${options.at ? ' на эту дату' : ''}. Имена потоков: vekha status`);
  const lines = storyOf(registry, events, ROLES);
  print(options.json ?? false, { stream, events: events.length, state, story: lines }, `${storyText(lines)}\n\nСостояние после события № ${lines.at(-1)?.revision}:\n${stateText(state)}`);
}

function readUpTo({ at, version }: Options, zone: string): ReplayUpTo {
  if (at !== undefined && version !== undefined) throw new UsageError('REPLAY_TWO_ENDS', 'Укажите либо --at, либо --version.');
  if (version !== undefined) {
    if (!/^\d{1,9}$/.test(version)) throw new UsageError('VERSION_WRONG', '--version: нужен номер события, начиная с 0.');
    return { revision: Number(version) };
  }
  if (at === undefined) return {};
  if (INSTANT.test(at)) return { recordedAt: new Date(at).toISOString() };
  if (!DATE.test(at) || Number.isNaN(Date.parse(at))) throw new UsageError('DATE_WRONG', '--at: нужна дата ГГГГ-ММ-ДД или момент UTC вида 2023-11-10T08:00:00Z.');
  return { recordedAt: new Date(Date.parse(endOfDayExclusive(at, zone)) - 1).toISOString() };
}
