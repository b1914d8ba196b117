import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './eventually';
import type { Order, Report } from './worker-process';

/** A worker in a process of its own, so that a crash is a crash and a kill is a kill. */
export interface ForkedWorker {
  readonly reports: readonly Report[];
  order(order: Order): void;
  /** Orders until the answer to it comes: `added` or `refused`. */
  add(id: string, inMs?: number): Promise<Report>;
  /** How often a report of this kind about this came. */
  count(kind: Report['kind'], what: string): number;
  signal(signal: NodeJS.Signals): void;
  /** Closes it in good order and gives its exit code; a process that stays alive shows as a time-out. */
  close(withinMs: number): Promise<number | null>;
  /** What it wrote to standard error: the trace of a crash. */
  complaints(): string;
}

const answersWithinMs = 20_000;

export function forkWorker(redisUrl: string, lockMs = 30_000): ForkedWorker {
  const reports: Report[] = [];
  let complaints = '';
  const child = fork(join(__dirname, 'worker-process.ts'), [], {
    execArgv: ['--require', join(__dirname, 'typescript-hook.cjs')],
    env: { ...process.env, JOBS_REDIS_URL: redisUrl, JOBS_LOCK_MS: String(lockMs) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.on('message', (report: Report) => reports.push(report));
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const count = (kind: Report['kind'], what: string): number =>
    reports.filter((report) => report.kind === kind && report.what === what).length;

  return {
    reports,
    count,
    order: (order) => void child.send(order),
    async add(id, inMs) {
      const before = reports.length;
      child.send({ add: id, ...(inMs !== undefined && { inMs }) });
      let answer: Report | undefined;
      await eventually(() => {
        if (child.exitCode !== null) throw new Error(`The worker process ended: ${complaints}`);
        answer = reports.slice(before).find((report) => ['added', 'refused'].includes(report.kind) && report.what === id);
        if (answer === undefined) throw new Error(`No answer to adding ${id}`);
      });
      return answer!;
    },
    signal: (signal) => void child.kill(signal),
    async close(withinMs) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.send({ close: withinMs });
      const late = setTimeout(() => child.kill('SIGKILL'), answersWithinMs);
      const [code] = await exited;
      clearTimeout(late);
      return code;
    },
    complaints: () => complaints,
  };
}
