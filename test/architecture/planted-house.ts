import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a house that exists only while a test runs: path → content. */
export type Plan = Readonly<Record<string, string>>;

/** Packages the planted house pretends to have installed. */
const packages = ['@nestjs/common', '@nestjs/cqrs', 'class-validator', 'uuid', 'bullmq', 'temporal-polyfill', 'rrule-temporal'];
const developmentPackages = ['fast-check', 'jest'];

/**
 * Builds a house from its plan, hands its folder to `visit` and pulls it down again.
 * Every lib gets its alias; the packages are empty stand-ins, so that a plan depends on nothing that is really installed.
 */
export function withPlantedHouse<T>(plan: Plan, visit: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'planted-house-'));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  try {
    for (const [path, content] of Object.entries(plan)) write(path, content);
    for (const name of [...packages, ...developmentPackages, 'undeclared']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
      write(`node_modules/${name}/main.js`, '');
    }
    const versions = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    write('package.json', JSON.stringify({ name: 'planted', dependencies: versions(packages), devDependencies: versions(developmentPackages) }));
    write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', resolveJsonModule: true, paths: aliases(plan) } }));
    return visit(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function aliases(plan: Plan): Record<string, string[]> {
  const names = Object.keys(plan).flatMap((path) => /^libs\/([^/]+)\//.exec(path)?.[1] ?? []);
  return Object.fromEntries([...new Set(names)].map((name) => [`@vekha/${name}/*`, [`./libs/${name}/src/*`]]));
}
