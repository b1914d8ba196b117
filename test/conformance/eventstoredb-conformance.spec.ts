import { describeEventStoreConformance } from '@vekha/event-store/conformance/event-store-conformance';
import type { EventStoreHarness } from '@vekha/event-store/conformance/harness';
import { CONFORMANCE_ORIGIN } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbEventStore } from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const REAL_SERVER = process.env['VEKHA_TEST_EVENTSTORE_URL'];
const OPTIONS = { seesTakenIds: false, soak: process.env['VEKHA_SOAK'] === '1' };

function harnessAt(url: string, end: () => void): EventStoreHarness {
  let store = EventStoreDbEventStore.open({ url, origin: CONFORMANCE_ORIGIN });
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = EventStoreDbEventStore.open({ url, origin: CONFORMANCE_ORIGIN });
      return store;
    },
    close: async () => {
      await store.close();
      end();
    },
  };
}

ranAgainst('EventStoreDB: двойник сервера по протоколу gRPC');
describeEventStoreConformance(
  'EventStoreDB (double)',
  async () => {
    const double = await EventStoreDbDouble.start();
    return harnessAt(double.url, () => double.kill());
  },
  OPTIONS,
);

if (REAL_SERVER === undefined) {
  skippedBecause('EventStoreDB: настоящий сервер', 'не задан VEKHA_TEST_EVENTSTORE_URL (esdb://…)');
} else {
  ranAgainst('EventStoreDB: настоящий сервер');
  describeEventStoreConformance('EventStoreDB (server)', async () => harnessAt(REAL_SERVER, () => undefined), OPTIONS);
}
