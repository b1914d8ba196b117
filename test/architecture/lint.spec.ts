import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './repository';

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const deep = 'if (a) { if (b) { if (c) { if (d) { run(); } } } }';

/** One file for each promise of the linter's configuration: a whole category, a chosen rule, an exception by folder. */
const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['eslint(no-debugger)', 'libs/jobs/src/correctness.ts', 'debugger;'],
  ['eslint(no-unneeded-ternary)', 'libs/jobs/src/suspicious.ts', 'export const x = y ? true : false;'],
  ['eslint(eqeqeq)', 'libs/jobs/src/loose.ts', 'export const x = a == b;'],
  ['eslint(max-depth)', 'libs/jobs/src/deep.ts', `export function f() { ${deep} }`],
  ['eslint(max-params)', 'libs/jobs/src/wide.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => [a, b, c, d, e, f];'],
  ['eslint(max-lines-per-function)', 'libs/jobs/src/long.ts', `export function f() {\n${'run();\n'.repeat(61)}}`],
  ['eslint(complexity)', 'libs/jobs/src/tangled.ts', `export function f() {\n${'if (a) run();\n'.repeat(21)}}`],
  ['eslint(no-param-reassign)', 'libs/jobs/src/reassigned.ts', 'export const f = (a: number) => { a = 1; return a; };'],
  ['eslint(no-empty)', 'libs/jobs/src/swallowed.ts', 'try { run(); } catch {}'],
  ['eslint(no-console)', 'libs/jobs/src/talks.ts', "console.log('x');"],
  ['jest(no-focused-tests)', 'libs/jobs/src/alone.spec.ts', "it.only('x', () => expect(1).toBe(1));"],
  ['jest(no-identical-title)', 'libs/jobs/src/twice.spec.ts', "it('x', () => expect(1).toBe(1)); it('x', () => expect(1).toBe(1));"],
  ['typescript(no-explicit-any)', 'libs/jobs/src/any.ts', 'export const f = (a: any) => a;'],
  ['typescript(no-non-null-assertion)', 'libs/jobs/src/sure.ts', 'export const f = (a?: { b: 1 }) => a!.b;'],
  ['typescript(no-extraneous-class)', 'libs/jobs/src/box.ts', 'export class Box { static open() { return 1; } }'],
  ['unicorn(prefer-node-protocol)', 'libs/jobs/src/bare.ts', "import fs from 'fs'; export const x = fs.constants;"],
];

const harmless: Readonly<Record<string, string>> = {
  'deploy/local/start.mjs': "console.log('started');\n",
  'libs/jobs/src/wiring.module.ts': 'declare const Module: (x: object) => ClassDecorator;\n@Module({})\nexport class JobsModule {}\n',
  'libs/jobs/src/first.spec.ts': `describe('x', () => {\n${"it.each([1])('y', (a) => expect([a][0]!).toBe(1));\n".slice(0, -1)}\n${'// a line\n'.repeat(70)}});\n`,
};

/** Lints a folder of its own under the house's configuration. */
function lint(files: Readonly<Record<string, string>>): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'planted-lint-'));
  try {
    const all = { ...files, '.oxlintrc.json': readFileSync(join(root, '.oxlintrc.json'), 'utf8') };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the linter', () => {
  const found = lint(Object.fromEntries(planted.map(([, path, text]) => [path, `${text}\n`])));

  it.each(planted)('catches %s in %s', (rule, path) => {
    expect(found.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code)).toContain(rule);
  });

  it('lets scripts talk, modules be empty classes and specs be long', () => expect(lint(harmless)).toEqual([]));
});
