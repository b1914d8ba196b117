import { LYCEUM } from '@vekha/demonstration/lyceum';
import { Demonstration } from '@vekha/demonstration/play-demonstration';
import { systemClock, VirtualClock } from '@vekha/event-sourcing/clock';
import { send } from '@vekha/event-sourcing/process-manager';
import { PublishTemplate } from '@vekha/template/publish-template/publish-template.command';
import { templateLibrary } from '@vekha/template/template-library';
import type { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../output';
import { sendDemonstrationLetters } from '../demonstration-letters';
import { openDrivenWorker } from '../read-side';
import { type Session, withSession } from '../session';
import { issueToken } from './token';

const BEGINNING = '2023-08-21T05:00:00.000Z';
const TOKEN_DAYS = 30;
const DEMO_ROLES = ['curator', 'director', 'auditor', 'department'] as const;

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('показ: лицей с двумя дорожными картами')
    .command('load')
    .description('загрузить показ в пустой журнал; непустой не трогает')
    .option('--json', 'ответ в JSON')
    .action(load);
}

async function load({ json = false }: { json?: boolean }): Promise<void> {
  const until = systemClock.now();
  const clock = new VirtualClock(BEGINNING);
  const loaded = await withSession(async (session) => {
    if (((await session.store.head())?.count ?? 0) > 0) return false;
    await play(session, clock, until, json);
    return true;
  }, clock);
  if (!loaded) return print(json, { loaded: false }, 'Журнал не пуст: показ не загружается.');
  // Tokens are issued on the real clock: they must be valid today.
  await withSession(saveTokens);
  print(json, { loaded: true, school: LYCEUM.schoolId }, `Показ загружен: ${LYCEUM.name}.`);
}

async function play(session: Session, clock: VirtualClock, until: string, quiet: boolean): Promise<void> {
  const worker = await openDrivenWorker(session, clock);
  const template = templateLibrary.find(({ code }) => code === LYCEUM.templateCode);
  if (!template) throw new Error(`No template ${LYCEUM.templateCode}`);
  const onProgress = (message: string): void => {
    if (!quiet) process.stdout.write(`  ${message}\n`);
  };
  try {
    await new Demonstration({ ...worker, gateway: session.gateway, clock, until, onProgress, template: send(PublishTemplate, template) }).play();
    await sendDemonstrationLetters(session, clock, [{ schoolId: LYCEUM.schoolId, mailbox: 'licey28' }]);
  } finally {
    worker.close();
  }
}

/** Demonstration tokens lie in the data folder, readable by its owner only, so that the README's examples work. */
async function saveTokens(session: Session): Promise<void> {
  const folder = join(session.configuration.VEKHA_DATA_DIR, 'demo');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const expiresOn = new Date(Date.parse(systemClock.now()) + TOKEN_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const role of DEMO_ROLES) {
    const { token } = await issueToken(session, role, role === 'auditor' || role === 'department' ? [] : [LYCEUM.schoolId], expiresOn);
    writeFileSync(join(folder, `${role}.token`), token, { mode: 0o600 });
  }
}
