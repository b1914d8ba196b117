import { describeEventStoreConformance } from '@vekha/event-store/conformance/event-store-conformance';
import { CONFORMANCE_ORIGIN } from '@vekha/event-store/conformance/sample-events';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';

describeEventStoreConformance(
  'in memory',
  async () => {
    const store = new InMemoryEventStore(CONFORMANCE_ORIGIN);
    return { store, reopen: async () => store, close: () => store.close() };
  },
  { seesTakenIds: true, soak: process.env['VEKHA_SOAK'] === '1' },
);
