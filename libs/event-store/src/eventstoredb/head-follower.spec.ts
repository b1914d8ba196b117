import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position, StoredEvent } from '@vekha/event-sourcing/event-store';
import { GENESIS, nextHead, sha256 } from '@vekha/event-sourcing/hash-chain';
import { type FollowedLog, HeadFollower } from './head-follower';
import { type HeadLedger, InMemoryHeadLedger } from './head-ledger';
import { SqliteHeadLedger } from './sqlite-head-ledger';

function event(place: number): StoredEvent {
  return {
    position: String(place * 100).padStart(20, '0'),
    stream: 'roadmap-1',
    revision: place,
    eventId: `event-${place}`,
    type: 'StageStarted',
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:00:00.000Z',
    scope: 'municipality',
    actor: { id: 'a', role: 'curator' },
    commandId: 'c',
    payload: '{}',
    prevStreamHash: GENESIS,
    leaf: sha256(`leaf ${place}`),
  };
}

/** A log of so many events, in pages of three; it may grow and be cut. */
class ShortLog implements FollowedLog {
  readonly events: StoredEvent[] = [];

  constructor(length: number) {
    this.grow(length);
  }

  grow(by: number): void {
    for (let count = 0; count < by; count += 1) this.events.push(event(this.events.length));
  }

  async *readAll(after?: Position): AsyncIterable<readonly StoredEvent[]> {
    const rest = this.events.filter(({ position }) => after === undefined || position > after);
    for (let start = 0; start < rest.length; start += 3) yield rest.slice(start, start + 3);
  }

  async eventIdAt(position: Position): Promise<string | undefined> {
    return this.events.find((each) => each.position === position)?.eventId;
  }

  headOver(count: number): { count: number; position: Position | undefined; head: string } {
    const head = this.events.slice(0, count).reduce((before, { leaf }) => nextHead(before, leaf), GENESIS);
    return { count, position: this.events[count - 1]?.position, head };
  }
}

const directory = mkdtempSync(join(tmpdir(), 'vekha-ledger-'));
let files = 0;
const fresh: Record<string, () => HeadLedger> = {
  'in memory': () => new InMemoryHeadLedger(),
  'in SQLite': () => SqliteHeadLedger.open(join(directory, `${(files += 1)}.sqlite`), 'vekha-test'),
};
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each(Object.keys(fresh))('the head follower with a ledger %s', (kind) => {
  let ledger: HeadLedger;
  beforeEach(() => {
    ledger = fresh[kind]?.() ?? new InMemoryHeadLedger();
  });
  afterEach(() => ledger.close());

  it('tells the head of an empty log', async () => {
    const log = new ShortLog(0);
    expect(await new HeadFollower(log, ledger).head()).toEqual({ count: 0, position: undefined, head: GENESIS });
    expect(await new HeadFollower(log, ledger).head(1)).toBeUndefined();
  });

  it('reads what came since, and tells the present head and those of the past', async () => {
    const log = new ShortLog(7);
    const follower = new HeadFollower(log, ledger);
    expect(await follower.head()).toEqual(log.headOver(7));
    log.grow(4);
    expect(await follower.head()).toEqual(log.headOver(11));
    for (const count of [0, 1, 6, 7, 8, 11]) expect(await follower.head(count)).toEqual(log.headOver(count));
    expect(await follower.head(12)).toBeUndefined();
  });

  it('notes each event once when many ask at the same time, also from two processes', async () => {
    const log = new ShortLog(20);
    const [first, second] = [new HeadFollower(log, ledger), new HeadFollower(log, ledger)];
    const heads = await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? first : second).head()));
    for (const head of heads) expect(head).toEqual(log.headOver(20));
    log.grow(5);
    expect(await Promise.all([first.head(), second.head()])).toEqual([log.headOver(25), log.headOver(25)]);
  });

  it('sees that the log was cut', async () => {
    const log = new ShortLog(7);
    await new HeadFollower(log, ledger).head();
    log.events.pop();
    await expect(new HeadFollower(log, ledger).head()).rejects.toMatchObject({ code: 'LOG_CONTRADICTS_HEAD', count: 7 });
  });

  it('sees that another event stands where the last one stood', async () => {
    const log = new ShortLog(7);
    await new HeadFollower(log, ledger).head();
    log.events[6] = { ...event(6), eventId: 'another' };
    await expect(new HeadFollower(log, ledger).head(3)).rejects.toMatchObject({ code: 'LOG_CONTRADICTS_HEAD' });
  });
});

describe('a ledger in SQLite', () => {
  it('is kept over a reopening', async () => {
    const file = join(directory, 'kept.sqlite');
    const log = new ShortLog(5);
    const before = SqliteHeadLedger.open(file, 'vekha-test');
    const head = await new HeadFollower(log, before).head();
    await before.close();
    const after = SqliteHeadLedger.open(file, 'vekha-test');
    expect(await after.last()).toMatchObject({ count: 5, head: head?.head });
    await after.close();
  });

  it('refuses to serve another log', async () => {
    const file = join(directory, 'other.sqlite');
    await SqliteHeadLedger.open(file, 'one').close();
    expect(() => SqliteHeadLedger.open(file, 'two')).toThrow('другому хранилищу');
  });
});
