import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { institutions } from '@vekha/demonstration/institutions';
import { lyceum28 } from '@vekha/demonstration/institutions/lyceum-28';
import { registers } from '@vekha/installation/register-list';
import { type CliAnswer, environmentOf, isBuilt, notBuilt, vekha } from '../../../test/support/running-installation';
import { ranAgainst, skippedBecause } from '../../../test/support/test-facts';

const what = 'Командная строка vekha: все команды с --json';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

const answerOf = ({ stdout }: CliAnswer): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

(isBuilt() ? describe : describe.skip)('vekha', () => {
  const home = mkdtempSync(join(tmpdir(), 'vekha-cli-'));
  const run = (...words: string[]): Promise<CliAnswer> => vekha(environmentOf(home), ...words);
  /** The lyceum's roadmap of a year: its story tells of the rows of document 000. */
  const lyceumIn = async (year: number): Promise<string> => {
    for (const { roadmapId } of roadmaps.filter(({ academicYear }) => academicYear === year)) {
      if ((await run('replay', `roadmap-${roadmapId}`)).stdout.includes('000-1.1')) return roadmapId;
    }
    throw new Error(`The lyceum has no roadmap of ${year}`);
  };
  let roadmaps: { roadmapId: string; academicYear: number; status: string }[];

  beforeAll(async () => {
    const loaded = await run('demo', 'load', '--json');
    expect(loaded.code).toBe(0);
    expect(answerOf(loaded)).toEqual({ loaded: true, schools: institutions.map(({ school }) => school.schoolId), roadmaps: 10 });
    const { code, stdout } = await run('status', '--json');
    expect(code).toBe(0);
    ({ roadmaps } = JSON.parse(stdout) as { roadmaps: typeof roadmaps });
  }, 180_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('demo: loads once, and leaves its tokens to their owner only', async () => {
    expect(answerOf(await run('demo', 'load', '--json'))).toEqual({ loaded: false });
    for (const name of ['curator', 'director', 'auditor', 'department']) {
      const file = join(home, 'demo', `${name}.token`);
      expect(readFileSync(file, 'utf8')).toMatch(/^vekha_[0-9a-f-]{36}_[\w-]{43}$/);
      expect(statSync(file).mode & 0o077).toBe(0);
    }
  }, 60_000);

  it('demo: the historical editions are complete, the running ones stand where their year stands', () => {
    expect(roadmaps.filter(({ academicYear }) => academicYear <= 2023).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'Completed'));
    expect(roadmaps.filter(({ academicYear }) => academicYear > 2023)).not.toHaveLength(0);
  });

  it('status: the log, every register, the roadmaps and what comes next', async () => {
    const { log, registers: told, next } = answerOf(await run('status', '--json')) as { log: { kind: string; events: number; head: string }; registers: { projection: string; parkedCount: number }[]; next: object[] };
    expect(log).toMatchObject({ kind: 'sqlite', head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(told.map(({ projection, parkedCount }) => `${projection} ${parkedCount}`)).toEqual(registers.map(({ name }) => `${name} 0`));
    expect(Array.isArray(next)).toBe(true);
  }, 60_000);

  it('keys: counts only, and what an older copy brought back is destroyed again', async () => {
    expect(answerOf(await run('keys', 'status', '--json'))).toEqual({ keys: { active: expect.any(Number), destroyed: 1, fences: 2 }, accessJournal: { rows: 0, sound: true } });
    expect(answerOf(await run('keys', 'redestroy', '--json'))).toEqual({ told: 1, destroyedAgain: 0 });
    expect((await run('keys', 'redestroy')).stdout).toBe('Уничтожений в журнале событий: 1. Ни один уничтоженный ключ не вернулся.\n');
  }, 60_000);

  it('template: lists and shows what can be adopted; an unknown one is a mistake of the caller\'s', async () => {
    const listed = await run('template', 'list', '--json');
    expect(JSON.parse(listed.stdout)).toContainEqual(expect.objectContaining({ code: '000-lyceum-28', stages: 7, measures: 14 }));
    expect(answerOf(await run('template', 'show', '000-lyceum-28', '--json'))).toMatchObject({ code: '000-lyceum-28' });
    const unknown = await run('template', 'show', 'none', '--json');
    expect(unknown.code).toBe(2);
    expect(answerOf(unknown)).toMatchObject({ error: { code: 'TEMPLATE_UNKNOWN', message: expect.stringMatching(/[а-я]/) } });
  }, 60_000);

  it('replay: the story and the state, whole, as of a date, and up to a version', async () => {
    const stream = `roadmap-${await lyceumIn(2023)}`;
    const whole = answerOf(await run('replay', stream, '--json')) as { events: number; state: { status: string }; story: { simulated: boolean }[] };
    expect(whole.state.status).toBe('Completed');
    expect(whole.story.every(({ simulated }) => simulated)).toBe(true);
    expect(answerOf(await run('replay', stream, '--json', '--at', '2023-11-09'))).toMatchObject({ state: { status: 'UnderReview' } });
    expect(answerOf(await run('replay', stream, '--json', '--version', '0'))).toMatchObject({ events: 1, state: { status: 'Draft' } });
    expect((await run('replay', stream, '--at', '2023-11-09')).stdout).toContain('Карта на утверждении.');
    for (const [words, code] of [
      [['--at', '2023-11-09', '--version', '1'], 'REPLAY_TWO_ENDS'],
      [['--at', 'вчера'], 'DATE_WRONG'],
      [['--at', '2022-01-01'], 'STREAM_EMPTY'],
      [['--version', 'one'], 'VERSION_WRONG'],
    ] as const) {
      const answer = await run('replay', stream, '--json', ...words);
      expect({ code: answer.code, answer: answerOf(answer) }).toMatchObject({ code: 2, answer: { error: { code } } });
    }
  }, 180_000);

  it('rebuild: builds every register anew beside the old one and says that they are equal', async () => {
    const rebuilt = await run('rebuild', '--json');
    expect({ code: rebuilt.code, ...answerOf(rebuilt) }).toEqual({
      code: 0,
      rebuilt: Object.fromEntries(registers.map(({ name }) => [name, 'equal'])),
    });
    expect(answerOf(await run('rebuild', 'nothing', '--json'))).toMatchObject({ error: { code: 'REGISTER_UNKNOWN' } });
  }, 60_000);

  it('token: is shown once, can be revoked, and is refused for a wrong role, term or school', async () => {
    const created = answerOf(await run('token', 'create', '--role', 'curator', '--school', lyceum28.school.schoolId, '--days', '5', '--json'));
    expect(created).toMatchObject({ role: 'curator', schools: [lyceum28.school.schoolId], token: expect.stringMatching(/^vekha_/) });
    expect(answerOf(await run('token', 'revoke', String(created['id']), '--json'))).toEqual({ id: created['id'], revoked: true });
    for (const [words, code] of [
      [['--role', 'curator'], 'TOKEN_NEEDS_SCHOOL'],
      [['--role', 'system'], 'VALIDATION_FAILED'],
      [['--role', 'auditor', '--days', '400'], 'TOKEN_LASTS_TOO_LONG'],
      [['--role', 'auditor', '--days', 'many'], 'DAYS_WRONG'],
    ] as const) {
      const answer = await run('token', 'create', ...words, '--json');
      expect({ code: answer.code, answer: answerOf(answer) }).toMatchObject({ code: 2, answer: { error: { code } } });
    }
  }, 180_000);

  it('welcome: shows the running roadmap and where to look', async () => {
    const { code, stdout } = await run('welcome');
    expect(code).toBe(0);
    expect(stdout).toContain('МАОУ Лицей № 28');
    expect(stdout).toMatch(/npm run -s vekha -- replay roadmap-/);
  }, 60_000);

  it('school and template: an installation without the demonstration can begin', async () => {
    const published = await run('template', 'publish', '000-lyceum-28', '--json');
    expect(answerOf(published)).toEqual({ code: '000-lyceum-28', edition: 1 });
    const registered = await run('school', 'register', '--name', 'МБОУ «СОШ № 7»', '--zone', 'Asia/Irkutsk', '--week', '6', '--json');
    expect(answerOf(registered)).toMatchObject({ schoolId: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'МБОУ «СОШ № 7»', zone: 'Asia/Irkutsk', week: 6 });
    const refused = await run('school', 'register', '--name', 'Школа', '--zone', 'Asia/Nowhere', '--json');
    expect({ exit: refused.code, error: answerOf(refused)['error'] }).toMatchObject({ exit: 2, error: { code: 'VALIDATION_FAILED', message: expect.stringContaining('Часовой пояс') } });
  }, 60_000);

  it('roadmap import: shows a draft with its findings, stores it only when asked, and names what is wrong with a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vekha-import-'));
    const file = join(folder, 'roadmap.json');
    const stages = [{ stageId: '1', no: 1, name: 'Отбор', deadline: 'Октябрь 2023 г.' }];
    writeFileSync(file, JSON.stringify({ title: 'Карта', academicYear: 2023, stages, measures: [{ measureId: '1.1', stageId: '1', text: 'Анкетирование' }] }));
    const before = answerOf(await run('status', '--json')) as { log: { events: number } };
    const shown = await run('roadmap', 'import', '--file', file, '--school', lyceum28.school.schoolId, '--preview', '--json');
    expect(answerOf(shown)).toMatchObject({ counts: { rows: 1, dated: 1, findings: 1 }, rows: [{ measureId: '1.1', to: { start: '2023-10-01', due: '2023-10-31' } }] });
    expect(answerOf(await run('status', '--json'))).toMatchObject({ log: { events: before.log.events } });
    const stored = answerOf(await run('roadmap', 'import', '--file', file, '--school', lyceum28.school.schoolId, '--json'));
    expect((await run('replay', `roadmap-${String(stored['roadmapId'])}`)).stdout).toContain('Принят проект дорожной карты из документа');
    writeFileSync(file, '{');
    for (const [name, code] of [[file, 'FILE_NOT_JSON'], [join(folder, 'none.json'), 'FILE_MISSING']] as const) {
      const answer = await run('roadmap', 'import', '--file', name, '--school', lyceum28.school.schoolId, '--json');
      expect({ code: answer.code, answer: answerOf(answer) }).toMatchObject({ code: 2, answer: { error: { code } } });
    }
    rmSync(folder, { recursive: true, force: true });
  }, 180_000);

  it('says every wrong setting at once, and never its value', async () => {
    const { code, stderr } = await vekha({ ...environmentOf(home), VEKHA_API_PORT: 'hunter2', REDIS_URL: 'hunter2' }, 'status');
    expect(code).toBe(2);
    expect(stderr).toMatch(/VEKHA_API_PORT: [\s\S]*REDIS_URL: |REDIS_URL: [\s\S]*VEKHA_API_PORT: /);
    expect(stderr).not.toContain('hunter2');
  }, 60_000);

  it('leaves the data folder as it was: no files beside its own', () => {
    const own = /^(?:demo|keys|secrets|origin|idempotency-secret|outbox|(?:log|registers|address-book)\.db(?:-wal|-shm)?)$/;
    expect(readdirSync(home).filter((name) => !own.test(name))).toEqual([]);
    expect(existsSync(join(home, 'log.db'))).toBe(true);
  });
});
