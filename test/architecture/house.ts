/**
 * The one place that says what every folder of libs/ is and what it may know.
 *
 * A lib that is not listed counts as a context, so a new lib is held to the strictest laws until somebody says otherwise.
 * Patterns are written the way an import is: `event-sourcing/decider`, `calendar/*` (any file), `<context>/events`
 * (that file of any context).
 */
export type Kind = 'engine' | 'adapter' | 'pure' | 'context' | 'read-side' | 'process' | 'edge' | 'vault';

export interface Reach {
  /** Files of other libs, as import patterns without the leading `@vekha/`. */
  readonly libs?: readonly string[];
  /** Files of which only types may be imported, in the same notation. */
  readonly types?: readonly string[];
  /** Package names; `@scope/*` for a whole scope. */
  readonly packages?: readonly string[];
  /** Built-in modules without `node:`; `*` for all. */
  readonly node?: readonly string[];
}

export interface Lib extends Reach {
  readonly kind: Kind;
}

/** What a lib may know beyond what its kind may know stands beside its kind. */
export const libs: Readonly<Record<string, Lib>> = {
  'event-sourcing': {
    kind: 'engine',
    packages: ['uuid', 'class-validator', 'class-transformer', 'reflect-metadata'],
    node: ['crypto', 'timers/promises', 'async_hooks', 'events'],
  },
  'event-store': { kind: 'adapter', libs: ['sqlite/*'], packages: ['@eventstore/db-client', 'uuid'], node: ['*'] },
  jobs: { kind: 'adapter', packages: ['bullmq', 'ioredis'], node: ['*'] },
  sqlite: { kind: 'adapter', packages: ['@photostructure/sqlite'], node: ['*'] },
  'read-database': { kind: 'adapter', libs: ['sqlite/*'], node: ['*'] },
  calendar: { kind: 'pure', packages: ['temporal-polyfill', 'rrule-temporal'] },
  documents: { kind: 'pure' },
  roadmap: { kind: 'context' },
  template: { kind: 'context' },
  school: { kind: 'context' },
  programme: { kind: 'context' },
  people: { kind: 'context' },
  municipality: { kind: 'context' },
  survey: { kind: 'context' },
  practice: { kind: 'context' },
  access: { kind: 'context' },
  audit: { kind: 'context', libs: ['event-sourcing/*'] },
  registers: { kind: 'read-side' },
  monitoring: { kind: 'read-side' },
  integrations: { kind: 'read-side' },
  processes: { kind: 'process' },
  http: { kind: 'edge', packages: ['@nestjs/*', 'class-validator', 'class-transformer', 'rxjs'], node: ['*'] },
  'personal-data': { kind: 'vault', packages: ['uuid'], node: ['crypto'] },
};

/** What every lib of a kind may know, besides itself, in a file without a role in its name. */
export const reachOfKind: Readonly<Record<Kind, Reach>> = {
  engine: {},
  adapter: { libs: ['event-sourcing/*'] },
  pure: {},
  context: { libs: ['event-sourcing/decider', 'calendar/*'] },
  'read-side': { libs: ['<context>/events', 'event-sourcing/projection'], types: ['personal-data/*'] },
  process: { libs: ['<context>/events', '<context>/commands', 'event-sourcing/process-manager'] },
  edge: { libs: ['event-sourcing/*'] },
  vault: { libs: ['event-sourcing/*'] },
};

/** What the catalogue doors of a context may know besides: the vocabularies they are declared in. */
export const reachOfDoor: Readonly<Record<'events' | 'commands' | 'upcasters', Reach>> = {
  events: { libs: ['event-sourcing/event-definition'] },
  commands: { libs: ['event-sourcing/command-catalogue'] },
  upcasters: { libs: ['event-sourcing/event-definition'] },
};

/** What a file may know because of the role its name ends with, in contexts, the read side and the processes. */
export const reachOfRole: Readonly<Record<'command' | 'module' | 'http', Reach>> = {
  command: { libs: ['event-sourcing/command-fields'], packages: ['class-validator', 'class-transformer'] },
  module: { libs: ['event-sourcing/*'], packages: ['@nestjs/*'] },
  http: { libs: ['event-sourcing/*', 'http/*'], packages: ['@nestjs/*', 'class-validator', 'class-transformer', 'rxjs'] },
};

/** The one file of the engine that may know Nest, and what it may know of it. */
export const nestDoorOfTheEngine = { file: 'command-handlers', packages: ['@nestjs/common', '@nestjs/cqrs'] } as const;

/** Files of otherwise pure libs that touch the world on purpose, each with the reason. A stale entry fails. */
export const impureOnPurpose: Readonly<Record<string, string>> = {
  'libs/event-sourcing/src/clock.ts': 'the only source of "now" in the product',
  'libs/event-sourcing/src/command-executor.ts': 'waits a little, by chance, before it decides again after a conflict',
};

/** Product files no app reaches yet, by path prefix, each with the reason. A stale entry fails. */
export const awaitingAnApp: Readonly<Record<string, string>> = {};

/**
 * Where a package is used that no source file imports: the file, and the words in it that show the use.
 * `folder` excuses a package only until that folder appears.
 */
export interface UseWithoutImport {
  readonly file?: string;
  readonly words?: string;
  readonly folder?: string;
  readonly because?: string;
}
export const usedWithoutImport: Readonly<Record<string, UseWithoutImport>> = {
  '@nestjs/cli': { file: 'package.json', words: 'nest build' },
  '@swc/cli': { file: 'nest-cli.json', words: '"type": "swc"' },
  '@swc/core': { file: 'nest-cli.json', words: '"type": "swc"' },
  '@swc/jest': { file: 'jest.config.js', words: "'@swc/jest'" },
  '@types/jest': { file: 'tsconfig.json', words: '"jest"' },
  '@types/node': { file: 'tsconfig.json', words: '"node"' },
  jest: { file: 'package.json', words: '"jest test/architecture"' },
  oxlint: { file: 'package.json', words: '"oxlint apps' },
  'dependency-cruiser': { file: 'test/architecture/cruise.ts', words: 'dependency-cruiser/bin' },
  '@eventstore/db-client': { folder: 'libs/event-store/src/eventstoredb' },
  '@grpc/grpc-js': { folder: 'libs/event-store/src/eventstoredb' },
  '@fastify/static': { folder: 'apps/api/src' },
  '@nestjs/common': { folder: 'apps/api/src' },
  '@nestjs/core': { folder: 'apps/api/src' },
  '@nestjs/cqrs': { folder: 'apps/api/src' },
  '@nestjs/platform-fastify': { folder: 'apps/api/src' },
  '@nestjs/swagger': { folder: 'apps/api/src' },
  '@nestjs/testing': { folder: 'test/acceptance' },
  '@photostructure/sqlite': { folder: 'libs/sqlite/src' },
  ajv: { folder: 'test/deploy' },
  autocannon: { folder: 'test/bench' },
  bullmq: { folder: 'libs/jobs/src/bullmq' },
  'class-transformer': { folder: 'libs/http/src' },
  'class-validator': { folder: 'libs/roadmap/src' },
  commander: { folder: 'apps/cli/src' },
  ioredis: { folder: 'libs/jobs/src/bullmq' },
  pino: { folder: 'apps/api/src' },
  'reflect-metadata': { folder: 'apps/api/src' },
  'rrule-temporal': { folder: 'libs/calendar/src' },
  rxjs: { folder: 'apps/api/src' },
  'temporal-polyfill': { folder: 'libs/calendar/src' },
  yaml: { folder: 'test/deploy' },
  'fast-check': { folder: 'libs/calendar/src' },
};
