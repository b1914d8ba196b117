import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';
import { SqliteKeyStore } from '@vekha/personal-data/sqlite/sqlite-key-store';

/** The API with keys that die with it: the fault that a crash test of sealed values exists to catch. */
async function main(): Promise<void> {
  SqliteKeyStore.open = () => new InMemoryKeyStore() as unknown as SqliteKeyStore;
  await import('../../apps/api/src/main.js');
}

void main();
