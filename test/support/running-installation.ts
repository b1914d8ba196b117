import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '@vekha/event-sourcing/clock';
import { openEventStore } from '@vekha/event-store/open-event-store';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';
import { openKeyStore } from '@vekha/installation/key-store-choice';
import { openVault, type Vault } from '@vekha/installation/vault';
import { ApiClient } from './api-client';
import { type EngineBeside, engineBeside } from './engine-beside';
import { freePort } from './redis-server';
import { ServerProcess } from './server-process';

const DIST = resolve(__dirname, '../../dist');
export const API_SCRIPT = join(DIST, 'apps/api/src/main.js');
const WORKER_SCRIPT = join(DIST, 'apps/worker/src/main.js');
const CLI_SCRIPT = join(DIST, 'apps/cli/src/main.js');

/** Whether the product has been built, so that its processes can be started. */
export const isBuilt = (): boolean => [API_SCRIPT, WORKER_SCRIPT, CLI_SCRIPT].every(existsSync);
/** What `skippedBecause` says without a build. */
export const notBuilt = 'нет сборки; выполните npm run build';

export interface InstallationOptions {
  /** The log is SQLite in the data folder when absent. */
  readonly eventStoreUrl?: string;
  /** Jobs run inside the worker when absent. */
  readonly redisUrl?: string;
  /** Another program in the place of the API. */
  readonly apiScript?: string;
}

export interface CliAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `vekha` as a person would from a terminal. */
export function vekha(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<CliAnswer> {
  return new Promise((answer) => {
    execFile(process.execPath, ['--enable-source-maps', CLI_SCRIPT, ...words], { env: environment, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      answer({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

/** The environment of a process of the product: nothing of the machine's own but what Node needs. */
export function environmentOf(folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: folder, VEKHA_DATA_DIR: folder, VEKHA_LOG_LEVEL: 'warn', ...more };
}

/** An installation of the product on the loopback: its data folder, its API and its worker as processes of their own. */
export class RunningInstallation {
  private constructor(
    readonly folder: string,
    readonly environment: Readonly<Record<string, string>>,
    readonly api: ServerProcess,
    readonly worker: ServerProcess,
  ) {}

  /** Makes the data folder and chooses ports; nothing runs yet. */
  static async prepare({ eventStoreUrl, redisUrl, apiScript = API_SCRIPT }: InstallationOptions = {}): Promise<RunningInstallation> {
    const folder = mkdtempSync(join(tmpdir(), 'vekha-installation-'));
    const [apiPort, workerPort] = [await freePort(), await freePort()];
    const environment = environmentOf(folder, {
      VEKHA_API_PORT: String(apiPort),
      VEKHA_WORKER_PORT: String(workerPort),
      ...(eventStoreUrl !== undefined && { VEKHA_EVENT_STORE: 'eventstoredb', VEKHA_EVENTSTORE_URL: eventStoreUrl }),
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
    });
    const api = new ServerProcess({ script: apiScript, port: apiPort, environment });
    const worker = new ServerProcess({ script: WORKER_SCRIPT, port: workerPort, environment });
    return new RunningInstallation(folder, environment, api, worker);
  }

  /** Starts the worker and the API; resolves when both are ready. */
  async start(): Promise<void> {
    await this.worker.start();
    await this.worker.untilReady();
    await this.api.start();
    await this.api.untilReady();
  }

  client(token?: string): ApiClient {
    return new ApiClient(this.api.url, token);
  }

  vekha(...words: readonly string[]): Promise<CliAnswer> {
    return vekha(this.environment, ...words);
  }

  /** Works on the same log from this process, beside the servers. */
  async beside<Result>(work: (engine: EngineBeside, folder: ReturnType<typeof openDataFolder>, vault: Vault) => Promise<Result>): Promise<Result> {
    const configuration = readConfiguration(this.environment);
    const folder = openDataFolder(configuration);
    const fail = (failure: Error): void => {
      throw failure;
    };
    const store = await openEventStore(eventStoreChoice(configuration, folder, fail));
    const vault = openVault({ store, registry: eventRegistry(), keys: openKeyStore(configuration, folder), folder, clock: systemClock });
    try {
      return await work(engineBeside({ store, bodySecret: folder.idempotencySecret, sealer: vault.sealer }), folder, vault);
    } finally {
      await store.close();
      vault.close();
    }
  }

  /** Ends both processes and removes the data folder. */
  async end(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
