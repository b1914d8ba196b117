import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knownVariables, operatorVariables } from './variables';

const REPOSITORY = resolve(__dirname, '../..');
const EXAMPLE = readFileSync(join(REPOSITORY, 'deploy/env.example'), 'utf8');

interface Explained {
  readonly name: string;
  readonly explanation: string;
}

/** Every variable of the example with the comment above it; variables in one block share it. */
function explained(text: string): Explained[] {
  return text.split('\n\n').flatMap((block) => {
    const lines = block.split('\n');
    const isVariable = (line: string) => /^#?[A-Z][A-Z0-9_]*=/.test(line);
    const explanation = lines.filter((line) => !isVariable(line)).join(' ');
    return lines.filter(isVariable).map((line) => ({ name: line.replace(/^#/, '').split('=')[0] ?? '', explanation }));
  });
}

function exampleFaults(text: string): string[] {
  const found = explained(text);
  const names = found.map(({ name }) => name);
  return [
    ...operatorVariables().filter((name) => !names.includes(name)).map((name) => `${name} is not explained`),
    ...names.filter((name) => !operatorVariables().includes(name)).map((name) => `${name} is on no list`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is there twice`),
    ...found.filter(({ explanation }) => !/^#\s+.*[а-яё]{3}/i.test(explanation)).map(({ name }) => `${name} has no Russian explanation`),
  ];
}

/** Names a source mentions, specs and what tests alone read aside. */
function mentioned(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .flatMap((entry) => namesIn(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

function namesIn(source: string): string[] {
  return [...source.matchAll(/\bVEKHA_[A-Z0-9_]*[A-Z0-9]\b|\bREDIS_(?:URL|SERVER_BIN)\b/g)].map(([name]) => name);
}

describe('the list of environment variables', () => {
  it('names none twice', () => {
    expect(new Set(knownVariables()).size).toBe(knownVariables().length);
  });

  it.each(['apps', 'libs', 'deploy/local'])('has every variable that %s mentions', (folder) => {
    expect(mentioned(folder).filter((name) => !knownVariables().includes(name))).toEqual([]);
  });

  it('would not have a misspelt one', () => {
    const found = namesIn(`process.env['VEKHA_DATADIR'] ?? process.env.REDIS_URL`);
    expect(found.filter((name) => !knownVariables().includes(name))).toEqual(['VEKHA_DATADIR']);
  });
});

describe('env.example', () => {
  it('explains every variable an operator sets, once, in Russian, and no other', () => {
    expect(exampleFaults(EXAMPLE)).toEqual([]);
  });

  it.each([
    ['a variable left out', /#VEKHA_LOG_LEVEL=.*\n/, '', 'VEKHA_LOG_LEVEL is not explained'],
    ['a variable on no list', /#VEKHA_LOG_LEVEL=/, '#VEKHA_LOUDNESS=1\n#VEKHA_LOG_LEVEL=', 'VEKHA_LOUDNESS is on no list'],
    ['a variable there twice', /$/, '\n# Ещё раз.\n#VEKHA_DEMO=off\n', 'VEKHA_DEMO is there twice'],
    ['an explanation left out', /# off — npm start.*\n/, '', 'VEKHA_DEMO has no Russian explanation'],
  ])('is refused with %s', (_what, from, to, fault) => {
    expect(exampleFaults(EXAMPLE.replace(from, to))).toContain(fault);
  });
});
