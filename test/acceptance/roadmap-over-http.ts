import type { ApiAnswer, ApiClient, CommandOptions } from '../support/api-client';

export interface MeasureRow {
  readonly measureId: string;
  readonly stageId: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly retroactive: boolean;
  readonly documents: readonly string[];
  readonly effectiveDue: string;
  readonly doneLate: boolean;
  readonly reportedLate: boolean;
  readonly acceptedLate: boolean;
}

export interface RoadmapRow {
  readonly status: string;
  readonly orderNumber: string | null;
  readonly measuresTotal: number;
  readonly measuresDone: number;
  readonly measuresOverdue: readonly string[];
  readonly stages: readonly { readonly stageId: string; readonly status: string }[];
  readonly findings: readonly { readonly code: string; readonly measures: readonly string[] }[];
}

/** One roadmap as those who work with it over HTTP see it. It remembers the last position it was told. */
export class RoadmapOverHttp {
  /** Position of the last accepted command; every reading asks to see it. */
  position = '';

  constructor(readonly id: string) {}

  get path(): string {
    return `/api/v1/roadmaps/${this.id}`;
  }

  async row(client: ApiClient): Promise<RoadmapRow> {
    return (await this.read(client, this.path)).body as unknown as RoadmapRow;
  }

  async measures(client: ApiClient, more = ''): Promise<readonly MeasureRow[]> {
    const { body } = await this.read(client, `/api/v1/registers/measures?roadmapId=${this.id}&limit=100${more}`);
    return (body as unknown as { rows: readonly MeasureRow[] }).rows;
  }

  /** Gives a command with the version seen just now; whoever was overtaken by the worker looks again. */
  async give(client: ApiClient, verb: string, body: object = {}, options: CommandOptions = {}): Promise<ApiAnswer> {
    for (let tries = 0; ; tries += 1) {
      const thing = verb.includes('/') ? `${this.path}/${verb.slice(0, verb.lastIndexOf('/'))}` : this.path;
      const ifMatch = (await this.read(client, thing)).headers.get('etag') ?? '';
      const answer = await client.command(`${this.path}/${verb}`, body, { ifMatch, ...options });
      if (answer.status === 412 && tries < 5) continue;
      this.position = answer.headers.get('x-position') ?? this.position;
      return answer;
    }
  }

  private async read(client: ApiClient, path: string): Promise<ApiAnswer> {
    const after = this.position === '' ? '' : `${path.includes('?') ? '&' : '?'}after=${this.position}`;
    const answer = await client.get(`${path}${after}`);
    if (answer.status !== 200 || answer.headers.get('x-stale') !== null) {
      throw new Error(`GET ${path}: ${answer.status} ${answer.headers.get('x-stale') === null ? answer.text : 'stale'}`);
    }
    return answer;
  }
}
