import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportLaw } from './law-notation';

export interface Violation {
  readonly law: string;
  readonly from: string;
  readonly to: string;
}

export interface SourceModule {
  readonly path: string;
  /** Paths of the house's own files it imports, relative to the house. */
  readonly imports: readonly string[];
}

export interface Cruise {
  readonly modules: readonly SourceModule[];
  readonly violations: readonly Violation[];
}

interface CruiserOutput {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }[] };
}

const program = join(__dirname, '../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const own = /^(?:apps|libs|test|deploy)\//;
const folders = ['apps', 'libs', 'test', 'deploy'];

/**
 * Reads every import below a house's apps, libs, test and deploy and holds it against the laws.
 * Imports of types count; `tsconfig.json` of the house resolves the aliases.
 *
 * @throws when a rule is malformed or the cruiser cannot read the house
 */
export function cruise(house: string, laws: readonly ImportLaw[]): Cruise {
  const workshop = mkdtempSync(join(tmpdir(), 'import-laws-'));
  try {
    const config = join(workshop, 'laws.json');
    const answer = join(workshop, 'answer.json');
    writeFileSync(config, JSON.stringify({ forbidden: laws.map(ruleOf), options }));
    const present = folders.filter((folder) => existsSync(join(house, folder)));
    execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', '--output-to', answer, ...present], {
      cwd: house,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return read(JSON.parse(readFileSync(answer, 'utf8')) as CruiserOutput);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const options = {
  tsPreCompilationDeps: true,
  skipAnalysisNotInRules: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['(?:^|/)dist/', '^apps/web/node_modules/'] },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
};

function ruleOf(law: ImportLaw): unknown {
  return { name: law.name, severity: 'error', comment: law.sentence, from: law.from, to: law.to };
}

function read(output: CruiserOutput): Cruise {
  return {
    modules: output.modules
      .filter(({ source }) => own.test(source))
      .map(({ source, dependencies }) => ({
        path: source,
        imports: dependencies.map(({ resolved }) => resolved).filter((path) => own.test(path)),
      })),
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      law: rule.name,
      from,
      to: cycle === undefined ? to : cycle.map(({ name }) => name).join(' → '),
    })),
  };
}

/** The violations of one law as a person reads them: the sentence, each import that breaks it, and how to mend it. */
export function explain(law: ImportLaw, violations: readonly Violation[]): string {
  const broken = violations.filter((violation) => violation.law === law.name).map(({ from, to }) => `  ${from} imports ${to}`);
  if (broken.length === 0) return '';
  return [`Law ${law.number} (${law.name}): ${law.sentence}`, ...broken, `Mend: ${law.mend}`].join('\n');
}
