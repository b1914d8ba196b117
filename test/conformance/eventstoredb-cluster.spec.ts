import { chainFaults } from '@vekha/event-store/conformance/hash-chain.conformance';
import { collect, eventually, sampleEvents } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbEventStore } from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { AppendHistory } from '../support/eventstoredb-double/append-history';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

const ORIGIN = 'vekha-cluster';
const TIMEOUT_MS = 300;

let nodes: EventStoreDbDouble[];
let store: EventStoreDbEventStore;

/** One node leads; the others send whoever needs the leader there. */
function elect(leader: EventStoreDbDouble): void {
  for (const each of nodes) {
    each.faults.leaderElsewhere = each === leader ? undefined : { host: leader.host, port: leader.port };
  }
}

function node(place: number): EventStoreDbDouble {
  const found = nodes[place];
  if (!found) throw new RangeError(`The cluster has no node ${place}`);
  return found;
}

function openAt(url: string): EventStoreDbEventStore {
  return EventStoreDbEventStore.open({ url, origin: ORIGIN, appendTimeoutMs: TIMEOUT_MS, readTimeoutMs: TIMEOUT_MS });
}

beforeEach(async () => {
  const first = await EventStoreDbDouble.start();
  nodes = [first, await EventStoreDbDouble.start({ log: first.log }), await EventStoreDbDouble.start({ log: first.log })];
  for (const each of nodes) each.members = nodes;
  elect(first);
});

afterEach(async () => {
  for (const each of nodes) each.faults.releaseAppends();
  await store.close();
  for (const each of nodes) each.kill();
});

function seeds(): string {
  return `esdb://${nodes.map(({ host, port }) => `${host}:${port}`).join(',')}?tls=false&discoveryInterval=20`;
}

describe('a cluster of EventStoreDB nodes', () => {
  it('is followed to its leader from a node that does not lead', async () => {
    store = openAt(node(2).url);
    expect(await store.append('ours', 'none', sampleEvents(2))).toMatchObject({ revision: 1 });
    expect(await collect(store.readAll())).toHaveLength(2);
  });

  it('is followed when the leadership moves while clients append: nothing lost, nothing doubled', async () => {
    store = openAt(seeds());
    const history = new AppendHistory('moving');
    const clients = history.run(store, store);
    for (let turn = 1; turn <= 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      elect(node(turn % 3));
    }
    await clients;
    const log = await collect(store.readAll());
    expect(history.faults(log)).toEqual([]);
    expect(chainFaults(ORIGIN, log)).toEqual([]);
    expect(history.count('ok')).toBeGreaterThan(3);
  });

  it('is found again when its leader dies and another takes over', async () => {
    store = openAt(seeds());
    let woken = 0;
    store.onAppended(() => {
      woken += 1;
    });
    await store.append('ours', 'none', sampleEvents(1));
    const history = new AppendHistory('dying');
    const clients = history.run(store, store);
    await new Promise((resolve) => setTimeout(resolve, 40));
    node(0).kill();
    elect(node(1));
    await clients;
    await eventually('appends go through again', async () => (await history.appendOnce(store, store, 'after')) === 'ok');
    await eventually('the new leader has our subscription', () => node(1).faults.subscriptions > 0);
    expect(woken).toBeGreaterThan(0);
    const log = await collect(store.readAll());
    expect(history.faults(log)).toEqual([]);
    expect(chainFaults(ORIGIN, log)).toEqual([]);
  });

  it('is not waited for beyond the limits when every node stands still, and nothing is said to be stored', async () => {
    store = openAt(seeds());
    for (const each of nodes) each.faults.freeze();
    const refusal = store.append('ours', 'none', sampleEvents(1));
    await expect(refusal).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    for (const each of nodes) each.faults.thaw();
    await eventually('appends go through again', () =>
      store.append('ours', 'none', sampleEvents(1)).then(
        () => true,
        () => false,
      ),
    );
    expect(await collect(store.readAll())).toHaveLength(1);
  });

  it('never stores late what was refused because others were faster', async () => {
    store = openAt(node(0).url);
    await store.append('contested', 'none', sampleEvents(1));
    node(0).faults.holdAppends();
    const held = store.append('contested', 0, sampleEvents(1)).catch((error: unknown) => error);
    await eventually('the append is in the server', () => node(0).faults.heldAppends > 0);
    const bytes = { data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
    node(1).log.append('contested', 0, [{ id: 'faster', type: 'Faster', contentType: 'application/json', ...bytes }]);
    expect(await held).toMatchObject({ code: 'WRONG_EXPECTED_VERSION', actual: 1 });
    node(0).faults.releaseAppends();
    await store.append('afterwards', 'none', sampleEvents(1));
    expect(node(0).log.stream('contested')).toHaveLength(2);
  });
});

describe('one process', () => {
  it('has one client: a second store is refused until the first is closed', async () => {
    store = openAt(node(0).url);
    expect(() => openAt(node(1).url)).toThrow(expect.objectContaining({ code: 'ESDB_SECOND_CLIENT' }));
    await store.close();
    store = openAt(node(1).url);
  });
});
