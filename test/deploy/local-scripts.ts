/** What the specs use of deploy/local: plain Node scripts without types of their own, given types here. */

export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly hasEnded: boolean;
  readonly ended: Promise<string>;
  outputTail(): string;
}

export interface ChildOrder {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
}

export interface RunningChildren {
  readonly list: readonly Child[];
  start(order: ChildOrder): Child;
  firstToEnd(): Promise<{ child: Child; how: string }>;
  stopAll(graceMs: number, onStopped?: (child: Child, how: string) => void): Promise<void>;
}

export interface RememberedProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
}

export interface LockFacts {
  readonly pid: number;
  readonly identity: string;
  readonly apiUrl?: string;
  readonly children: readonly RememberedProcess[];
}

export interface FolderLock {
  note(facts: { readonly apiUrl: string }): void;
  noteChild(child: Child): void;
  release(): void;
}

export interface RedisSearch {
  readonly url?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly packageFolder: string;
  readonly unpack?: (folder: string) => Promise<string>;
}

export interface FoundRedis {
  readonly kind: 'remote' | 'local' | 'none';
  readonly url?: string;
  readonly command?: string;
  readonly version?: string;
  readonly origin?: string;
  readonly why?: string;
}

export interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

export interface Fact {
  readonly kind: 'ran' | 'skipped';
  readonly what: string;
  readonly why?: string;
}

export interface RedisUsed {
  readonly url?: string;
  readonly version?: string;
  readonly origin?: string;
  readonly why?: string;
  readonly mend?: string;
}

export const nodeVersion: {
  isSupported(version: string): boolean;
  checkNode(version: string): string;
} = require('../../deploy/local/node-version.mjs');

export const steps: {
  seconds(milliseconds: number): string;
  step<T>(title: string, action: () => Promise<T> | T, print: (text: string) => void): Promise<unknown>;
  describeFailure(error: unknown): string;
} = require('../../deploy/local/steps.mjs');

export const ports: {
  freePort(preferred: number, options?: { readonly host?: string; readonly except?: readonly number[] }): Promise<number>;
} = require('../../deploy/local/ports.mjs');

export const processes: {
  Children: new (onStarted?: (child: Child) => void) => RunningChildren;
  run(
    command: string,
    args: readonly string[],
    options?: { readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal },
  ): Promise<{ code: number; output: string; stdout: string }>;
} = require('../../deploy/local/processes.mjs');

export const processIdentity: {
  identityOf(pid: number): string;
  isStillRunning(process: { readonly pid: number; readonly identity: string }): boolean;
  endLeftovers(leftovers: readonly RememberedProcess[], graceMs: number): Promise<void>;
} = require('../../deploy/local/process-identity.mjs');

export const dataFolder: {
  removeStale(file: string, judged: string): void;
  takeDataFolder(folder: string): { holder?: LockFacts; lock?: FolderLock; leftovers?: readonly RememberedProcess[] };
} = require('../../deploy/local/data-folder-lock.mjs');

export const redisProtocol: {
  askRedis(url: string, withinMs?: number): Promise<{ version: string }>;
} = require('../../deploy/local/redis-protocol.mjs');

export const redisFind: {
  findRedis(search: RedisSearch): Promise<FoundRedis>;
} = require('../../deploy/local/redis-find.mjs');

export const redisServer: {
  startRedis(
    children: RunningChildren,
    options: { readonly command: string; readonly folder: string; readonly durable: boolean; readonly logFile: string },
  ): Promise<{ url: string; version: string; child: Child; setAside?: string }>;
} = require('../../deploy/local/redis-server.mjs');

export const dependencies: {
  lockFingerprint(root: string): string;
  installDependencies(root: string, options: { readonly env: NodeJS.ProcessEnv }): Promise<string>;
} = require('../../deploy/local/dependencies.mjs');

export const build: {
  sourceFingerprint(root: string): string;
  buildIfChanged(root: string): Promise<string>;
} = require('../../deploy/local/build.mjs');

export const testSummary: {
  countTests(results: JestResults | undefined): { passed: number; failed: number; skipped: readonly string[] };
  readFacts(file: string): readonly Fact[];
  summarise(run: {
    readonly results: JestResults | undefined;
    readonly facts: readonly Fact[];
    readonly redis: RedisUsed;
    readonly env: NodeJS.ProcessEnv;
    readonly soak: boolean;
  }): string;
} = require('../../deploy/local/test-summary.mjs');
