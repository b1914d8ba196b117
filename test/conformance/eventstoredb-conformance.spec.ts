import { describeEventStoreConformance } from '@vekha/event-store/conformance/event-store-conformance';
import { CONFORMANCE_ORIGIN } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbEventStore } from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

describeEventStoreConformance(
  'EventStoreDB (double)',
  async () => {
    const double = await EventStoreDbDouble.start();
    let store = EventStoreDbEventStore.open({ url: double.url, origin: CONFORMANCE_ORIGIN });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = EventStoreDbEventStore.open({ url: double.url, origin: CONFORMANCE_ORIGIN });
        return store;
      },
      close: async () => {
        await store.close();
        double.kill();
      },
    };
  },
  { seesTakenIds: false, soak: process.env['VEKHA_SOAK'] === '1' },
);
