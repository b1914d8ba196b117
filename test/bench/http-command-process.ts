import 'reflect-metadata';
import { bearerToken, newSecret, secretHash } from '@vekha/access/bearer-token';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Accepted, Principal } from '@vekha/event-sourcing/command-outcome';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { openLog } from '@vekha/installation/log';
import { createApi } from '../../apps/api/src/create-api';

/** Stages of a bench roadmap: with them its stream stays below 20 events until the last is started. */
export const STAGES = 6;

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0000';
const YEAR_START = '2026-09-01';

export interface BenchApi {
  readonly port: number;
  readonly token: string;
  readonly roadmaps: readonly string[];
  /** Version of every stage of a new roadmap, by its number from 1. */
  readonly stageVersions: readonly number[];
}

/** An API of its own on the data folder named by the environment: `real`, or `constant`, whose commands do nothing. */
async function serve(kind: string, roadmapCount: number): Promise<void> {
  const configuration = readConfiguration(process.env);
  const app = await createApi({ configuration, folder: openDataFolder(configuration), log: openLog('api', 'silent'), onFatal: (failure) => { throw failure; } });
  const api = await prepare(app.get(CommandGateway), roadmapCount);
  if (kind === 'constant') {
    const constant: Accepted = { accepted: true, stream: `roadmap-${SCHOOL}`, version: 13, position: '0000000000000001', repeated: false };
    app.get(CommandExecutor).execute = async () => constant;
  }
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  process.send?.({ ...api, port } satisfies BenchApi);
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
}

async function prepare(gateway: CommandGateway, roadmapCount: number): Promise<Omit<BenchApi, 'port'>> {
  const give = givenThrough(gateway);
  const department: Principal = { id: 'bench-department', role: 'department', scopes: 'all' };
  const curator: Principal = { ...department, id: 'bench-curator', role: 'curator' };
  const director: Principal = { ...department, id: 'bench-director', role: 'director' };
  await give('PublishTemplate', template(), department);
  await give('RegisterSchool', { schoolId: SCHOOL, name: 'Школа замеров', zone: 'Europe/Moscow', week: 5 }, department);
  const roadmaps: string[] = [];
  for (let index = 0; index < roadmapCount; index += 1) {
    const created = await give('CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: 'bench', academicYear: 2026 }, curator);
    const roadmapId = created.stream.replace('roadmap-', '');
    await give('SubmitRoadmapForApproval', { roadmapId }, curator);
    await give('ApproveRoadmap', { roadmapId, order: { number: `${index + 1}`, date: YEAR_START } }, director);
    await give('ActivateRoadmap', { roadmapId }, director);
    roadmaps.push(roadmapId);
  }
  const secret = newSecret();
  const token = { role: 'curator', schools: [SCHOOL], secretHash: secretHash(secret), expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) };
  const issued = await give('IssueToken', token, { ...department, role: 'system-administrator' });
  const stageVersions = Array.from({ length: STAGES }, (_, stage) => stage + 1);
  return { token: bearerToken(issued.stream.replace('token-', ''), secret), roadmaps, stageVersions };
}

function givenThrough(gateway: CommandGateway) {
  let key = 0;
  return async (command: string, input: object, principal: Principal): Promise<Accepted> => {
    key += 1;
    const outcome = await gateway.submit(command, input, { principal, key: `prepare-${key}`, mustSayVersion: false });
    if (!outcome.accepted) throw new Error(`${command}: ${outcome.rejection.code}`);
    return outcome;
  };
}

function template() {
  const term = { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 0, month: 5, day: 31 } };
  return {
    code: 'bench',
    title: 'Замеры',
    provenance: { document: 'bench', institution: 'Школа замеров' },
    academicYear: 2026,
    stages: Array.from({ length: STAGES }, (_, index) => ({ stageId: `s-${index + 1}`, no: index + 1, name: `Этап ${index + 1}`, deadline: 'Сентябрь 2026 г. - май 2027 г.', term })),
    measures: [{ measureId: 'm-1', stageId: 's-1', text: 'Мероприятие', documents: [], parts: [], responsible: ['curator'], control: false }],
    oddities: [],
  };
}

if (process.send) void serve(process.argv[2] ?? 'real', Number(process.argv[3] ?? 1));
