import fc from 'fast-check';
import type { EventStore, StoredEvent, StreamRange } from './event-store';
import { KnownHistories } from './known-histories';
import { readHistory } from './stream-history';
import { notebookCommands } from './testing/notebook';
import { accepted, opened, registry, SCHOOL } from './testing/notebook-house';

/** The store, counting the events it hands out of streams. */
function counting(store: EventStore): { store: EventStore; handedOut: () => number } {
  let count = 0;
  async function* readStream(stream: string, range?: StreamRange): AsyncIterable<readonly StoredEvent[]> {
    for await (const page of store.readStream(stream, range)) {
      count += page.length;
      yield page;
    }
  }
  const counted: EventStore = Object.assign(Object.create(store) as EventStore, { readStream });
  return { store: counted, handedOut: () => count };
}

describe('Known histories', () => {
  it('are always what a fresh reading gives, however little may be remembered', async () => {
    const { store, write, submit, stream } = await opened();
    const other = accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream;
    const histories = [new KnownHistories({ store, registry }), new KnownHistories({ store, registry }, 3)];
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('write', 'read', 'read other', 'read nothing'), { maxLength: 12 }), async (steps) => {
        for (const step of steps) {
          if (step === 'write') accepted(await write('1', `текст ${(written += 1)}`));
          const asked = step === 'read other' ? other : step === 'read nothing' ? 'notebook-absent' : stream;
          const fresh = await readHistory({ store, registry }, notebookCommands, asked);
          for (const known of histories) expect(await known.read(notebookCommands, asked)).toEqual(fresh);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('read only what is new', async () => {
    const { store, write, stream } = await opened();
    const { store: counted, handedOut } = counting(store);
    const histories = new KnownHistories({ store: counted, registry });
    for (let row = 0; row < 5; row += 1) {
      accepted(await write('1', `строка ${row}`));
      await histories.read(notebookCommands, stream);
    }
    expect(handedOut()).toBe(6);
  });

  it('forget the one used longest ago', async () => {
    const { store, submit } = await opened();
    const streams: string[] = [];
    for (let index = 0; index < 3; index += 1) streams.push(accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream);
    const { store: counted, handedOut } = counting(store);
    const histories = new KnownHistories({ store: counted, registry }, 2);
    const [first, second, third] = streams as [string, string, string];
    for (const stream of [first, second, first, third, first]) await histories.read(notebookCommands, stream);
    expect(handedOut()).toBe(3);
    await histories.read(notebookCommands, second);
    expect(handedOut()).toBe(4);
  });
});
