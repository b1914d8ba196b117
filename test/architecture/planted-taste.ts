import type { RepositoryFile } from './repository';

export interface PlantedFault {
  readonly law: string;
  readonly what: string;
  readonly file: RepositoryFile;
}

const at = (path: string, text = 'export const part = 1;\n'): RepositoryFile => ({ path, text });
const fault = (law: string, what: string, file: RepositoryFile): PlantedFault => ({ law, what, file });
const here = 'libs/roadmap/src/planted.ts';

/** Written in halves, so that this file itself keeps the laws it plants. */
const path = (...folders: readonly string[]): string => ['', ...folders].join('/');
const host = (...names: readonly string[]): string => names.join('.');

/** Files that break a law of taste. */
export const plantedFaults: readonly PlantedFault[] = [
  fault('short-files', '301 lines', at(here, 'export const part = 1;\n'.repeat(301))),
  fault('short-files', '301 lines of a script', at('deploy/local/long.mjs', 'run();\n'.repeat(301))),
  ...['utils/dates.ts', 'date-utils.ts', 'date.util.ts', 'helpers.ts', 'date-helper.ts', 'common/x.ts', 'misc.ts', 'shared/x.ts'].map((name) =>
    fault('telling-names', name, at(`libs/calendar/src/${name}`)),
  ),
  ...['roadmap.service.ts', 'stage-manager.ts', 'event-handlers/x.ts', 'handlers.ts'].map((name) => fault('terms-of-the-field', name, at(`libs/roadmap/src/${name}`))),
  fault('terms-of-the-field', 'a class called service', at(here, 'export class RoadmapService {}')),
  fault('terms-of-the-field', 'an interface called manager', at(here, 'export interface StageManager {}')),
  fault('no-barrels', 'index.ts', at('libs/roadmap/src/index.ts')),
  fault('no-barrels', 'a file that only passes on', at(here, "export { a } from './a';\nexport { b } from './b';\n")),
  fault('no-barrels', 'a file that imports and passes on', at(here, "import { a } from './a';\nexport { a };\n")),
  fault('no-barrels', 'everything of another file', at(here, "export * from './a';\nexport const b = 1;\n")),
  fault('no-any', 'a parameter', at(here, 'export const f = (x: any): void => undefined;')),
  fault('no-any', 'a list', at(here, 'export const all: any[] = [];')),
  fault('no-any', 'a cast', at(here, 'export const x = y as any;')),
  fault('no-any', 'a type argument', at('apps/web/src/page.tsx', 'export const x = new Map<string, any>();')),
  ...['// @ts-ignore', '// @ts-nocheck', '// @ts-expect-error', '/* eslint-disable */', '// oxlint-disable-next-line no-console', '/* istanbul ignore next */', '/* c8 ignore next */'].map((comment) =>
    fault('no-silenced-checks', comment, at(here, `${comment}\nexport const x = 1;\n`)),
  ),
  fault('no-default-exports', 'a value', at(here, 'export default 1;')),
  fault('no-default-exports', 'a function', at(here, 'export default function f() {}')),
  fault('no-default-exports', 'a class', at(here, 'export default class A {}')),
  fault('no-default-exports', 'an alias', at(here, 'const a = 1; export { a as default };')),
  fault('no-default-exports', 'the whole module', at(here, 'const a = 1; export = a;')),
  fault('no-code-asleep', 'a statement in a comment', at(here, '// const due = schedule(phrase);\nexport const x = 1;\n')),
  ...['EventBus', 'Saga', 'AggregateRoot', 'EventPublisher'].map((name) =>
    fault('durable-events-only', name, at('libs/roadmap/src/roadmap.module.ts', `import { CommandBus, ${name} } from '@nestjs/cqrs';`)),
  ),
  fault('durable-events-only', 'EventBus under another name', at(here, "import { EventBus as Bus } from '@nestjs/cqrs';")),
  fault('durable-events-only', 'everything at once', at(here, "import * as cqrs from '@nestjs/cqrs';")),
  fault('no-machine-paths', 'a checkout', at('docs/how-to.md', `cd ${path('work', 'main')}`)),
  fault('no-machine-paths', 'a temporary folder', at(here, `export const folder = '${path('tmp', 'vekha')}';`)),
  fault('no-machine-paths', 'a home', at('docs/how-to.md', `(${path('home', 'somebody', 'vekha')})`)),
  fault('no-machine-paths', 'a home on another system', at('docs/how-to.md', ['C:', 'Users', 'somebody'].join('\\'))),
  fault('no-registry-hosts', 'a registry', at('docs/how-to.md', `from https://${host('registry', 'npmjs', 'org')}/nest`)),
  fault('no-registry-hosts', 'a registry of our own', at('docs/how-to.md', `https:/${path(host('registry', 'example', 'test'))}/nest`)),
  fault('no-registry-hosts', 'a setting', at('.npmrc', ['registry', 'https://example.test/npm'].join('='))),
  fault('no-registry-hosts', 'an address in the lock file', at('package-lock.json', `  "${'resolved'}": "https://example.test/nest.tgz",`)),
];

/** Files that come near a law of taste and keep it. */
export const keptByANarrowMargin: readonly RepositoryFile[] = [
  at(here, 'export const part = 1;\n'.repeat(300)),
  at('libs/event-sourcing/src/process-manager-runner.ts', 'export interface ProcessManager {}\nexport const run = 1;\n'),
  at('libs/event-sourcing/src/command-handlers.ts', "import { CommandBus, CommandHandler } from '@nestjs/cqrs';\nexport class GenericHandler {}\n"),
  at('libs/roadmap/src/commonwealth.ts', "export const any = 'any'; // any of them\nexport { x } from './x';\n"),
  at('libs/roadmap/src/planted.spec.ts', '// @ts-expect-error the type refuses a number\nexport const x: string = 1;\n'),
  at('docs/how-to.md', 'See docs/work/main and https://example.test/home/page, /home, registry.types.map and registry of pairs, ./tmp/x\n'),
];
