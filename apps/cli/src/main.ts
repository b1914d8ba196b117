import 'reflect-metadata';
import { Command } from 'commander';
import { addDemo } from './commands/demo';
import { addDocs } from './commands/docs';
import { addRebuild } from './commands/rebuild';
import { addReplay } from './commands/replay';
import { addStatus } from './commands/status';
import { addTemplate } from './commands/template';
import { addToken } from './commands/token';
import { addVerify } from './commands/verify';
import { addWelcome } from './commands/welcome';

const FAILED = 1;
const USED_WRONGLY = 2;

async function main(): Promise<void> {
  const program = new Command('vekha').description('Веха: журнал, реестры и сроки наставничества').showHelpAfterError('Справка: vekha --help');
  for (const add of [addTemplate, addReplay, addVerify, addRebuild, addStatus, addToken, addDemo, addWelcome, addDocs]) add(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  const { code, message } = error as { code?: unknown; message?: string };
  const coded = typeof code === 'string';
  const json = process.argv.includes('--json');
  if (coded && json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  process.stderr.write(coded ? `${message ?? code}\n` : `${String((error as Error).stack ?? error)}\n`);
  process.exitCode = coded ? USED_WRONGLY : FAILED;
});
