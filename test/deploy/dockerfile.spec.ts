import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knownVariables } from './variables';

const DOCKERFILE = readFileSync(join(resolve(__dirname, '../../deploy'), 'Dockerfile'), 'utf8');

interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

const VERBS = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT', 'ARG', 'LABEL', 'VOLUME'];

/** Instructions in order: comments dropped, continued lines joined. */
function instructions(text: string): Instruction[] {
  const lines = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [verb = '', ...rest] = line.trim().split(/\s+/);
      return { verb, rest: rest.join(' ') };
    });
}

/** The last stage: from its FROM on. */
function finalStage(all: readonly Instruction[]): readonly Instruction[] {
  return all.slice(all.findLastIndex(({ verb }) => verb === 'FROM'));
}

function dockerfileFaults(text: string): string[] {
  const all = instructions(text);
  const final = finalStage(all);
  const last = (verb: string) => final.findLast((instruction) => instruction.verb === verb)?.rest;
  const stages = all.filter(({ verb }) => verb === 'FROM').map(({ rest }) => rest);
  const user = last('USER') ?? 'root';
  return [
    ...all.filter(({ verb }) => !VERBS.includes(verb)).map(({ verb }) => `${verb} is no instruction`),
    ...stages.filter((image) => !/^[a-z0-9./-]+:(?!latest\b)[\w.-]+( AS [a-z]+)?$/.test(image)).map((image) => `${image} has no version`),
    ...(stages.length > 1 ? [] : ['the compiler is left in the image']),
    ...(/^(root|0)(:|$)/.test(user) ? ['runs as root'] : []),
    ...((last('HEALTHCHECK') ?? 'NONE').startsWith('NONE') ? ['has no health check'] : []),
    ...((last('CMD') ?? '').startsWith('["node"') ? [] : ['node does not get the signals itself']),
    ...(last('ENV') ?? '').split(' ').map((pair) => pair.split('=')[0] ?? '').filter((name) => name !== 'NODE_ENV' && !knownVariables().includes(name)).map((name) => `${name} is on no list`),
    ...all.filter(({ rest }) => /\bnpm install\b/.test(rest)).map(() => 'installs something else than the lock says'),
  ];
}

describe('the Dockerfile', () => {
  it('keeps the rules', () => {
    expect(dockerfileFaults(DOCKERFILE)).toEqual([]);
  });

  it('answers its health check at the address the api answers', () => {
    const check = instructions(DOCKERFILE).find(({ verb }) => verb === 'HEALTHCHECK')?.rest ?? '';
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    expect(command[2]).toContain('/health/ready');
    expect(() => new Function(command[2] ?? '')).not.toThrow();
  });

  it.each([
    ['an image without a version', /FROM node:22-slim\n/, 'FROM node\n', 'node has no version'],
    ['the latest image', /FROM node:22-slim AS/, 'FROM node:latest AS', 'node:latest AS build has no version'],
    ['one stage only', /FROM node:22-slim AS build/, '', 'the compiler is left in the image'],
    ['no user', /USER node\n/, '', 'runs as root'],
    ['root as the user', /USER node\n/, 'USER root\n', 'runs as root'],
    ['root after the user', /STOPSIGNAL/, 'USER 0:0\nSTOPSIGNAL', 'runs as root'],
    ['no health check', /HEALTHCHECK [^]*?\n(?=CMD)/, '', 'has no health check'],
    ['a shell between Docker and Node', /\nCMD \["node".*\n/, '\nCMD node dist/apps/api/src/main.js\n', 'node does not get the signals itself'],
    ['a variable on no list', /VEKHA_API_HOST=/, 'VEKHA_HOST=', 'VEKHA_HOST is on no list'],
    ['an installation without the lock', /npm ci/, 'npm install', 'installs something else than the lock says'],
    ['a misspelt instruction', /EXPOSE/, 'EXPSE', 'EXPSE is no instruction'],
  ])('is refused with %s', (_what, from, to, fault) => {
    expect(dockerfileFaults(DOCKERFILE.replace(from, to))).toContain(fault);
  });
});
