import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, dependencies, steps } from './local-scripts';
import { temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();

function write(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function lock(version: string): string {
  return JSON.stringify({ packages: { '': {}, 'node_modules/bullmq': { version }, 'node_modules/other-platform': { version: '1.0.0', optional: true } } });
}

describe('installing dependencies', () => {
  /** An npm that writes down what it was asked and installs as the script says. */
  function checkout(npmScript: string) {
    const root = newFolder();
    write(root, 'package-lock.json', lock('6.7.0'));
    write(root, 'npm.js', `require('node:fs').appendFileSync('asked', process.argv[2] + '\\n');\n${npmScript}`);
    const env = { ...process.env, npm_execpath: join(root, 'npm.js') };
    return { root, env, asked: () => (existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8').trim().split('\n') : []) };
  }
  const INSTALL = `require('node:fs').mkdirSync('node_modules', { recursive: true });`;

  it('happens when there are none, and not a second time', async () => {
    const { root, env, asked } = checkout(INSTALL);
    await expect(dependencies.installDependencies(root, { env })).resolves.toBe('установлены (npm ci)');
    await expect(dependencies.installDependencies(root, { env })).resolves.toBe('на месте');
    expect(asked()).toEqual(['ci']);
  });

  it('happens again when the lock has changed', async () => {
    const { root, env, asked } = checkout(INSTALL);
    await dependencies.installDependencies(root, { env });
    write(root, 'package-lock.json', lock('6.8.0'));
    await dependencies.installDependencies(root, { env });
    expect(asked()).toEqual(['ci', 'ci']);
  });

  it('falls back to npm install when npm ci refuses the lock', async () => {
    const { root, env, asked } = checkout(`if (process.argv[2] === 'ci') process.exit(1);\n${INSTALL}`);
    await expect(dependencies.installDependencies(root, { env })).resolves.toContain('npm install');
    expect(asked()).toEqual(['ci', 'install']);
  });

  it('that fails shows the end of what npm said and the mend, and is tried again next time', async () => {
    const { root, env, asked } = checkout(`${INSTALL} console.error('ENOTFOUND registry'); process.exit(1);`);
    for (const _try of [1, 2]) {
      const words = await dependencies.installDependencies(root, { env }).then(() => '', steps.describeFailure);
      expect(words).toContain('ENOTFOUND registry');
      expect(words).toContain('npm ping');
    }
    expect(asked()).toEqual(['ci', 'install', 'ci', 'install']);
  });

  it('is left out when npm was run by hand and gave what the lock asks for', async () => {
    const { root, env, asked } = checkout(INSTALL);
    write(root, 'node_modules/.package-lock.json', lock('6.7.0'));
    await expect(dependencies.installDependencies(root, { env })).resolves.toBe('на месте');
    for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) write(root, name, lock('6.8.0'));
    await expect(dependencies.installDependencies(root, { env })).resolves.toBe('на месте');
    expect(asked()).toEqual([]);
  });

  it('happens when npm was run by hand and gave something else, or on another platform', async () => {
    const { root, env, asked } = checkout(INSTALL);
    write(root, 'node_modules/.package-lock.json', lock('6.6.0'));
    await dependencies.installDependencies(root, { env });
    write(root, 'node_modules/.package-lock.json', lock('6.7.0'));
    write(root, 'node_modules/.vekha-lock', 'another-platform 0');
    await dependencies.installDependencies(root, { env });
    expect(asked()).toEqual(['ci', 'ci']);
  });
});

describe('building', () => {
  /** A compiler that turns every source named in `sources` into an output of the same place in dist. */
  const COMPILER = `
    const { appendFileSync, cpSync, existsSync, readFileSync } = require('node:fs');
    appendFileSync('compiled', 'x');
    if (readFileSync('apps/api/src/main.ts', 'utf8').includes('ошибка')) { console.error('main.ts:1 не разобран'); process.exit(1); }
    for (const name of ['main', 'extra']) {
      const source = 'apps/api/src/' + name + '.ts';
      if (existsSync(source)) for (const ending of ['.js', '.js.map']) cpSync(source, 'dist/apps/api/src/' + name + ending);
    }`;

  function checkout() {
    const root = newFolder();
    write(root, 'node_modules/@nestjs/cli/bin/nest.js', COMPILER);
    write(root, 'tsconfig.json', '{}');
    write(root, 'apps/api/src/main.ts', 'export {};');
    return { root, times: () => readFileSync(join(root, 'compiled'), 'utf8').length };
  }

  it('happens once for the same sources', async () => {
    const { root, times } = checkout();
    await expect(build.buildIfChanged(root)).resolves.toBe('собрано');
    await expect(build.buildIfChanged(root)).resolves.toBe('исходники не менялись');
    expect(times()).toBe(1);
  });

  it.each([
    ['a changed source', 'apps/api/src/main.ts', 'export const changed = 1;'],
    ['a new source', 'libs/roadmap/src/roadmap.ts', 'export {};'],
    ['a changed compiler setting', 'tsconfig.json', '{ }'],
  ])('happens again after %s', async (_what, name, text) => {
    const { root, times } = checkout();
    await build.buildIfChanged(root);
    write(root, name, text);
    await build.buildIfChanged(root);
    expect(times()).toBe(2);
  });

  it('does not happen for a change in the web client, which is built apart', async () => {
    const { root, times } = checkout();
    await build.buildIfChanged(root);
    write(root, 'apps/web/main.tsx', 'export {};');
    await build.buildIfChanged(root);
    expect(times()).toBe(1);
  });

  it('removes outputs whose source is gone and keeps the others', async () => {
    const { root } = checkout();
    write(root, 'apps/api/src/extra.ts', 'export {};');
    await build.buildIfChanged(root);
    rmSync(join(root, 'apps/api/src/extra.ts'));
    await build.buildIfChanged(root);
    expect(existsSync(join(root, 'dist/apps/api/src/extra.js'))).toBe(false);
    expect(existsSync(join(root, 'dist/apps/api/src/extra.js.map'))).toBe(false);
    expect(existsSync(join(root, 'dist/apps/api/src/main.js'))).toBe(true);
  });

  it('that fails shows the compiler, and is tried again next time', async () => {
    const { root, times } = checkout();
    write(root, 'apps/api/src/main.ts', 'ошибка');
    for (const _try of [1, 2]) {
      const words = await build.buildIfChanged(root).then(() => '', steps.describeFailure);
      expect(words).toContain('main.ts:1 не разобран');
    }
    expect(times()).toBe(2);
  });
});
