import { eventually } from '@vekha/jobs/conformance/eventually';
import { forkWorker, type ForkedWorker } from '@vekha/jobs/conformance/forked-worker';
import { freePort, noRedisHere, redisBinary, startRedis, type RedisServer } from '../support/redis-server';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'Redis: сбои очереди заданий (BullMQ)';
const shortLockMs = 1_000;

/** Far above the second that is promised, far below for ever. */
const boundedMs = 8_000;

if (redisBinary() === undefined) skippedBecause(what, noRedisHere);

(redisBinary() === undefined ? describe.skip : describe)('job queue under faults of Redis', () => {
  let redis: RedisServer;
  const workers: ForkedWorker[] = [];

  const fork = (lockMs?: number): ForkedWorker => {
    const worker = forkWorker(redis.url, lockMs);
    workers.push(worker);
    return worker;
  };
  const hasRun = (worker: ForkedWorker, id: string): Promise<void> =>
    eventually(() => {
      expect({ id, ran: worker.count('ran', id), complaints: worker.complaints() }).toMatchObject({ ran: 1, complaints: '' });
    });
  const isRefused = async (worker: ForkedWorker, id: string): Promise<void> => {
    const answer = await worker.add(id);
    expect(answer).toMatchObject({ kind: 'refused', code: 'QUEUE_UNAVAILABLE' });
    expect(answer.kind === 'refused' && answer.afterMs).toBeLessThan(boundedMs);
  };
  const isAccepted = (worker: ForkedWorker, id: string, inMs?: number): Promise<void> =>
    eventually(async () => expect(await worker.add(id, inMs)).toMatchObject({ kind: 'added' }));

  beforeAll(() => ranAgainst(what));

  beforeEach(async () => {
    redis = await startRedis({ appendOnly: true });
  });

  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      worker.signal('SIGCONT');
      worker.signal('SIGKILL');
    }
    await redis.stop();
  });

  it('refuses work while Redis is absent at start, and works as soon as it appears', async () => {
    await redis.kill();
    const worker = fork();
    await isRefused(worker, 'too-early');
    worker.order({ status: true });
    await eventually(() => expect(worker.reports).toContainEqual(expect.objectContaining({ kind: 'status', reachable: false })));
    await redis.restart();
    await isAccepted(worker, 'welcome');
    await hasRun(worker, 'welcome');
    expect(await worker.close(5_000)).toBe(0);
  });

  it('says once that Redis is away and once that it is back, however long it takes', async () => {
    const worker = fork();
    await isAccepted(worker, 'before');
    await redis.kill();
    for (const id of ['a', 'b', 'c', 'd']) await isRefused(worker, id);
    await eventually(() => expect(worker.count('warned', 'Redis is away: the sweep does the work until it is back')).toBe(1));
    await redis.restart();
    await isAccepted(worker, 'after');
    expect(worker.count('warned', 'Redis is away: the sweep does the work until it is back')).toBe(1);
    expect(worker.count('warned', 'Redis is back')).toBe(1);
  });

  it('survives Redis killed and restarted: what was acknowledged runs, new work runs', async () => {
    const worker = fork();
    await isAccepted(worker, 'now');
    await hasRun(worker, 'now');
    await isAccepted(worker, 'kept', 1_500);
    await redis.kill();
    await isRefused(worker, 'meanwhile');
    await redis.restart();
    await isAccepted(worker, 'new');
    await hasRun(worker, 'new');
    await hasRun(worker, 'kept');
    expect(worker.count('ran', 'meanwhile')).toBe(0);
    expect(await worker.close(5_000)).toBe(0);
  });

  it('keeps working for new jobs after everything was flushed while jobs waited and ran', async () => {
    const worker = fork();
    await isAccepted(worker, 'endless-1');
    await eventually(() => expect(worker.count('began', 'endless-1')).toBe(1));
    await isAccepted(worker, 'lost', 60_000);
    await redis.flush();
    await isAccepted(worker, 'lost');
    await hasRun(worker, 'lost');
    await isAccepted(worker, 'delayed', 300);
    await hasRun(worker, 'delayed');
  });

  it('refuses work in bounded time while Redis is silent, and goes on when it answers again', async () => {
    const worker = fork();
    await isAccepted(worker, 'before');
    await hasRun(worker, 'before');
    redis.freeze();
    for (const id of ['silent-1', 'silent-2']) await isRefused(worker, id);
    redis.thaw();
    await isAccepted(worker, 'after');
    await hasRun(worker, 'after');
    expect(await worker.close(5_000)).toBe(0);
  });

  it('runs every job at least once through a row of faults, when a sweep queues again what has not run', async () => {
    const worker = fork();
    const faults: (() => Promise<unknown>)[] = [
      () => redis.flush(),
      () => redis.say('CLIENT KILL TYPE normal'),
      async () => {
        await redis.kill();
        await redis.restart();
      },
      () => redis.say('SCRIPT FLUSH'),
      async () => {
        redis.freeze();
        await worker.add('asked-in-silence');
        redis.thaw();
      },
    ];
    const ids = Array.from({ length: faults.length * 2 }, (_none, index) => `swept-${index}`);
    for (const [index, id] of ids.entries()) {
      await worker.add(id, 100);
      await faults[index % faults.length]!();
    }
    await eventually(async () => {
      const missing = ids.filter((id) => worker.count('ran', id) === 0);
      for (const id of missing) await worker.add(id);
      expect({ missing, complaints: worker.complaints() }).toEqual({ missing: [], complaints: '' });
    });
    expect(await worker.close(5_000)).toBe(0);
  });

  it('brings a job back however often its worker is killed in the middle', async () => {
    const id = 'endless-orphan';
    await isAccepted(fork(shortLockMs), id);
    for (let death = 0; death < 3; death += 1) {
      const worker = workers.at(-1)!;
      await eventually(() => expect(worker.count('began', id)).toBe(1));
      worker.signal('SIGKILL');
      fork(shortLockMs);
    }
    await eventually(() => expect(workers.at(-1)!.count('began', id)).toBe(1));
  });

  it('gives the job of a worker that stands still to another, and the first one goes on afterwards', async () => {
    const still = fork(shortLockMs);
    await isAccepted(still, 'endless-frozen');
    await eventually(() => expect(still.count('began', 'endless-frozen')).toBe(1));
    still.signal('SIGSTOP');
    const other = fork(shortLockMs);
    await eventually(() => expect(other.count('began', 'endless-frozen')).toBe(1));
    other.signal('SIGKILL');
    still.signal('SIGCONT');
    await isAccepted(still, 'afterwards');
    await hasRun(still, 'afterwards');
  });

  it.each([
    ['is absent', () => redis.kill()],
    ['is silent', async () => redis.freeze()],
    ['works', async () => undefined],
  ])('closes within its limit and lets the process end while Redis %s', async (_state, fault) => {
    const worker = fork();
    await isAccepted(worker, 'before');
    await fault();
    const exitCode = await worker.close(500);
    expect({ exitCode, complaints: worker.complaints() }).toEqual({ exitCode: 0, complaints: '' });
  });

  it('closes within its limit when Redis never was there', async () => {
    const port = await freePort();
    const worker = forkWorker(`redis://127.0.0.1:${port}`);
    workers.push(worker);
    await isRefused(worker, 'nobody-home');
    expect(await worker.close(500)).toBe(0);
  });

  it('leaves an endless job behind when it closes, for another worker to take', async () => {
    const first = fork(shortLockMs);
    await isAccepted(first, 'endless-left');
    await eventually(() => expect(first.count('began', 'endless-left')).toBe(1));
    first.order({ close: 200 });
    await eventually(() => expect(first.count('closed', '')).toBe(1));
    const second = fork(shortLockMs);
    await eventually(() => expect(second.count('began', 'endless-left')).toBe(1));
  });
});
