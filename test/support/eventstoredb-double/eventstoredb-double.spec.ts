import { mkdtempSync, rmSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ANY,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { eventually } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbDouble } from './eventstoredb-double';
import { ServerLog } from './server-log';

/** With credentials of its own an append goes by the Append call, without by the BatchAppend stream. */
const PATHS = { BatchAppend: {}, Append: { credentials: { username: '', password: '' } } } as const;

let double: EventStoreDbDouble;
let client: EventStoreDBClient;

beforeEach(async () => {
  double = await EventStoreDbDouble.start();
  client = EventStoreDBClient.connectionString(double.url);
});

afterEach(async () => {
  await client.dispose();
  double.kill();
});

const happened = (data: string): ReturnType<typeof jsonEvent> => jsonEvent({ type: 'Happened', data });

async function read(events: AsyncIterable<ResolvedEvent>): Promise<unknown[]> {
  const data: unknown[] = [];
  for await (const { event } of events) data.push(event?.data);
  return data;
}

describe.each(Object.entries(PATHS))('the double, to the unmodified client that appends by %s', (_, path) => {
  it('stores at the expected revision and refuses elsewhere, telling where the stream stands', async () => {
    const first = await client.appendToStream('s', [happened('a'), happened('b')], { ...path, expectedRevision: NO_STREAM });
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    await expect(client.appendToStream('s', happened('c'), { ...path, expectedRevision: 0n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 1n,
    });
    expect(await read(client.readStream('s'))).toEqual(['a', 'b']);
  });

  it('stores the same ids at the same expected revision once, and refuses a part of them', async () => {
    const events = [happened('a'), happened('b')];
    const first = await client.appendToStream('s', events, { ...path, expectedRevision: NO_STREAM });
    expect(await client.appendToStream('s', events, { ...path, expectedRevision: NO_STREAM })).toEqual(first);
    expect(await client.appendToStream('s', events, { ...path, expectedRevision: ANY })).toEqual(first);
    await expect(
      client.appendToStream('s', [...events, happened('c')], { ...path, expectedRevision: NO_STREAM }),
    ).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await read(client.readStream('s'))).toEqual(['a', 'b']);
  });

  it('refuses more than one mebibyte', async () => {
    const large = happened('x'.repeat(1024 * 1024));
    await expect(client.appendToStream('s', large, path)).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
  });

  it('refuses appends to a stream that was ended for ever', async () => {
    await client.appendToStream('s', happened('a'), path);
    await client.tombstoneStream('s');
    await expect(client.appendToStream('s', happened('b'), path)).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(read(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('goes on with the revisions after a soft delete', async () => {
    await client.appendToStream('s', [happened('a'), happened('b')], path);
    await client.deleteStream('s');
    await expect(read(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-not-found' });
    const next = await client.appendToStream('s', happened('c'), { ...path, expectedRevision: NO_STREAM });
    expect(next.nextExpectedRevision).toBe(2n);
    expect(await read(client.readStream('s'))).toEqual(['c']);
  });

  it('keeps one append together in the log, with the place of each event as its commit position', async () => {
    const answer = await client.appendToStream('s', [happened('a'), happened('b'), happened('c')], path);
    const places: bigint[] = [];
    for await (const { event } of client.readAll()) if (event?.streamId === 's') places.push(event.position.commit);
    expect(new Set(places).size).toBe(3);
    expect(places.at(-1)).toBe(answer.position?.commit);
  });
});

describe('the double', () => {
  it('reads the whole log from a position inclusive, with the events of the server itself', async () => {
    for (let count = 0; count < 10; count += 1) await client.appendToStream('s', happened(String(count)));
    const all: ResolvedEvent[] = [];
    for await (const event of client.readAll()) all.push(event);
    expect(all.filter(({ event }) => event?.streamId.startsWith('$')).length).toBeGreaterThan(1);
    const fifth = all[5]?.event?.position;
    if (!fifth) throw new Error('The log is too short');
    const rest: ResolvedEvent[] = [];
    for await (const event of client.readAll({ fromPosition: fifth, maxCount: 3 })) rest.push(event);
    expect(rest).toEqual(all.slice(5, 8));
  });

  it('subscribes after a position exclusive, through a filter, and tells when it caught up', async () => {
    await client.appendToStream('yes-1', happened('before'));
    const start = await client.appendToStream('yes-1', happened('start'));
    await client.appendToStream('no-1', happened('other'));
    await client.appendToStream('yes-2', happened('after'));
    const subscription = client.subscribeToAll({
      fromPosition: start.position ?? START,
      filter: streamNameFilter({ prefixes: ['yes-'] }),
    });
    const seen: unknown[] = [];
    subscription.on('data', ({ event }) => seen.push(event?.data)).on('caughtUp', () => seen.push('caught up'));
    await eventually('it caught up', () => seen.includes('caught up'));
    await client.appendToStream('yes-1', happened('live'));
    await eventually('the live event came', () => seen.includes('live'));
    expect(seen).toEqual(['after', 'caught up', 'live']);
    await subscription.unsubscribe();
  });

  it('sends checkpoints while a filter lets nothing through', async () => {
    let checkpoints = 0;
    const filter = streamNameFilter({
      prefixes: ['never-'],
      checkpointInterval: 1,
      checkpointReached: async () => void (checkpoints += 1),
    });
    const subscription = client.subscribeToAll({ fromPosition: END, filter });
    subscription.on('data', () => undefined);
    await eventually('the subscription stands', () => double.faults.subscriptions === 1);
    for (let count = 0; count < 70; count += 1) await client.appendToStream('s', happened('x'));
    await eventually('a checkpoint', () => checkpoints > 0);
    await subscription.unsubscribe();
  });

  it('waits for a slow reader instead of sending everything', async () => {
    const large = 'x'.repeat(100 * 1024);
    for (let count = 0; count < 60; count += 1) await client.appendToStream('s', happened(large));
    const events = client.readStream('s')[Symbol.asyncIterator]();
    await events.next();
    await eventually('the double waits', () => double.faults.waitingForReader > 0);
    let rest = 0;
    for (let next = await events.next(); !next.done; next = await events.next()) rest += 1;
    expect(rest).toBe(59);
  });

  it('leads a client with several seeds to the leader', async () => {
    const second = await EventStoreDbDouble.start({ log: double.log });
    double.members = second.members = [double, second];
    double.faults.leaderElsewhere = { host: second.host, port: second.port };
    const seeded = EventStoreDBClient.connectionString(
      `esdb://${double.host}:${double.port},${second.host}:${second.port}?tls=false`,
    );
    expect(await seeded.appendToStream('s', happened('a'), { requiresLeader: true })).toMatchObject({ success: true });
    await seeded.dispose();
    second.kill();
  });
});

describe('the log of the double in a file', () => {
  it('is whole after a restart, without a last line that a kill cut short', () => {
    const directory = mkdtempSync(join(tmpdir(), 'vekha-double-'));
    const file = join(directory, 'log.jsonl');
    const event = { id: 'a', type: 'T', contentType: 'application/json', data: Buffer.from('"Ж"'), metadata: Buffer.from([0]) };
    const before = ServerLog.open(file);
    before.append('s', 'no-stream', [event]);
    appendFileSync(file, '[{"id":"cut sho');
    const after = ServerLog.open(file);
    expect(after.all).toEqual(before.all);
    expect(after.append('s', 0, [{ ...event, id: 'b' }])).toEqual(before.append('s', 0, [{ ...event, id: 'b' }]));
    rmSync(directory, { recursive: true });
  });
});
