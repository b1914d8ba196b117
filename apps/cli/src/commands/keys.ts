import { destroyedInLog } from '@vekha/installation/personal-data-in-log';
import { redestroy } from '@vekha/personal-data/destruction';
import type { Command } from 'commander';
import { print } from '../output';
import { type Session, withSession } from '../session';

const DAMAGED = 3;

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('ключи сведений о людях; сами ключи и имена не показываются никогда');
  keys
    .command('status')
    .description('сколько ключей действует и уничтожено, цел ли журнал доступа')
    .option('--json', 'ответ в JSON')
    .action(({ json = false }: { json?: boolean }) => withSession((session) => status(session, json)));
  keys
    .command('redestroy')
    .description('уничтожить снова ключи, которые вернула старая копия хранилища; безвредно повторять')
    .option('--json', 'ответ в JSON')
    .action(({ json = false }: { json?: boolean }) => withSession((session) => destroyAgain(session, json)));
}

async function status({ vault: { keys, journal } }: Session, json: boolean): Promise<void> {
  const counts = await keys.counts();
  const rows = [...journal.rows()].length;
  const fault = journal.firstFault();
  const ofJournal = fault === undefined ? `Журнал доступа цел, записей: ${rows}.` : `✗ Журнал доступа повреждён с записи ${fault}: сохраните файл и сообщите ответственному за персональные данные.`;
  const ofKeys = `Ключей действует: ${counts.active}, уничтожено: ${counts.destroyed}, запретов на новый ключ: ${counts.fences}.`;
  print(json, { keys: counts, accessJournal: { rows, sound: fault === undefined, ...(fault !== undefined && { firstFault: fault }) } }, `${ofKeys}\n${ofJournal}`);
  if (fault !== undefined) process.exitCode = DAMAGED;
}

async function destroyAgain({ vault: { keys }, store, registry }: Session, json: boolean): Promise<void> {
  const { told, revived } = await redestroy(keys, destroyedInLog({ store, registry }));
  const outcome = revived.length === 0 ? 'Ни один уничтоженный ключ не вернулся.' : `Вернувшихся ключей уничтожено снова: ${revived.length}. Выясните, откуда взялась старая копия хранилища ключей.`;
  print(json, { told, destroyedAgain: revived.length }, `Уничтожений в журнале событий: ${told}. ${outcome}`);
}
