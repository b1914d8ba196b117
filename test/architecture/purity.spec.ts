import { impureOnPurpose } from './house';
import { impuritiesOf, mustBePure } from './purity';
import { repositoryFiles } from './repository';

const files = repositoryFiles();
const pure = files.filter(({ path }) => mustBePure(path));

const planted: readonly (readonly [word: string, code: string])[] = [
  ['Date.now', 'export const at = Date.now();'],
  ['Date without a named member', "export const at = Date['now']();"],
  ['Date without a named member', 'const { now } = Date; export const at = now();'],
  ['Date without a named member', 'export const at = Date();'],
  ['Date without a named member', 'const Clock = Date; export const at = new Clock();'],
  ['new Date()', 'export const at = new Date();'],
  ['new Date()', 'export const at = new Date;'],
  ['new Date()', 'export const at = new Date(2024, 8, 1);'],
  ['type Date', 'export interface State { readonly due: Date }'],
  ['Temporal.Now', "import { Temporal } from 'temporal-polyfill'; export const at = Temporal.Now.instant();"],
  ['Temporal.Now', "import { Now } from 'temporal-polyfill'; export const at = Now.instant();"],
  ['Temporal without a named member', "import { Temporal } from 'temporal-polyfill'; const { Now: n } = Temporal; export const at = n;"],
  ['Intl.DateTimeFormat with the default locale', 'export const day = new Intl.DateTimeFormat();'],
  ['Intl.DateTimeFormat without timeZone', "export const day = new Intl.DateTimeFormat('ru-RU', { day: 'numeric' });"],
  ['Intl.DateTimeFormat without timeZone', "export const day = Intl.DateTimeFormat('ru-RU');"],
  ['Intl.NumberFormat with the default locale', 'export const many = new Intl.NumberFormat();'],
  ['Intl without a named member', 'const { DateTimeFormat } = Intl; export const day = new DateTimeFormat();'],
  ['toLocaleDateString without timeZone', "export const day = (at: { toLocaleDateString(l: string): string }) => at.toLocaleDateString('ru-RU');"],
  ['toLocaleString with the default locale', 'export const many = (1234).toLocaleString();'],
  ['localeCompare with the default locale', "export const order = 'а'.localeCompare('б');"],
  ['getHours in the default zone', "export const hour = new Date('2024-09-01T00:00:00Z').getHours();"],
  ['Math.random', 'export const chance = Math.random();'],
  ['Math without a named member', 'const { random } = Math; export const chance = random();'],
  ['randomUUID', "import { randomUUID } from 'node:crypto'; export const id = 1;"],
  ['crypto', 'export const id = crypto.randomUUID();'],
  ['getRandomValues', 'export const id = getRandomValues(1);'],
  ['randomBytes', 'export const id = randomBytes(1);'],
  ['randomInt', 'export const id = randomInt(1);'],
  ['process', 'export const zone = process.env.TZ;'],
  ['process', 'const own = (process: string) => process; export const zone = own(process.env.TZ);'],
  ['process', 'const { process: own } = globalThis; export const zone = own.env;'],
  ['globalThis', 'export const at = globalThis.Date;'],
  ['global', 'export const at = global.Date;'],
  ['setTimeout', 'setTimeout(() => undefined, 1);'],
  ['setInterval', 'setInterval(() => undefined, 1);'],
  ['setImmediate', 'setImmediate(() => undefined);'],
  ['queueMicrotask', 'queueMicrotask(() => undefined);'],
  ['performance', 'export const at = performance.now();'],
  ['console', "console.log('x');"],
  ['fetch', "export const answer = fetch('x');"],
  ['require', "export const fs = require('node:fs');"],
  ['eval', "export const at = eval('1');"],
  ['Function', "export const at = new Function('return 1');"],
  ['navigator', 'export const language = navigator.language;'],
  ['Worker', 'export const other = new Worker(name);'],
  ['Atomics', 'Atomics.wait(a, 0, 0);'],
  ['WeakRef', 'export const maybe = new WeakRef(a);'],
  ['FinalizationRegistry', 'export const later = new FinalizationRegistry(a);'],
  ['import()', "export const late = import('./x');"],
  ['import.meta', 'export const here = import.meta.url;'],
];

const harmless = `
import { Temporal } from 'temporal-polyfill';
/** Date.now() in a comment, 'process' in a text and Math.random as a word are harmless. */
export interface Step { readonly process: string; readonly performance: number }
export const words = ['Date.now()', 'process', \`Math.random\`];
export const run = (processes: readonly Step[], require: (name: string) => string) => {
  for (const process of processes) require(process.process);
};
export const step = (given: Step) => ({ process: given.process, at: new Date('2024-09-01T00:00:00Z').toISOString() });
export const instant = Date.parse('2024-09-01T00:00:00Z') + Date.UTC(2024, 8, 1) + Math.max(1, 2);
export const day = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow' });
export const order = (a: string, b: string) => a.localeCompare(b, 'ru') + new Intl.Collator('ru').compare(a, b);
export const date = Temporal.PlainDate.from('2024-09-01');
`;

describe('purity: a decision, a calendar, a register and the engine read no clock, zone, chance or surroundings', () => {
  if (pure.length === 0) it.todo('has nothing to check in the house yet');
  else {
    it(`is kept by the house (${pure.length} files)`, () => {
      const found = pure.flatMap(({ path, text }) => impuritiesOf(path, text));
      expect(found.map(({ path, line, word }) => `${path}:${line} uses ${word}: take it from the context or a parameter`)).toEqual([]);
    });
  }

  it.each(planted)('catches %s in: %s', (word, code) => {
    expect(impuritiesOf('libs/roadmap/src/planted.ts', code).map((found) => found.word)).toContain(word);
  });

  it('lets harmless uses of the same words pass', () => {
    expect(impuritiesOf('libs/roadmap/src/harmless.ts', harmless)).toEqual([]);
  });

  it.each([
    ['libs/roadmap/src/start-stage/start-stage.ts', true],
    ['libs/roadmap/src/start-stage/start-stage.command.ts', true],
    ['libs/a-lib-nobody-listed/src/state.ts', true],
    ['libs/calendar/src/working-days.ts', true],
    ['libs/registers/src/stages/stages.ts', true],
    ['libs/event-sourcing/src/decider.ts', true],
    ['libs/event-sourcing/src/clock.ts', false],
    ['libs/roadmap/src/roadmap.module.ts', false],
    ['libs/roadmap/src/start-stage/start-stage.spec.ts', false],
    ['libs/event-sourcing/src/testing/given.ts', false],
    ['libs/jobs/src/bullmq/queue.ts', false],
    ['apps/api/src/main.ts', false],
  ])('holds %s to it: %s', (path, expected) => expect(mustBePure(path)).toBe(expected));

  it('excuses only files that exist and are indeed impure', () => {
    const stale = Object.keys(impureOnPurpose).filter((path) => {
      const file = files.find((candidate) => candidate.path === path);
      return file === undefined || impuritiesOf(path, file.text).length === 0;
    });
    expect(stale).toEqual([]);
  });
});
