import autocannon from 'autocannon';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchRow, compareRates, inTemporaryFolder } from './append-reference';
import { type BenchApi, STAGES } from './http-command-process';

const ROUNDS = 5;
const ROADMAPS_PER_ROUND = 400;
const CONNECTIONS = 64;

/**
 * StartStage over HTTP from 64 connections, each acknowledged durably, on streams of 13 to 19 events. Reference: the
 * same route, guard, token check and validation, with an executor that answers a constant. Bar: at least 0.3.
 */
export async function httpCommand(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const ours = await BenchServer.start(join(folder, 'ours'), 'real', ROADMAPS_PER_ROUND * (ROUNDS + 1));
    const reference = await BenchServer.start(join(folder, 'reference'), 'constant', 1);
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const measured = { reference: await reference.load(round), ours: await ours.load(round) };
      // The first round warms both up.
      if (round === 0) continue;
      rates.reference.push(measured.reference);
      rates.ours.push(measured.ours);
    }
    await Promise.all([ours.stop(), reference.stop()]);
    return [compareRates('http-command', '64 connections, durable; reference answers a constant; bar 0.3', rates.ours, rates.reference)];
  });
}

class BenchServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly api: BenchApi,
  ) {}

  static async start(folder: string, kind: 'real' | 'constant', roadmaps: number): Promise<BenchServer> {
    mkdirSync(folder);
    const child = fork(join(__dirname, 'http-command-process.js'), [kind, String(roadmaps)], { env: { ...process.env, VEKHA_DATA_DIR: folder } });
    const [api] = (await once(child, 'message')) as [BenchApi];
    return new BenchServer(child, api);
  }

  /** Commands acknowledged a second in one round. @throws Error when any answer is not 200 */
  async load(round: number): Promise<number> {
    const { port, token, roadmaps, stageVersions } = this.api;
    const amount = ROADMAPS_PER_ROUND * STAGES;
    let next = 0;
    const setupRequest = (request: autocannon.Request): autocannon.Request => {
      const stage = Math.floor(next / ROADMAPS_PER_ROUND) % STAGES;
      const roadmap = roadmaps[(round * ROADMAPS_PER_ROUND + (next % ROADMAPS_PER_ROUND)) % roadmaps.length];
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `round-${round}-${next}`, 'if-match': `"${stageVersions[stage]}"` };
      next += 1;
      return { ...request, path: `/api/v1/roadmaps/${roadmap}/stages/s-${stage + 1}/start`, headers };
    };
    const started = performance.now();
    const result = await autocannon({ url: `http://127.0.0.1:${port}`, connections: CONNECTIONS, amount, requests: [{ method: 'POST', setupRequest }] });
    if (result['2xx'] !== amount) throw new Error(`Only ${result['2xx']} of ${amount} commands were accepted (${JSON.stringify(result.statusCodeStats)})`);
    return amount / ((performance.now() - started) / 1000);
  }

  async stop(): Promise<void> {
    this.child.disconnect();
    await once(this.child, 'exit');
  }
}
