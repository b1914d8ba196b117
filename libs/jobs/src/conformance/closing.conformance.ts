import { QueueUnavailable } from '@vekha/event-sourcing/job-queue';
import { benchOf, gate, idsOf, inMs, jobOf, type OpenQueue } from './bench';
import { eventually } from './eventually';

export function describeClosing(open: OpenQueue): void {
  describe('closing', () => {
    it('waits for the running job and starts no other', async () => {
      const { queue, ran, start } = benchOf(open, { concurrency: 1 });
      const { passed, open: openGate } = gate();
      let ended = false;
      await queue.add([jobOf('running'), jobOf('left-waiting')]);
      await start(async () => {
        await passed;
        ended = true;
      });
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 1, waiting: 1 }));
      const closed = queue.close(20_000).then(() => ended);
      openGate();
      expect(await closed).toBe(true);
      expect(idsOf(ran)).toEqual(['running']);
    });

    it('leaves a job behind that does not end within the limit', async () => {
      const { queue, start } = benchOf(open);
      const { passed, open: openGate } = gate();
      let ended = false;
      await queue.add([jobOf('endless')]);
      await start(async () => {
        await passed;
        ended = true;
      });
      await eventually(async () => expect(await queue.status()).toMatchObject({ active: 1 }));
      await queue.close(100);
      expect(ended).toBe(false);
      openGate();
    });

    it('runs no delayed job after it closed', async () => {
      const { queue, ran, start } = benchOf(open);
      const another = benchOf(open);
      await start();
      await another.start();
      await queue.add([jobOf('too-late', { runAt: inMs(200) })]);
      await another.queue.add([jobOf('sign', { runAt: inMs(400) })]);
      await queue.close(1_000);
      await eventually(() => expect(idsOf(another.ran)).toEqual(['sign']));
      expect(ran).toEqual([]);
    });

    it('refuses work after it closed, says so in its status, and may be closed twice', async () => {
      const { queue, start } = benchOf(open);
      await queue.close(1_000);
      await queue.close(1_000);
      await expect(queue.add([jobOf('late')])).rejects.toThrow(QueueUnavailable);
      await expect(queue.remove(['late'])).rejects.toThrow(QueueUnavailable);
      await expect(start()).rejects.toThrow(/closed/);
      expect(await queue.status()).toMatchObject({ reachable: false });
    });
  });
}
