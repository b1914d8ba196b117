import 'reflect-metadata';
import { Command } from 'commander';
import { USED_WRONGLY } from './output';

type Add = (program: Command) => void;

const FAILED = 1;

/** Every command by its first word. Only the one asked for is loaded: whoever asks for a date does not wait for the engine. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  template: async () => (await import('./commands/template.js')).addTemplate,
  deadline: async () => (await import('./commands/deadline.js')).addDeadline,
  replay: async () => (await import('./commands/replay.js')).addReplay,
  explain: async () => (await import('./commands/explain.js')).addExplain,
  verify: async () => (await import('./commands/verify.js')).addVerify,
  rebuild: async () => (await import('./commands/rebuild.js')).addRebuild,
  status: async () => (await import('./commands/status.js')).addStatus,
  roadmap: async () => (await import('./commands/roadmap.js')).addRoadmap,
  school: async () => (await import('./commands/school.js')).addSchool,
  recipient: async () => (await import('./commands/recipient.js')).addRecipient,
  calendar: async () => (await import('./commands/calendar.js')).addCalendar,
  keys: async () => (await import('./commands/keys.js')).addKeys,
  token: async () => (await import('./commands/token.js')).addToken,
  demo: async () => (await import('./commands/demo.js')).addDemo,
  welcome: async () => (await import('./commands/welcome.js')).addWelcome,
  docs: async () => (await import('./commands/docs.js')).addDocs,
};

async function main(): Promise<void> {
  const program = new Command('vekha').description('Веха: журнал, реестры и сроки наставничества').showHelpAfterError('Справка: vekha --help');
  const asked = new Map(Object.entries(COMMANDS)).get(process.argv[2] ?? '');
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program);
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
