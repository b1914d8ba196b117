import { systemClock } from '@vekha/event-sourcing/clock';
import { BullmqJobQueue } from '../bullmq/bullmq-job-queue';
import { jobName, jobOf } from './bench';

/** What the fault suite asks of a worker process. */
export type Order = { readonly add: string; readonly inMs?: number } | { readonly close: number } | { readonly status: true };

/** What a worker process tells. */
export type Report =
  | { readonly kind: 'began' | 'ran' | 'added' | 'warned' | 'closed'; readonly what: string }
  | { readonly kind: 'refused'; readonly what: string; readonly code: unknown; readonly afterMs: number }
  | { readonly kind: 'status'; readonly what: string; readonly reachable: boolean };

const tell = (report: Report): void => void (process.connected && process.send?.(report));

const queue = new BullmqJobQueue({
  url: process.env['JOBS_REDIS_URL'] ?? '',
  queueName: 'faults',
  prefix: 'vekha-test',
  jobNames: [jobName],
  clock: systemClock,
  lockMs: Number(process.env['JOBS_LOCK_MS']),
  backOffMs: 50,
  warn: (message) => tell({ kind: 'warned', what: message }),
});

async function obey(order: Order): Promise<void> {
  if ('status' in order) {
    const { reachable } = await queue.status();
    tell({ kind: 'status', what: '', reachable });
  } else if ('close' in order) {
    await queue.close(order.close);
    tell({ kind: 'closed', what: '' });
    process.disconnect();
  } else {
    await add(order.add, order.inMs);
  }
}

async function add(id: string, inMs: number | undefined): Promise<void> {
  const asked = performance.now();
  try {
    const runAt = inMs === undefined ? {} : { runAt: new Date(Date.now() + inMs).toISOString() };
    await queue.add([jobOf(id, runAt)]);
    tell({ kind: 'added', what: id });
  } catch (cause) {
    tell({ kind: 'refused', what: id, code: (cause as { code?: unknown }).code, afterMs: performance.now() - asked });
  }
}

process.on('message', (order: Order) => void obey(order));

void queue.start({
  [jobName]: async (job) => {
    tell({ kind: 'began', what: job.id });
    if (job.id.startsWith('endless')) await new Promise((resolve) => setTimeout(resolve, 3_600_000));
    tell({ kind: 'ran', what: job.id });
  },
});
