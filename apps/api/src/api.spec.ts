import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { commandPermissions } from '@vekha/access/permissions';
import { catalogues } from '@vekha/installation/catalogue-list';
import { inboxActions } from '@vekha/registers/inbox/inbox-actions';
import { thingKinds } from '@vekha/registers/mentoring-inbox/mentoring-things';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { openLog } from '@vekha/installation/log';
import Ajv from 'ajv/dist/2020';
import { createApi } from './create-api';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { content: Record<string, { schema: object }> };
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly info: { title: string; version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Commands that no route carries: the operator gives them at the terminal, or the product gives them to itself. */
const AT_THE_TERMINAL = ['IssueToken', 'RevokeToken'];
const hasRoute = (name: string): boolean => !AT_THE_TERMINAL.includes(name) && commandPermissions[name]?.some((role) => role !== 'system') === true;

/** Many commands as one operation of a composition. */
const OF_MANY_COMMANDS = ['ImportPeople', 'UndoPeopleImport'];

/** The one route that takes the token as a password too. */
const CALENDAR = '/api/v1/calendar.ics';

/** Stores nothing, so it needs no key. */
const PREVIEW = 'preview';
const isPreview = (operationId: string): boolean => operationId.startsWith(PREVIEW);

describe('The API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-api-'));
  let app: NestFastifyApplication;
  let routes: string;
  let document: OpenApi;

  beforeAll(async () => {
    const configuration = readConfiguration({ VEKHA_DATA_DIR: folder, VEKHA_LOG_LEVEL: 'silent' });
    const onFatal = (failure: Error): void => {
      throw failure;
    };
    app = await createApi({ configuration, folder: openDataFolder(configuration), log: openLog('api', 'silent'), onFatal });
    routes = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    document = (await app.inject({ method: 'GET', url: '/api/docs/openapi.json' })).json<OpenApi>();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const operations = () => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

  it.each(['/api/v1/people/' + 'x'.repeat(300) + '/add-mentor-to-bank', '/api/v1/people/%E0%A4%A/add-mentor-to-bank'])('answers an address the router cannot take as one that is not there: %s', async (url) => {
    const answer = await app.inject({ method: 'POST', url });
    expect([answer.statusCode, answer.headers['content-type'], answer.json<{ code: string }>().code]).toEqual([404, 'application/problem+json; charset=utf-8', 'NOT_FOUND']);
    expect(answer.body).not.toMatch(/xxx|%E0/);
  });

  it('describes itself in OpenAPI 3.1, every schema sound', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.stringContaining('Веха'), version: '1' });
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const { operation } of operations()) {
      const contents = [operation.requestBody?.content, ...Object.values(operation.responses).map(({ content }) => content)];
      for (const { schema } of contents.flatMap((content) => Object.values(content ?? {}))) ajv.compile(schema);
    }
  });

  it('describes every route it has but health, and no other', () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    const served = servedRoutes(routes).filter((route) => route.includes(' /api/v1/'));
    expect(described.length).toBeGreaterThan(10);
    expect(new Set(described)).toEqual(new Set(served));
  });

  it('carries every command of the catalogues but those of the product and of the operator', () => {
    const commands = catalogues.flatMap(({ entries }) => entries.map(({ command }) => command.name));
    const carried = operations().filter(({ method }) => method === 'post').map(({ operation }) => operation.operationId);
    expect(carried.filter((name) => !isPreview(name) && !OF_MANY_COMMANDS.includes(name)).sort()).toEqual(commands.filter(hasRoute).sort());
  });

  it('shows before it does only what some command does, under the name of that command', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    const previews = names.filter(isPreview);
    expect(previews.length).toBeGreaterThan(2);
    for (const name of previews) expect(names).toContain(name.replace(PREVIEW, ''));
  });

  it('offers in the inbox only what a route carries, by its right name', () => {
    const paths = new Map(operations().map(({ path, operation }) => [operation.operationId, path]));
    for (const { command, route } of [...Object.values(inboxActions).flat(), ...Object.values(thingKinds).flatMap(({ actions }) => [...actions])]) expect({ command, path: paths.get(command) }).toEqual({ command, path: `/api/v1${route}` });
  });

  it('says of every operation who may: a bearer token; and of every refusal: a problem', () => {
    for (const { path, method, operation } of operations()) {
      expect({ path, security: operation.security }).toEqual({ path, security: path === CALENDAR ? [{ basic: [] }, { bearer: [] }] : [{ bearer: [] }] });
      expect(operation.summary).toMatch(/^[А-Я]/);
      expect(Object.keys(operation.responses['4XX']?.content ?? {})).toEqual(['application/problem+json']);
      expect(Object.keys(operation.responses['503']?.content ?? {})).toEqual(['application/problem+json']);
      const headers = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header').map(({ name }) => name);
      expect(method === 'post' && !isPreview(operation.operationId) ? headers.includes('Idempotency-Key') : headers.length === 0).toBe(true);
    }
  });

  it('denies every described route to whoever brings no token', async () => {
    for (const { path, method } of operations()) {
      const answer = await app.inject({ method: method.toUpperCase() as 'GET', url: path.replace(/\{\w+\}/g, 'x') });
      expect({ path, status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({ path, status: 401, type: 'application/problem+json; charset=utf-8' });
      expect(answer.headers['www-authenticate']).toMatch(path === CALENDAR ? /^Basic/ : /^Bearer/);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('is alive before its registers are built, but not ready', async () => {
    expect((await app.inject({ method: 'GET', url: '/health/live' })).statusCode).toBe(200);
    const ready = await app.inject({ method: 'GET', url: '/health/ready' });
    expect({ status: ready.statusCode, body: ready.json<object>() }).toMatchObject({ status: 503, body: { status: 'starting', registers: [] } });
  });

  it('refuses a body of more than 1 MiB in Russian', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/roadmaps/x/complete', headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(1_100_000)}"` });
    expect(answer.json<object>()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });
});

/** Method and path of every route, from the tree in which fastify prints them: each line goes on from the one it hangs on. */
function servedRoutes(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^([│ ]*)[└├]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const path = above.join('');
    return (methods?.split(', ') ?? []).filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`);
  });
}
