import { ROLES } from '@vekha/access/roles';
import { replay } from '@vekha/audit/replay';
import { stateText } from '@vekha/audit/state-text';
import { storyOf, storyText } from '@vekha/audit/story';
import { catalogues } from '@vekha/installation/catalogue-list';
import type { Command } from 'commander';
import { alarming, print, UsageError } from '../output';
import { readUpTo } from '../read-up-to';
import { type OpeningOptions, readSealed } from '../sealed-reading';
import { type Session, withSession } from '../session';

interface Options extends OpeningOptions {
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
    .option('--open', 'открыть сведения о людях тому, чей ключ доступа лежит в переменной VEKHA_TOKEN; нужен --reason')
    .option('--reason <words>', 'зачем открываются сведения; остаётся в журнале доступа')
    .option('--json', 'ответ в JSON')
    .action((stream: string, options: Options) => withSession((session) => run(session, stream, options)));
}

async function run(session: Session, stream: string, options: Options): Promise<void> {
  const { store, registry, configuration } = session;
  const upTo = readUpTo(options, configuration.VEKHA_TIME_ZONE);
  const { events, state } = await replay(store, registry, catalogues, stream, upTo);
  if (events.length === 0) throw new UsageError('STREAM_EMPTY', `В потоке ${stream} нет событий${options.at ? ' на эту дату' : ''}. Имена потоков: vekha status`);
  const answers = await readSealed(session, [events.map(({ data }) => data), state], options);
  const lines = storyOf(registry, events, ROLES, answers);
  const shownState = answers.shown(state);
  print(options.json ?? false, { stream, events: events.length, state: shownState, story: lines }, `${storyText(lines, alarming)}\n\nСостояние после события № ${lines.at(-1)?.revision}:\n${stateText(shownState)}`);
}
