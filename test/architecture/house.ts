/**
 * The one place that says what every folder of libs/ is and what it may know.
 *
 * A lib that is not listed counts as a context, so a new lib is held to the strictest laws until somebody says otherwise.
 * Patterns are written the way an import is: `event-sourcing/decider`, `calendar/*` (any file), `<context>/events`
 * (that file of any context), `<context>/*.command` (every command class).
 */
/** `composition` is what several apps put together the same way: it may know any lib, and only apps know it. */
export type Kind = 'engine' | 'adapter' | 'pure' | 'context' | 'read-side' | 'process' | 'edge' | 'vault' | 'composition';

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
  'file-store': { kind: 'adapter', node: ['*'] },
  jobs: { kind: 'adapter', packages: ['bullmq', 'ioredis'], node: ['*'] },
  sqlite: { kind: 'adapter', packages: ['@photostructure/sqlite'], node: ['*'] },
  'read-database': { kind: 'adapter', libs: ['sqlite/*'], node: ['*'] },
  mail: { kind: 'adapter', packages: ['nodemailer'], node: ['*'] },
  'address-book': { kind: 'adapter', libs: ['sqlite/*', 'correspondence/address-book', 'correspondence/recipient'], node: ['*'] },
  calendar: { kind: 'pure', packages: ['temporal-polyfill', 'rrule-temporal'] },
  documents: { kind: 'pure', libs: ['calendar/counted', 'calendar/civil-date'], packages: ['ical-generator', 'fflate', 'lvovich', 'pdfkit', 'saxes'] },
  matching: { kind: 'pure', libs: ['calendar/counted'] },
  term: { kind: 'pure', libs: ['calendar/*', 'event-sourcing/decider', 'event-sourcing/event-definition', 'event-sourcing/deadline-ladder'] },
  roadmap: { kind: 'context' },
  template: { kind: 'context' },
  school: { kind: 'context' },
  evidence: { kind: 'context' },
  programme: { kind: 'context' },
  people: { kind: 'context' },
  municipality: { kind: 'context' },
  records: { kind: 'context' },
  activity: { kind: 'context' },
  survey: { kind: 'context' },
  practice: { kind: 'context' },
  access: { kind: 'context' },
  correspondence: { kind: 'context' },
  audit: { kind: 'context', libs: ['event-sourcing/*'] },
  registers: { kind: 'read-side' },
  monitoring: { kind: 'read-side' },
  integrations: { kind: 'read-side' },
  processes: { kind: 'process' },
  http: { kind: 'edge', packages: ['@nestjs/*', 'class-validator', 'class-transformer', 'rxjs', 'fastify'], node: ['*'] },
  demonstration: { kind: 'composition' },
  digests: { kind: 'composition' },
  installation: { kind: 'composition' },
  papers: { kind: 'composition' },
  'people-import': { kind: 'composition' },
  'pair-proposals': { kind: 'composition' },
  previews: { kind: 'composition' },
  tallies: { kind: 'composition' },
  'personal-data': { kind: 'vault', libs: ['sqlite/*', 'read-database/folded-text'], node: ['crypto', 'fs', 'fs/promises', 'path'] },
};

/** What every lib of a kind may know, besides itself, in a file without a role in its name. */
export const reachOfKind: Readonly<Record<Kind, Reach>> = {
  engine: {},
  adapter: { libs: ['event-sourcing/*'] },
  pure: {},
  context: {
    libs: ['event-sourcing/decider', 'event-sourcing/event-definition', 'event-sourcing/deadline-ladder', 'calendar/*', 'term/*'],
    types: ['event-sourcing/command-catalogue', 'event-sourcing/sealed'],
  },
  'read-side': {
    libs: ['<context>/events', '<context>/*-events', 'access/roles', 'calendar/academic-year', 'calendar/civil-date', 'calendar/counted', 'event-sourcing/projection', 'event-sourcing/deadline-ladder'],
    types: ['personal-data/*', 'event-sourcing/sealed', 'event-sourcing/event-definition', 'event-sourcing/projection-store-reader', 'event-sourcing/deadline-enforcer', 'event-sourcing/concerned-streams'],
  },
  process: {
    libs: ['<context>/events', '<context>/*-events', '<context>/commands', '<context>/*.command', 'event-sourcing/process-manager'],
    types: ['event-sourcing/deadline-enforcer'],
  },
  edge: { libs: ['event-sourcing/*'] },
  vault: { libs: ['event-sourcing/*'] },
  composition: {},
};

/** What `commands.ts`, the catalogue of a context's commands, may know besides. */
export const reachOfCommandsDoor: Reach = { libs: ['event-sourcing/command-catalogue'] };

/** What a file may know because of the role its name ends with, in contexts, the read side and the processes. */
export const reachOfRole: Readonly<Record<'command' | 'module' | 'http', Reach>> = {
  command: { libs: ['event-sourcing/command-fields', 'event-sourcing/personal-fields'], types: ['event-sourcing/sealed'], packages: ['class-validator', 'class-transformer'] },
  module: { libs: ['event-sourcing/*'], packages: ['@nestjs/*'] },
  http: {
    libs: ['event-sourcing/*', 'http/*', 'calendar/*', 'documents/*', 'access/permissions'],
    packages: ['@nestjs/*', 'class-validator', 'class-transformer', 'rxjs', 'fastify'],
  },
};

/**
 * Files of a context that stand between it and the engine's ports although no role in their name says so, each with what
 * it may know. Every entry weakens law 2 for one file: prefer a role in the name.
 */
export const filesWithTheirOwnReach: Readonly<Record<string, Reach>> = {
  'libs/access/src/bearer-token.ts': { libs: ['event-sourcing/*'], node: ['crypto'] },
};

/** The one file of the engine that may know Nest, and what it may know of it. */
export const nestDoorOfTheEngine = { file: 'command-handlers', packages: ['@nestjs/common', '@nestjs/cqrs'] } as const;

/** Files of otherwise pure libs that touch the world on purpose, each with the reason. A stale entry fails. */
export const impureOnPurpose: Readonly<Record<string, string>> = {
  'libs/access/src/bearer-token.ts': 'draws the secret of a new token',
  'libs/documents/src/paper/typeface.ts': 'asks where the package keeps the files of its typeface',
  'libs/event-sourcing/src/clock.ts': 'the only source of "now" in the product',
  'libs/event-sourcing/src/command-executor.ts': 'waits a little, by chance, before it decides again after a conflict',
  'libs/event-sourcing/src/deadline-enforcer.ts': 'waits for an aggregate no longer than it has patience',
  'libs/event-sourcing/src/projection-runner.ts': 'waits for new events',
  'libs/event-sourcing/src/projection-runner-lane.ts': 'lets other work through between events of a batch',
  'libs/event-sourcing/src/projection-store-digest.ts': 'lets other work through between pages',
};

/** Product files no app reaches yet, by path prefix, each with the reason. A stale entry fails. */
export const awaitingAnApp: Readonly<Record<string, string>> = {
  'libs/event-store/src/in-memory/': 'serves the specs and the simulation',
  'libs/file-store/src/in-memory/': 'serves the specs',
  'libs/personal-data/src/in-memory/': 'serves the specs and the simulation',
  'libs/documents/src/papers/minutes-paper.ts': 'waits for minutes to be printed from their register',
  'libs/documents/src/workbook/workbook.ts': 'waits for registers to be exported as XLSX',
};

/** Where a package is used that no source file imports; one of the three says it. */
export interface UseWithoutImport {
  /** A file and the words in it that show the use. */
  readonly file?: string;
  readonly words?: string;
  /** The imported package that asks for it beside itself. */
  readonly peerOf?: string;
  /** The folder that will use it: an excuse until that folder appears. */
  readonly folder?: string;
}

export const usedWithoutImport: Readonly<Record<string, UseWithoutImport>> = {
  '@nestjs/cli': { file: 'package.json', words: 'nest build' },
  '@swc/cli': { file: 'nest-cli.json', words: '"type": "swc"' },
  '@swc/core': { file: 'nest-cli.json', words: '"type": "swc"' },
  '@swc/jest': { file: 'jest.config.js', words: "'@swc/jest'" },
  '@types/autocannon': { file: 'test/bench/http-command.ts', words: "from 'autocannon'" },
  '@expo-google-fonts/tinos': { file: 'libs/documents/src/paper/typeface.ts', words: "'@expo-google-fonts/tinos/" },
  '@types/jest': { file: 'tsconfig.json', words: '"jest"' },
  '@types/pdfkit': { file: 'libs/documents/src/paper/pdf.ts', words: "from 'pdfkit'" },
  '@types/node': { file: 'tsconfig.json', words: '"node"' },
  jest: { file: 'package.json', words: '"jest test/architecture"' },
  oxlint: { file: 'package.json', words: '"oxlint apps' },
  'dependency-cruiser': { file: 'test/architecture/cruise.ts', words: 'dependency-cruiser/bin' },
  '@fastify/static': { peerOf: '@nestjs/swagger' },
  '@nestjs/testing': { folder: 'test/acceptance' },
  rxjs: { peerOf: '@nestjs/common' },
};
