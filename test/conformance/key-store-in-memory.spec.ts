import { describeKeyStoreConformance } from '@vekha/personal-data/conformance/key-store-conformance';
import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';

describeKeyStoreConformance('in memory', () => {
  const store = new InMemoryKeyStore();
  return { store, close: () => store.close() };
});
