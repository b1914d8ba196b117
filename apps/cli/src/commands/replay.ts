import { ROLES } from '@vekha/access/roles';
import { replay } from '@vekha/audit/replay';
import { stateText } from '@vekha/audit/state-text';
import { storyOf, storyText } from '@vekha/audit/story';
import { catalogues } from '@vekha/installation/catalogue-list';
import type { Command } from 'commander';
import { print, UsageError } from '../output';
import { readUpTo } from '../read-up-to';
import { type Session, withSession } from '../session';

interface Options {
  readonly json?: boolean;
  readonly at?: string;
  readonly version?: string;
}

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
