import { VirtualClock } from '@vekha/event-sourcing/clock';
import { benchOf, gate, idsOf, inMs, jobOf, type OpenQueue } from './bench';
import { eventually } from './eventually';

const month = 30 * 24 * 3_600_000;

class CountingClock extends VirtualClock {
  asked = 0;

  override now(): string {
    this.asked += 1;
    return super.now();
  }
}

export function describeRunning(open: OpenQueue): void {
  describe('running', () => {
    it('runs every due job exactly once', async () => {
      const { queue, ran, start } = benchOf(open);
      const ids = Array.from({ length: 60 }, (_none, index) => `due-${index}`);
      await queue.add(ids.slice(0, 30).map((id) => jobOf(id)));
      await start();
      await queue.add(ids.slice(30).map((id) => jobOf(id)));
      await eventually(async () => {
        expect(await queue.status()).toMatchObject({ waiting: 0, delayed: 0, active: 0, failed: 0 });
        expect(idsOf(ran)).toHaveLength(ids.length);
      });
      expect(new Set(idsOf(ran))).toEqual(new Set(ids));
    });

    it('hands the job over as it was when queued', async () => {
      const { queue, ran, start } = benchOf(open);
      const payload: Record<string, string | number> = { school: 'школа-7', version: 3 };
      const job = jobOf('as-queued', { payload, runAt: inMs(1) });
      await queue.add([job]);
      payload['version'] = 4;
      await start();
      await eventually(() => expect(ran).toEqual([{ ...job, payload: { school: 'школа-7', version: 3 } }]));
    });

    it('runs delayed jobs in the order of their instants, none before its own', async () => {
      const { queue, ran, start } = benchOf(open, { concurrency: 1 });
      const early: string[] = [];
      await start(async (job) => {
        if (job.runAt !== undefined && new Date().toISOString() < job.runAt) early.push(job.id);
      });
      await queue.add([jobOf('third', { runAt: inMs(900) }), jobOf('first', { runAt: inMs(300) }), jobOf('second', { runAt: inMs(600) })]);
      await eventually(() => expect(idsOf(ran)).toEqual(['first', 'second', 'third']));
      expect(early).toEqual([]);
    });

    it('trusts its clock: a job whose alarm rings early waits on', async () => {
      const clock = new CountingClock('2026-09-01T09:00:00.000Z');
      const { queue, ran, start } = benchOf(open, { clock });
      await start();
      await queue.add([jobOf('by-the-clock', { runAt: '2026-09-01T09:00:00.050Z' })]);
      const asked = clock.asked;
      await eventually(() => expect(clock.asked).toBeGreaterThan(asked));
      await eventually(async () => expect((await queue.status()).delayed).toBe(1));
      expect(ran).toEqual([]);
      clock.advance(50);
      await eventually(() => expect(idsOf(ran)).toEqual(['by-the-clock']));
    });

    it('keeps a job of a month ahead waiting', async () => {
      const { queue, ran, start } = benchOf(open);
      await queue.add([jobOf('month-ahead', { runAt: inMs(month) }), jobOf('soon')]);
      expect(await queue.status()).toMatchObject({ delayed: 1, waiting: 1 });
      await start();
      await eventually(() => expect(idsOf(ran)).toEqual(['soon']));
      await eventually(async () => expect(await queue.status()).toMatchObject({ delayed: 1, active: 0 }));
    });

    it('runs no more jobs at a time than it was told', async () => {
      const { queue, ran, start } = benchOf(open, { concurrency: 3 });
      const { passed, open: openGate } = gate();
      let running = 0;
      let most = 0;
      await queue.add(Array.from({ length: 12 }, (_none, index) => jobOf(`crowd-${index}`)));
      await start(async () => {
        running += 1;
        most = Math.max(most, running);
        await passed;
        running -= 1;
      });
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 3, waiting: 9 }));
      openGate();
      await eventually(() => expect(ran).toHaveLength(12));
      expect(most).toBe(3);
    });
  });
}
