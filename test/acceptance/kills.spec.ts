import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { registers } from '@vekha/installation/register-list';
import { comesTrue } from '../support/condition';
import { type EngineBeside, furnish, issueToken } from '../support/engine-beside';
import { type InstallationOptions, isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { ClientUnderLoad, type Habits, type Person } from './client-under-load';
import { deadlineFaults, historyOf } from './deadline-checker';
import { loadFaults } from './load-checker';
import { sealedFaults } from './sealed-load-checker';

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const KILLS = process.env['VEKHA_SOAK'] === '1' ? 200 : 25;
const CLIENTS = 5;
const HONEST: Habits = { losesAnswers: 0.1, givesUp: 0.1, newKeyAtEachRetry: false };
const BROKEN_API = resolve(__dirname, '../../dist/test/support/api-acknowledging-too-early.js');
const FORGETTING_API = resolve(__dirname, '../../dist/test/support/api-forgetting-keys.js');
const what = `kill -9 API и worker под нагрузкой: ${KILLS} раз`;
const built = isBuilt() && existsSync(BROKEN_API) && existsSync(FORGETTING_API);

if (built) ranAgainst(what);
else skippedBecause(what, notBuilt);

/** An installation with clients at work. */
class Load {
  readonly clients: ClientUnderLoad[] = [];
  private actors: string[] = [];
  private working: Promise<unknown> = Promise.resolve();

  private constructor(readonly house: RunningInstallation) {}

  static async begin(habits: Habits, options: InstallationOptions = {}, clients = CLIENTS): Promise<Load> {
    const load = new Load(await RunningInstallation.prepare(options));
    const { house } = load;
    const persons = await house.beside(async (engine) => {
      await furnish(engine, [SCHOOL]);
      const person = async (role: string): Promise<Person> => {
        const { id, token } = await issueToken(engine, role, [SCHOOL]);
        return { tokenId: id, client: house.client(token) };
      };
      return { curator: await person('curator'), director: await person('director') };
    });
    load.actors = [persons.curator.tokenId, persons.director.tokenId];
    for (let index = 0; index < clients; index += 1) load.clients.push(new ClientUnderLoad(`К${index}`, persons.curator, persons.director, habits));
    return load;
  }

  work(): void {
    this.working = Promise.all(this.clients.map((client) => client.work()));
  }

  get answered(): number {
    return this.clients.reduce((sum, { intents }) => sum + intents.length, 0);
  }

  /** Waits for a random number of further answers: a moment under load that nobody chose. */
  async aMoment(): Promise<void> {
    const goal = this.answered + 1 + Math.floor(Math.random() * 25);
    await comesTrue('clients get on', () => this.answered >= goal);
    await pause(Math.random() * 20);
  }

  async killAndRestart(server: 'api' | 'worker'): Promise<void> {
    await this.house[server].kill();
    await this.house[server].start();
  }

  /** Clients finish what they are about. */
  async cease(): Promise<void> {
    for (const client of this.clients) client.stop();
    await this.working;
  }

  async end(): Promise<void> {
    for (const client of this.clients) client.abandon();
    await this.working;
    await this.house.end();
  }

  faults(): Promise<string[]> {
    const intents = this.clients.flatMap((client) => client.intents);
    return this.house.beside(async (engine, { origin }, vault) => [...(await loadFaults(engine.store, origin, intents, this.actors)), ...(await sealedFaults(engine, vault, intents))]);
  }

  /** What was not the same when everything about people was asked once more. */
  async faultsOfRepeats(): Promise<string[]> {
    return (await Promise.all(this.clients.map((client) => client.faultsOfRepeats()))).flat();
  }
}

/** Digest of each register as the worker left it, and as built from the log alone. */
async function digests({ store, registry }: EngineBeside, servingFile: string, cleanFile: string): Promise<[string[], string[]]> {
  const digestsOf = async (file: string): Promise<string[]> => {
    const database = SqliteReadDatabase.open({ file, onNotice: () => undefined });
    const fail = (trouble: unknown): void => {
      throw new Error(JSON.stringify(trouble));
    };
    const runner = new ProjectionRunner({ log: store, registry, store: database, projections: registers, onAlarm: fail, onTrouble: fail });
    await runner.catchUp();
    const found = [];
    for (const { name } of registers) found.push(`${name} ${await runner.digest(name)}`);
    database.close();
    return found;
  };
  return [await digestsOf(servingFile), await digestsOf(cleanFile)];
}

(built ? describe : describe.skip)('api and worker killed at random moments under load', () => {
  it('keeps every acknowledged command exactly once, no refused one, every chain, every register and every sealed value', async () => {
    const load = await Load.begin(HONEST);
    const { house } = load;
    try {
      await house.start();
      load.work();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await load.aMoment();
        await load.killAndRestart(kill % 3 === 2 ? 'worker' : 'api');
      }
      await load.cease();
      expect(await load.faultsOfRepeats()).toEqual([]);
      await house.worker.untilReady();
      expect(await house.worker.stop()).toBe(0);
      expect(await load.faults()).toEqual([]);
      await house.beside(async (engine) => {
        expect(deadlineFaults(await historyOf(engine.store, engine.registry))).toEqual([]);
        const [serving, clean] = await digests(engine, join(house.folder, 'registers.db'), join(house.folder, 'clean.db'));
        expect(serving).toEqual(clean);
      });
      const outcomes = load.clients.flatMap(({ intents }) => intents.map(({ outcome }) => outcome));
      expect(load.clients.flatMap(({ intents }) => intents).filter(({ outcome, words }) => outcome === 'acknowledged' && words.length > 0).length).toBeGreaterThan(KILLS);
      for (const outcome of ['acknowledged', 'refused', 'unknown'] as const) expect(outcomes.filter((each) => each === outcome).length).toBeGreaterThan(KILLS / 5);
    } finally {
      await load.end();
    }
  }, 1_800_000);

  it('would be caught without idempotency: clients that take a new key at each retry', async () => {
    const load = await Load.begin({ ...HONEST, losesAnswers: 0.5, newKeyAtEachRetry: true });
    try {
      await load.house.api.start();
      load.work();
      for (let kill = 0; kill < 4; kill += 1) {
        await load.aMoment();
        await load.killAndRestart('api');
      }
      await load.cease();
      expect((await load.faults()).join('\n')).toMatch(/stands more than once|refused with \d+, but it stands/);
    } finally {
      await load.end();
    }
  }, 300_000);

  it('would be caught if the log acknowledged before its commit', async () => {
    const load = await Load.begin({ ...HONEST, losesAnswers: 0 }, { apiScript: BROKEN_API });
    try {
      await load.house.api.start();
      load.work();
      for (let kill = 0; kill < 5; kill += 1) {
        await load.aMoment();
        await load.killAndRestart('api');
      }
      await load.cease();
      expect((await load.faults()).join('\n')).toMatch(/acknowledged and lost/);
    } finally {
      await load.end();
    }
  }, 300_000);

  it('would be caught if keys were forgotten with the process that made them', async () => {
    const load = await Load.begin({ ...HONEST, losesAnswers: 0 }, { apiScript: FORGETTING_API });
    try {
      await load.house.api.start();
      load.work();
      for (let kill = 0; kill < 2; kill += 1) {
        await load.aMoment();
        await load.killAndRestart('api');
      }
      await load.cease();
      expect((await load.faults()).join('\n')).toMatch(/does not open, lost/);
    } finally {
      await load.end();
    }
  }, 300_000);
});
