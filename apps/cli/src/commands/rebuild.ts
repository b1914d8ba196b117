import { registers } from '@vekha/installation/register-list';
import type { Command } from 'commander';
import { print, UsageError } from '../output';
import { openRegisterWriter } from '../read-side';
import { type Session, withSession } from '../session';

export function addRebuild(program: Command): void {
  program
    .command('rebuild [register]')
    .description('построить реестры заново по журналу; прежние служат, пока новые не готовы')
    .option('--json', 'ответ в JSON')
    .action((register: string | undefined, { json = false }: { json?: boolean }) => withSession((session) => run(session, register, json)));
}

async function run(session: Session, register: string | undefined, json: boolean): Promise<void> {
  const names = registers.map(({ name }) => name);
  if (register !== undefined && !names.includes(register)) {
    throw new UsageError('REGISTER_UNKNOWN', `Реестра «${register}» нет. Есть: ${names.join(', ')}.`);
  }
  const compared: Record<string, string> = {};
  const writer = openRegisterWriter(session, {
    onProgress: ({ projection, events, ofAbout }) => {
      if (!json && process.stderr.isTTY) process.stderr.write(`\r${projection}: ${events} из ${ofAbout}\u001b[K`);
    },
    onRebuilt: (rebuilt) => {
      compared[rebuilt.projection] = rebuilt.compared;
    },
  });
  try {
    await writer.projections.catchUp();
    await writer.projections.rebuild(register);
  } finally {
    writer.close();
  }
  const words: Readonly<Record<string, string>> = { equal: 'совпадает с прежним', different: 'ОТЛИЧАЕТСЯ от прежнего', 'another version': 'новая редакция' };
  const lines = Object.entries(compared).map(([name, how]) => `${name}: ${words[how] ?? how}`);
  print(json, { rebuilt: compared }, ['Реестры построены заново.', ...lines].join('\n'));
}
