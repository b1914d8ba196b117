import { VirtualClock } from '@vekha/event-sourcing/clock';
import { InProcessJobQueue } from './in-process-job-queue';

const day = 24 * 3_600_000;
const jobNames = ['ring-deadline'];

describe('in-process job queue', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'performance'] });
  });
  afterEach(() => jest.useRealTimers());

  const queueWith = (clock: VirtualClock): { queue: InProcessJobQueue; ran: string[]; warnings: string[] } => {
    const warnings: string[] = [];
    const ran: string[] = [];
    const queue = new InProcessJobQueue({ jobNames, clock, attempts: 1, warn: (message) => warnings.push(message) });
    return { queue, ran, warnings };
  };
  const running = (ran: string[]) => ({
    'ring-deadline': async (job: { id: string }) => {
      ran.push(job.id);
    },
  });
  const pass = async (clock: VirtualClock, milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += day) {
      const step = Math.min(day, milliseconds - passed);
      clock.advance(step);
      await jest.advanceTimersByTimeAsync(step);
    }
  };

  it('runs a job of sixty days ahead on its day, though no timer can be set so far', async () => {
    const clock = new VirtualClock('2026-09-01T09:00:00.000Z');
    const { queue, ran } = queueWith(clock);
    await queue.start(running(ran));
    await queue.add([{ name: 'ring-deadline', id: 'far', payload: {}, runAt: '2026-10-31T09:00:00.000Z' }]);
    await pass(clock, 59 * day);
    expect(ran).toEqual([]);
    await pass(clock, day);
    expect(ran).toEqual(['far']);
    await queue.close(0);
  });

  it('looks at the clock about once a minute while it waits, neither all the time nor never', async () => {
    const clock = new VirtualClock('2026-09-01T09:00:00.000Z');
    const asked = jest.spyOn(clock, 'now');
    const { queue } = queueWith(clock);
    await queue.add([{ name: 'ring-deadline', id: 'far', payload: {}, runAt: '2026-10-31T09:00:00.000Z' }]);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(asked).toHaveBeenCalledTimes(11);
    await queue.close(0);
  });

  it('notices within a minute that the clock was set forward', async () => {
    const clock = new VirtualClock('2026-09-01T09:00:00.000Z');
    const { queue, ran } = queueWith(clock);
    await queue.start(running(ran));
    await queue.add([{ name: 'ring-deadline', id: 'far', payload: {}, runAt: '2026-10-31T09:00:00.000Z' }]);
    clock.moveTo('2026-11-01T09:00:00.000Z');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ran).toEqual(['far']);
    await queue.close(0);
  });

  it('remembers the last thousand failures, not all of them', async () => {
    const { queue } = queueWith(new VirtualClock('2026-09-01T09:00:00.000Z'));
    await queue.start({
      'ring-deadline': async () => {
        throw new Error('no');
      },
    });
    await queue.add(Array.from({ length: 1_200 }, (_none, index) => ({ name: 'ring-deadline', id: `job-${index}`, payload: {} })));
    await jest.advanceTimersByTimeAsync(0);
    expect(await queue.status()).toMatchObject({ waiting: 0, active: 0, failed: 1_000 });
    await queue.close(0);
  });

  it('leaves no timer behind when it closes, neither of a delayed job nor of its own limit', async () => {
    const { queue, ran } = queueWith(new VirtualClock('2026-09-01T09:00:00.000Z'));
    await queue.start(running(ran));
    await queue.add([{ name: 'ring-deadline', id: 'far', payload: {}, runAt: '2026-10-31T09:00:00.000Z' }]);
    await queue.close(1_000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says at start that there is no Redis', async () => {
    const { queue, ran, warnings } = queueWith(new VirtualClock('2026-09-01T09:00:00.000Z'));
    await queue.start(running(ran));
    expect(warnings).toEqual(['Jobs run inside this process: no Redis is configured']);
    await queue.close(0);
  });
});
