import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { PageReader } from './page-reader';

/** A read as the client gives it, of so many events of so many mebibytes. */
class LargeRead extends Readable {
  sent = 0;
  cancelled = false;

  private readonly text: string;

  constructor(
    private readonly events: number,
    mebibytes = 1,
  ) {
    super({ objectMode: true, highWaterMark: 1 });
    this.text = 'x'.repeat(mebibytes * 1024 * 1024);
  }

  override _read(): void {
    this.sent += 1;
    this.push(this.sent > this.events ? null : { event: { data: this.text } });
  }

  async cancel(): Promise<void> {
    this.cancelled = true;
  }
}

function readerOver(read: LargeRead): PageReader {
  const client = { readAll: () => read } as unknown as EventStoreDBClient;
  const callOptions = { credentials: { username: '', password: '' }, requiresLeader: true } as const;
  return new PageReader({ client, callOptions, replace: () => undefined }, 1_000);
}

describe('a page', () => {
  it('is cut when its events are large, and the rest of the read is cancelled', async () => {
    const read = new LargeRead(500);
    const page = await readerOver(read).all(undefined, 500);
    expect(page.complete).toBe(false);
    expect(page.events.length).toBeLessThan(10);
    expect(read.sent).toBeLessThan(10);
    expect(read.cancelled).toBe(true);
  });

  it('holds two events however large: who goes on from the first one must get further', async () => {
    expect((await readerOver(new LargeRead(500, 16)).all(undefined, 500)).events).toHaveLength(2);
  });

  it('is complete when the server had less than was asked for, and then nothing is cancelled', async () => {
    const read = new LargeRead(2);
    expect(await readerOver(read).all(undefined, 500)).toMatchObject({ complete: true });
    expect(read.cancelled).toBe(false);
  });

  it('is not complete when it holds all that was asked for: there may be more', async () => {
    expect(await readerOver(new LargeRead(2)).all(undefined, 2)).toMatchObject({ complete: false });
  });

  it('that was left in the middle does not end the process by an error that comes late', async () => {
    const read = new LargeRead(500);
    await readerOver(read).all(undefined, 500);
    if (!read.closed) await once(read, 'close');
    expect(() => read.emit('error', new Error('The server has gone'))).not.toThrow();
  });
});
