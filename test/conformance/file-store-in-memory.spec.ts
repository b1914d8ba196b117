import { describeFileStoreConformance } from '@vekha/file-store/conformance/file-store-conformance';
import { InMemoryFileStore } from '@vekha/file-store/in-memory/in-memory-file-store';

describeFileStoreConformance('in memory', () => {
  const store = new InMemoryFileStore();
  return { store, damage: (sha256, change) => store.damage(sha256, (bytes) => change(Buffer.from(bytes))), kept: () => store.hashes(), close: () => undefined };
});
