import { benchOf, idsOf, jobOf, type OpenQueue } from './bench';
import { eventually } from './eventually';

export function describeRetrying(open: OpenQueue): void {
  describe('retrying', () => {
    it('tries a failing job again with growing waits, then counts it as failed', async () => {
      const { queue, ran, start } = benchOf(open, { attempts: 4, backOffMs: 100 });
      const triedAt: number[] = [];
      await start(async () => {
        triedAt.push(performance.now());
        throw new Error('no');
      });
      await queue.add([jobOf('fails')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1, delayed: 0, waiting: 0, active: 0 }));
      expect(ran).toHaveLength(4);
      const waits = triedAt.slice(1).map((instant, index) => instant - triedAt[index]!);
      // Timers round to the millisecond, hence the small allowance below the promised 100, 200 and 400.
      expect(waits.map((wait, index) => wait >= 100 * 2 ** index - 5)).toEqual([true, true, true]);
    });

    it('is done with a job that succeeds at a later attempt', async () => {
      const { queue, ran, start } = benchOf(open, { attempts: 3 });
      await start(async () => {
        if (ran.length < 2) throw new Error('not yet');
      });
      await queue.add([jobOf('second-time')]);
      await eventually(() => expect(ran).toHaveLength(2));
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 0, delayed: 0, waiting: 0, active: 0 }));
    });

    it('treats a processor that throws at once like one that rejects', async () => {
      const { queue, start } = benchOf(open, { attempts: 1 });
      await start(() => {
        throw new TypeError('at once');
      });
      await queue.add([jobOf('throws')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1 }));
    });

    it('goes on with other jobs while one fails', async () => {
      const { queue, ran, start } = benchOf(open, { attempts: 2, concurrency: 1 });
      await start(async (job) => {
        if (job.id === 'bad') throw new Error('no');
      });
      await queue.add([jobOf('bad'), jobOf('good')]);
      await eventually(() => expect(idsOf(ran)).toContain('good'));
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1 }));
    });

    it('takes the id of a failed job again, with all its attempts', async () => {
      const { queue, ran, start } = benchOf(open, { attempts: 2 });
      await start(async (job) => {
        if (job.payload['version'] === 1) throw new Error('no');
      });
      await queue.add([jobOf('renewed', { payload: { version: 1 } })]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1 }));
      await queue.add([jobOf('renewed', { payload: { version: 2 } })]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 0, waiting: 0, active: 0 }));
      expect(ran.map((job) => job.payload['version'])).toEqual([1, 1, 2]);
    });

    it('takes a failing job back between its attempts', async () => {
      const { queue, ran, start } = benchOf(open, { attempts: 3, backOffMs: 60_000 });
      await start(async () => {
        throw new Error('no');
      });
      await queue.add([jobOf('given-up')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ delayed: 1 }));
      await queue.remove(['given-up']);
      expect(await queue.status()).toMatchObject({ delayed: 0, failed: 0 });
      expect(ran).toHaveLength(1);
    });

    it('warns of each failure with the job and the cause, and never says what the error says', async () => {
      const { queue, warnings, start } = benchOf(open, { attempts: 2 });
      const cause = new Error('Имя наставника');
      await start(async () => {
        throw cause;
      });
      await queue.add([jobOf('secret')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1 }));
      const ofTheJob = warnings.filter((warning) => warning.message.includes('secret'));
      expect(ofTheJob.map((warning) => warning.cause)).toEqual([cause, cause]);
      expect(ofTheJob[0]!.message).toMatch(/attempt 1 of 2: it will be tried again$/);
      expect(ofTheJob[1]!.message).toMatch(/attempt 2 of 2: it counts as failed$/);
      expect(warnings.map((warning) => warning.message).join()).not.toContain('наставника');
    });
  });
}
