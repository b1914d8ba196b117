import { logOf, longHistory, runnerOver, Scratch } from './projection-harness';
import { sampleProjections } from './projection-samples';

describe('A running runner', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it('outlives trouble of the log and of the read database, and tells of it', async () => {
    const { log } = await logOf(longHistory(2, 10));
    const store = scratch.open();
    let refusals = 3;
    const moody = new Proxy(log, {
      get(target, name) {
        if (name === 'readAll' && refusals > 0) {
          refusals -= 1;
          throw new Error('the log is away');
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const troubles: unknown[] = [];
    let caughtUp: () => void = () => undefined;
    const complete = new Promise<void>((resolve) => (caughtUp = resolve));
    const onProgress = (): void => {
      if (store.generations().every(({ checkpoint }) => checkpoint)) caughtUp();
    };
    const runner = runnerOver(moody, store, { retryMs: 1, pollMs: 1, onTrouble: (error) => troubles.push(error), onProgress });
    scratch.started(runner);
    await complete;
    await runner.stop();
    expect(troubles).toHaveLength(3);
  });

  it('is started once, and waits for the batch in hand when it is stopped', async () => {
    const { log } = await logOf(longHistory(2, 10));
    const store = scratch.open();
    const runner = runnerOver(log, store);
    scratch.started(runner);
    expect(() => runner.start()).toThrow('running already');
    await expect(runner.catchUp()).rejects.toThrow('running already');
    await runner.stop();
    const places = new Set(store.generations().map(({ checkpoint }) => checkpoint?.position));
    expect(places.size).toBe(1);
    await runner.catchUp();
    runner.start();
    await runner.stop();
  });

  it('knows no rebuild and no digest of a projection that does not exist', async () => {
    const { log } = await logOf(longHistory(1, 3));
    const runner = runnerOver(log, scratch.open());
    await expect(runner.rebuild('nothing')).rejects.toThrow(RangeError);
    await expect(runner.digest('nothing')).rejects.toThrow(RangeError);
    await expect(runner.digest(sampleProjections[0]?.name ?? '')).rejects.toThrow('no rows yet');
  });
});
