import { chainFaults } from '@vekha/event-store/conformance/hash-chain.conformance';
import { collect, eventually } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbEventStore } from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { AppendHistory, type Appender, eventFor } from '../support/eventstoredb-double/append-history';
import { acknowledgingOnTimeout, retryingBlindly } from '../support/eventstoredb-double/broken-appenders';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

const ORIGIN = 'vekha-faults';
const TIMEOUT_MS = 300;
const ROUNDS = process.env['VEKHA_SOAK'] === '1' ? 25 : 1;

let double: EventStoreDbDouble;
let store: EventStoreDbEventStore;

beforeEach(async () => {
  double = await EventStoreDbDouble.start();
  store = EventStoreDbEventStore.open({
    url: double.url,
    origin: ORIGIN,
    appendTimeoutMs: TIMEOUT_MS,
    readTimeoutMs: TIMEOUT_MS,
  });
});

afterEach(async () => {
  double.faults.thaw();
  double.faults.releaseAppends();
  await store.close();
  double.kill();
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Faults that come while clients append; each ends with the server well again. */
const TROUBLES: Readonly<Record<string, (round: number) => Promise<void>>> = {
  'answers are lost after the append was stored': async () => {
    for (let count = 0; count < 8; count += 1) {
      double.faults.nextAppends('answer-lost');
      await pause(25);
    }
  },
  'the connection breaks after the append was stored': async () => {
    for (let count = 0; count < 12; count += 1) {
      double.faults.nextAppends('answer-cut', 2);
      await pause(10);
    }
  },
  'the connection breaks before the append was stored': async () => {
    for (let count = 0; count < 12; count += 1) {
      double.faults.nextAppends('refused', 2);
      await pause(10);
    }
  },
  'appends vanish without an answer': async () => {
    double.faults.nextAppends('swallowed', 6);
  },
  'all kinds of these come mixed': async (round) => {
    const kinds = ['answer-lost', 'answer-cut', 'refused', 'swallowed'] as const;
    for (let count = 0; count < 16; count += 1) {
      double.faults.nextAppends(kinds[(count * 7 + round) % kinds.length] ?? 'refused');
      await pause(8);
    }
  },
  'the server is killed and started again, again and again': async (round) => {
    for (let count = 0; count < 4; count += 1) {
      await pause(15 + ((round * 13 + count * 7) % 30));
      double.kill();
      await pause(20);
      await double.restart();
    }
  },
  'the server is frozen longer than any caller waits, then does all it was asked': async () => {
    double.faults.freeze();
    await pause(TIMEOUT_MS * 3);
    double.faults.thaw();
  },
  'appends lie in the server until long after their callers gave up': async () => {
    double.faults.holdAppends();
    await pause(TIMEOUT_MS * 8);
    double.faults.releaseAppends();
  },
  'answers are slow and reads break in the middle': async () => {
    double.faults.delayMs = 15;
    for (let count = 0; count < 12; count += 1) {
      double.faults.nextReads({ afterEvents: count % 3, kind: count % 4 === 0 ? 'silent' : 'cut' });
      await pause(15);
    }
    double.faults.delayMs = 0;
  },
};

describe('appends to EventStoreDB while the server fails', () => {
  describe.each(Object.keys(TROUBLES))('when %s', (trouble) => {
    it('lose nothing that was acknowledged, double nothing, and keep refused ones out', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const history = new AppendHistory(`faults-${round}`);
        await history.appendOnce(store, store, `faults-${round}-0`);
        const clients = history.run(store, store);
        await TROUBLES[trouble]?.(round);
        await clients;
        await eventually('appends go through again', async () => (await history.appendOnce(store, store, 'after')) === 'ok');
        const log = await settledLog();
        expect(history.faults(log)).toEqual([]);
        expect(chainFaults(ORIGIN, log)).toEqual([]);
        expect(history.count('ok')).toBeGreaterThan(3);
      }
    }, 600_000);
  });

  it('tells that the outcome is unknown when nobody can be asked, and an exact retry later settles it', async () => {
    await store.append('unknown', 'none', [eventFor('deed-0', 1)]);
    double.faults.nextAppends('answer-lost');
    const first = store.append('unknown', 0, [eventFor('deed-1', 1)]);
    await eventually('the append is stored', () => (double.log.stream('unknown')?.length ?? 0) === 2);
    double.kill();
    await expect(first).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await double.restart();
    expect(await store.append('unknown', 0, [eventFor('deed-1', 1)])).toMatchObject({ revision: 1 });
    expect(await collect(store.readStream('unknown'))).toHaveLength(2);
  });

  it('tells that nothing was stored when the server cannot be reached at all', async () => {
    double.kill();
    const refusal = store.append('unreachable', 'none', [eventFor('deed', 1)]);
    await expect(refusal).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', reason: 'unreachable' });
    await double.restart();
    expect(await collect(store.readStream('unreachable'))).toEqual([]);
  });

  it('refuse what is larger than the server takes, and store nothing of it', async () => {
    const large = { ...eventFor('deed', 1), payload: { text: 'x'.repeat(1024 * 1024) } };
    await expect(store.append('large', 'none', [large])).rejects.toMatchObject({ code: 'APPEND_TOO_LARGE' });
    expect(await collect(store.readStream('large'))).toEqual([]);
  });

  it('end with the store within a bounded time, though the server is frozen', async () => {
    const leave = store.onAppended(() => undefined);
    await store.append('frozen', 'none', [eventFor('deed', 1)]);
    double.faults.freeze();
    const last = store.append('frozen', 0, [eventFor('deed', 2)]).catch((error: unknown) => error);
    await store.close();
    expect(await last).toMatchObject({ code: expect.stringMatching(/OUTCOME_UNKNOWN|STORE_UNAVAILABLE/) });
    leave();
  });
});

describe('the checker of these histories', () => {
  async function historyThrough(broken: Appender): Promise<string[]> {
    const history = new AppendHistory('control');
    const clients = history.run(broken, store, { clients: 3, appends: 6, streams: 3 });
    for (let count = 0; count < 3; count += 1) {
      double.faults.nextAppends('swallowed');
      double.faults.holdAppends();
      await pause(TIMEOUT_MS);
      double.faults.releaseAppends();
      await pause(20);
    }
    double.faults.nextAppends('swallowed', 12);
    await clients;
    return history.faults(await settledLog());
  }

  it('catches an adapter that takes silence for success', async () => {
    expect(await historyThrough(acknowledgingOnTimeout(store, TIMEOUT_MS / 4))).toContainEqual(expect.stringMatching(/^lost/));
  });

  it('catches an adapter that repeats blindly with new ids', async () => {
    expect(await historyThrough(retryingBlindly(store, TIMEOUT_MS / 4))).toContainEqual(expect.stringMatching(/^stored 2 times/));
  });
});

/** The log when nothing more arrives in it: appends their callers gave up may come late. */
async function settledLog(): ReturnType<typeof collect> {
  let length = -1;
  await eventually('the log is at rest', async () => {
    const before = length;
    length = double.log.all.length;
    await pause(TIMEOUT_MS / 2);
    return before === length;
  });
  return collect(store.readAll());
}
