import fc from 'fast-check';
import { benchOf, gate, idsOf, inMs, jobOf, type OpenQueue } from './bench';
import { eventually } from './eventually';

export function describeQueueing(open: OpenQueue): void {
  describe('queueing', () => {
    it('leaves a job that waits under its id as it is', async () => {
      const { queue, ran, start } = benchOf(open);
      await queue.add([jobOf('twice', { payload: { version: 1 } }), jobOf('twice', { payload: { version: 2 } })]);
      await queue.add([jobOf('twice', { payload: { version: 3 } })]);
      expect(await queue.status()).toMatchObject({ waiting: 1 });
      await start();
      await eventually(async () => expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 }));
      expect(ran.map((job) => job.payload)).toEqual([{ version: 1 }]);
    });

    it('leaves a job that is delayed under its id as it is', async () => {
      const { queue, ran, start } = benchOf(open);
      await start();
      await queue.add([jobOf('later', { runAt: inMs(400) })]);
      await queue.add([jobOf('later')]);
      expect(await queue.status()).toMatchObject({ delayed: 1, waiting: 0 });
      await eventually(async () => expect(await queue.status()).toMatchObject({ delayed: 0, waiting: 0, active: 0 }));
      expect(idsOf(ran)).toEqual(['later']);
    });

    it('does not queue an id again while its job runs', async () => {
      const { queue, ran, start } = benchOf(open);
      const { passed, open: openGate } = gate();
      await start(() => passed);
      await queue.add([jobOf('running')]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 1 }));
      await queue.add([jobOf('running')]);
      expect(await queue.status()).toMatchObject({ waiting: 0, active: 1 });
      openGate();
      await eventually(async () => expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 }));
      expect(idsOf(ran)).toEqual(['running']);
    });

    it('takes an id again once its job completed', async () => {
      const { queue, ran, start } = benchOf(open);
      await start();
      for (const version of [1, 2, 3]) {
        await queue.add([jobOf('again', { payload: { version } })]);
        await eventually(async () => {
          expect(ran).toHaveLength(version);
          expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 });
        });
      }
      expect(ran.map((job) => job.payload['version'])).toEqual([1, 2, 3]);
    });

    it('takes waiting and delayed jobs back, running ones not, unknown ids in silence', async () => {
      const { queue, ran, start } = benchOf(open);
      const { passed, open: openGate } = gate();
      await queue.add([jobOf('runs')]);
      await start(() => passed);
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 1 }));
      await queue.add([jobOf('stays'), jobOf('delayed', { runAt: inMs(60_000) })]);
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 2, delayed: 1 }));
      await queue.remove(['runs', 'delayed', 'unknown']);
      expect(await queue.status()).toMatchObject({ active: 2, delayed: 0 });
      openGate();
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 0, waiting: 0, failed: 0 }));
      expect(idsOf(ran)).toEqual(['runs', 'stays']);
    });

    it('accepts ids that a queue might use for itself', async () => {
      const { queue, ran, start } = benchOf(open);
      const ids = ['wait', 'active', 'meta', 'id', 'events', 'marker', 'constructor', '__proto__', 'дедлайн-1'];
      await queue.add([jobOf('first')]);
      await queue.add(ids.map((id) => jobOf(id)));
      await start();
      await eventually(() => expect(idsOf(ran).toSorted()).toEqual([...ids, 'first'].toSorted()));
    });

    it('runs exactly what was queued and not taken back, whatever the order of adding and removing', async () => {
      const id = fc.constantFrom('a', 'b', 'c', 'd');
      const step = fc.oneof(
        fc.record({ add: id, version: fc.nat(99) }),
        fc.record({ remove: id }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const { queue, ran, start } = benchOf(open);
          const expected = new Map<string, number>();
          for (const act of steps) {
            if ('add' in act) {
              await queue.add([jobOf(act.add, { payload: { version: act.version } })]);
              if (!expected.has(act.add)) expected.set(act.add, act.version);
            } else {
              await queue.remove([act.remove]);
              expected.delete(act.remove);
            }
          }
          await start();
          await eventually(async () => expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 }));
          const outcome = ran.map((job): [string, unknown] => [job.id, job.payload['version']]);
          await queue.close(1_000);
          expect(outcome).toHaveLength(expected.size);
          expect(new Map(outcome)).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    });
  });
}
