import { institutions } from '@vekha/demonstration/institutions';
import { largeMunicipality } from '@vekha/demonstration/large-municipality';
import { systemClock } from '@vekha/event-sourcing/clock';
import { type Command, InvalidArgumentError } from 'commander';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendDemonstrationLetters } from '../demonstration-letters';
import { loadDemonstration, type Loaded, type Progress } from '../demonstration-loading';
import { print, UsageError } from '../output';
import { openRegisterWriter } from '../read-side';
import { type Session, withSession } from '../session';
import { issueToken } from './token';

const TOKEN_DAYS = 30;
const DEMO_ROLES = ['curator', 'director', 'auditor', 'department'] as const;
const OF_THE_MUNICIPALITY: readonly string[] = ['auditor', 'department'];
const MOST_SCHOOLS = 5_000;
const mailboxes = institutions.map(({ school: { schoolId }, editions: [edition] }) => ({ schoolId, mailbox: `school-${edition?.templateCode.slice(0, 3) ?? ''}` }));

interface Options {
  readonly schools?: number;
  readonly besideRealData?: true;
  readonly json?: true;
}

export function addDemo(program: Command): void {
  const demo = program
    .command('demo')
    .description('показ: пять школ с их дорожными картами; с --schools — большой муниципалитет для измерений')
    .option('--schools <число>', `выдуманный муниципалитет из стольких школ, до ${MOST_SCHOOLS}; Веха при этом не должна работать с этой папкой данных`, numberOfSchools)
    .option('--beside-real-data', 'добавить и туда, где уже есть настоящие данные')
    .option('--json', 'ответ в JSON')
    .action((options: Options) => (options.schools === undefined ? demo.help() : loadMunicipality(options.schools, options)));
  demo
    .command('load')
    .description('загрузить пять школ в пустой журнал; прерванная загрузка продолжается, непустой журнал остаётся как есть')
    .option('--json', 'ответ в JSON')
    .action((_own: Options, command: Command) => loadFive(command.optsWithGlobals<Options>()));
}

function numberOfSchools(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_SCHOOLS) throw new InvalidArgumentError(`Нужно целое число от 1 до ${MOST_SCHOOLS}.`);
  return count;
}

async function loadFive({ json = false }: { json?: boolean }): Promise<void> {
  let year = '';
  const tellYear = ({ day }: Progress): void => {
    if (!json && day.slice(0, 4) !== year) process.stdout.write(`  ${day.slice(0, 4)} год\n`);
    year = day.slice(0, 4);
  };
  const loaded = await loadDemonstration({
    name: 'five-schools',
    schools: institutions.length,
    portions: () => [institutions],
    mayBegin: ({ events }) => events === 0,
    onProgress: tellYear,
  });
  if (loaded.outcome === 'refused') return print(json, { loaded: false }, 'Журнал не пуст: показ не загружается.');
  // Tokens are issued on the real clock: they must be valid today. A load may have been interrupted just before them.
  await withSession(saveMissingTokens);
  if (loaded.outcome !== 'loaded' && loaded.outcome !== 'resumed') return print(json, { loaded: false }, 'Показ уже загружен.');
  await withSession(layLetters);
  const schools = institutions.map(({ school }) => school.schoolId);
  const roadmaps = institutions.reduce((sum, { editions }) => sum + editions.length, 0);
  print(json, { loaded: true, schools, roadmaps }, `Показ загружен: школ — ${schools.length}, дорожных карт — ${roadmaps}.`);
}

/** Letters are written from registers that know of everything, tokens included. */
async function layLetters(session: Session): Promise<void> {
  const writer = openRegisterWriter(session);
  await writer.projections.catchUp().finally(writer.close);
  await sendDemonstrationLetters(session, systemClock, mailboxes);
}

async function loadMunicipality(schools: number, { json = false, besideRealData = false }: { json?: boolean; besideRealData?: boolean }): Promise<void> {
  const began = Date.now();
  let told = -1;
  const loaded = await loadDemonstration({
    name: 'large-municipality',
    schools,
    portions: () => largeMunicipality(schools),
    mayBegin: ({ realEvents }) => besideRealData || realEvents === 0,
    onProgress: ({ schoolsPlayed }) => {
      if (!json && schoolsPlayed !== told) process.stdout.write(`  готово школ: ${schoolsPlayed} из ${schools}, ${seconds(began)}\n`);
      told = schoolsPlayed;
    },
  });
  answer(loaded, schools, json, began);
}

function answer(loaded: Loaded, schools: number, json: boolean, began: number): void {
  if (loaded.outcome === 'refused') {
    const message = `В журнале есть настоящие данные (событий: ${loaded.log.realEvents}): выдуманные школы рядом с ними не нужны. Возьмите другую папку данных (VEKHA_DATA_DIR) или добавьте --beside-real-data.`;
    throw new UsageError('DEMO_BESIDE_REAL_DATA', message);
  }
  if (loaded.outcome === 'elsewise') {
    throw new UsageError('DEMO_OTHER_SIZE', `Здесь уже начат муниципалитет другого размера (--schools ${loaded.schools}). Возьмите другую папку данных (VEKHA_DATA_DIR).`);
  }
  const done = loaded.outcome !== 'already';
  print(json, { loaded: done, schools }, done ? `Муниципалитет загружен: школ — ${schools}, ${seconds(began)}.` : 'Этот муниципалитет уже загружен.');
}

const seconds = (since: number): string => `${Math.round((Date.now() - since) / 1000)} с`;

/** Demonstration tokens lie in the data folder, readable by its owner only, so that the README's examples work. */
async function saveMissingTokens(session: Session): Promise<void> {
  const folder = join(session.configuration.VEKHA_DATA_DIR, 'demo');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const expiresOn = new Date(Date.parse(systemClock.now()) + TOKEN_DAYS * 86_400_000).toISOString().slice(0, 10);
  const schools = institutions.map(({ school }) => school.schoolId);
  for (const role of DEMO_ROLES.filter((each) => !existsSync(join(folder, `${each}.token`)))) {
    const { token } = await issueToken(session, role, OF_THE_MUNICIPALITY.includes(role) ? [] : schools, expiresOn);
    writeFileSync(join(folder, `${role}.token`), token, { mode: 0o600 });
  }
}
