import type { Roadmap } from '@vekha/roadmap/roadmap-state';
import type { ApiAnswer, ApiClient } from '../support/api-client';
import { furnish, issueToken } from '../support/engine-beside';
import type { RunningInstallation } from '../support/running-installation';
import { type MeasureRow, RoadmapOverHttp, type RoadmapRow } from './roadmap-over-http';

export const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const OTHER_SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0099';
export const UNKNOWN = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0000';
export const ADOPT = { templateCode: '000-lyceum-28', academicYear: 2023 };
export const ADOPTION_KEY = 'adoption-of-2023';
/** Due in September 2023, before the order of 10.11.2023 (000:L8). */
export const RETROACTIVE = ['000-1.1', '000-1.2', '000-2.1', '000-2.2', '000-3.1'];
export const OVERDUE = ['000-4.1', '000-4.2', '000-5.1', '000-5.2', '000-5.3', '000-6.1', '000-6.2', '000-6.3', '000-7.1'];
const DAY_MS = 86_400_000;

export const daysFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
export const ids = (rows: readonly MeasureRow[], which: (row: MeasureRow) => boolean): string[] => rows.filter(which).map(({ measureId }) => measureId);

/** An installation with two schools, a token for every role that comes up, and the roadmap in hand. */
export class WholeWayScene {
  house: RunningInstallation;
  tokens: Readonly<Record<string, string>> = {};
  /** The roadmap, once it is adopted. */
  roadmap: RoadmapOverHttp;
  /** The answer to its adoption. */
  adopted: ApiAnswer;

  async open(house: RunningInstallation): Promise<void> {
    this.house = house;
    this.tokens = await house.beside(async (engine) => {
      await furnish(engine, [SCHOOL, OTHER_SCHOOL]);
      const issued: Record<string, string> = {};
      for (const role of ['curator', 'director', 'mentor', 'psychologist']) issued[role] = (await issueToken(engine, role, [SCHOOL])).token;
      issued['stranger'] = (await issueToken(engine, 'curator', [OTHER_SCHOOL])).token;
      issued['auditor'] = (await issueToken(engine, 'auditor', [])).token;
      return issued;
    });
    await house.start();
  }

  as(who: string): ApiClient {
    return this.house.client(this.tokens[who]);
  }

  get curator(): ApiClient {
    return this.as('curator');
  }

  get director(): ApiClient {
    return this.as('director');
  }

  adopt(client: ApiClient, body: object = ADOPT, key?: string): Promise<ApiAnswer> {
    return client.command(`/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, body, key === undefined ? {} : { key });
  }
}

/** Problem details as every refusal must be: RFC 9457, a stable code, a Russian sentence. */
export function expectProblem({ status, headers, body }: ApiAnswer, expected: number, code: string): void {
  expect({ status, code: body['code'] }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: `urn:vekha:problem:${code}`, status: expected });
  expect(body['title']).toMatch(/^[А-ЯЁ«].*[.!]$/);
}

/** How often each finding stands there. */
export function countsOf(findings: RoadmapRow['findings']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** What register and replay must agree on. */
interface Seen {
  readonly status: string | undefined;
  readonly stages: readonly string[];
  readonly done: number;
  readonly measures: readonly object[];
}

/** A roadmap as the registers show it at a recorded moment. */
export async function seenAt(client: ApiClient, roadmap: RoadmapOverHttp, moment: string): Promise<Seen> {
  const row = (await client.get(`${roadmap.path}?asOf=${moment}`)).body as unknown as RoadmapRow;
  const measures = await roadmap.measures(client, `&asOf=${moment}`);
  return {
    status: row.status,
    stages: row.stages.map(({ stageId, status }) => `${stageId} ${status}`),
    done: row.measuresDone,
    measures: measures.map(({ measureId, status, overdue, retroactive, effectiveDue }) => ({ measureId, status, overdue, retroactive, effectiveDue })),
  };
}

/** The same as the decider folds it. */
export function saidBy({ status, stages, measures }: Roadmap): Seen {
  const all = Object.values(measures);
  return {
    status,
    stages: Object.values(stages).map((stage) => `${stage.stageId} ${stage.status}`),
    done: all.filter((measure) => measure.status === 'Completed').length,
    measures: all.map(({ measureId, deadline, ...measure }) => ({
      measureId,
      status: measure.status,
      overdue: measure.overdue,
      retroactive: measure.retroactive,
      effectiveDue: deadline?.effectiveDue,
    })),
  };
}
