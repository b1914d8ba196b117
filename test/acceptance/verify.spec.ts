import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ChainVerifier, type SavedHead } from '@vekha/audit/verify-chain';
import type { NewEvent, StoredEvent } from '@vekha/event-sourcing/event-store';
import { RawRows } from '@vekha/event-store/sqlite/raw-rows';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { type FileFinding, verifyFile } from '@vekha/event-store/sqlite/verify-file';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { rawLogRows } from '../../apps/cli/src/raw-log-rows';
import { wholeLog } from '../support/engine-beside';
import { environmentOf, isBuilt, notBuilt, vekha } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { COLUMNS, columnSpans } from './stored-record';

const what = 'vekha verify: журнал показа с испорченными байтами';
const ROUNDS = process.env['VEKHA_SOAK'] === '1' ? 100 : 6;
const FLIPS_ELSEWHERE = process.env['VEKHA_SOAK'] === '1' ? 5_000 : 120;
/** How a record says that a whole number is 0 or 1 without a byte of its own. */
const [CODE_OF_0, CODE_OF_1] = [8, 9];
/** Fields of the header that count changes and library versions: they differ between sound copies of one log. */
const COUNTERS = new Set([24, 28, 40, 92, 96].flatMap((start) => [0, 1, 2, 3].map((offset) => start + offset)));

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

(isBuilt() ? describe : describe.skip)('verifying the log of the demonstration', () => {
  const home = mkdtempSync(join(tmpdir(), 'vekha-verify-'));
  const damagedHome = mkdtempSync(join(tmpdir(), 'vekha-damaged-'));
  const soundFile = join(home, 'log.db');
  const damagedFile = join(damagedHome, 'log.db');
  let sound: Buffer;
  let origin: string;
  let events: readonly StoredEvent[];
  let head: string;

  beforeAll(async () => {
    expect(await vekha(environmentOf(home), 'demo', 'load', '--json')).toMatchObject({ code: 0 });
    sound = readFileSync(soundFile);
    origin = readFileSync(join(home, 'origin'), 'utf8').trim();
    copyFileSync(join(home, 'origin'), join(damagedHome, 'origin'));
    for (const folder of ['keys', 'secrets']) cpSync(join(home, folder), join(damagedHome, folder), { recursive: true });
    const store = await SqliteEventStore.open({ file: soundFile, origin });
    events = await wholeLog(store);
    await store.close();
    head = (JSON.parse((await vekha(environmentOf(home), 'verify', '--json')).stdout) as { head: string }).head;
  }, 120_000);
  afterAll(() => {
    for (const folder of [home, damagedHome]) rmSync(folder, { recursive: true, force: true });
  });

  const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

  function putDamaged(bytes: Buffer): void {
    for (const rest of ['-wal', '-shm']) rmSync(`${damagedFile}${rest}`, { force: true });
    writeFileSync(damagedFile, bytes);
  }

  function withByteChanged(place: number, bits = 1 + Math.floor(Math.random() * 255)): void {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(place) ^ bits, place);
    putDamaged(bytes);
  }

  /** What the command does, without the cost of a process for each byte. */
  async function verified(saved?: SavedHead) {
    const file: FileFinding[] = verifyFile(damagedFile, origin);
    const verifier = new ChainVerifier(origin, saved);
    try {
      const database = SqliteDatabase.open(damagedFile, { readOnly: true });
      for await (const page of rawLogRows(new RawRows(database))) for (const row of page) verifier.take(row);
      database.close();
    } catch (error) {
      file.push({ code: 'FILE_UNREADABLE', detail: (error as Error).message });
    }
    return { chain: verifier.report().findings, file };
  }

  const byCommand = async (...words: string[]) => {
    const { code, stdout, stderr } = await vekha(environmentOf(damagedHome), 'verify', '--json', ...words);
    const answer = JSON.parse(stdout || '{}') as { sound?: boolean; events?: number; streams?: number; head?: string; findings?: { code: string; message?: string; detail?: string }[] };
    return { code, answer, stderr, codes: (answer.findings ?? []).map((finding) => finding.code) };
  };

  it('finds a sound log sound: exit code 0, size, head, no findings', async () => {
    putDamaged(sound);
    const { code, answer } = await byCommand('--head', head);
    expect(code).toBe(0);
    // The demonstration has one person whose data have been destroyed: that is no finding.
    const sealed = { values: expect.any(Number), keys: { living: expect.any(Number), destroyed: 1 } };
    expect(answer).toEqual({ sound: true, events: events.length, files: 0, streams: new Set(events.map(({ stream }) => stream)).size, head, findings: [], sealed });
    expect(await verified()).toEqual({ chain: [], file: [] });
  }, 60_000);

  it.each(COLUMNS)('names exactly the event of which one byte was changed: %s', async (column) => {
    const small = events.flatMap((event) => {
      const spans = columnSpans(sound, event);
      return spans ? [{ event, span: spans[column] }] : [];
    });
    expect(small.length).toBeGreaterThan(events.length * 0.9);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { event, span } = any(small);
      if (span.isCode === true) withByteChanged(span.start, CODE_OF_0 ^ CODE_OF_1);
      else withByteChanged(span.start + Math.floor(Math.random() * span.length));
      const { chain, file } = await verified();
      expect({ column, event: event.eventId, named: [...new Set(chain.map(({ position }) => Number(position)))] }).toEqual({ column, event: event.eventId, named: [Number(event.position)] });
      expect(chain.map(({ code }) => code)).toEqual([column === 'head' ? 'HEAD_CHANGED' : 'EVENT_CHANGED']);
      expect(file.filter(({ code }) => code !== 'FILE_STRUCTURE')).toEqual([]);
    }
    await giveFilesBack();
  }, 120_000);

  it('names exactly the event when the byte lies in a payload longer than a page', async () => {
    const large = events.filter((event) => columnSpans(sound, event) === undefined);
    expect(large.length).toBeGreaterThan(0);
    for (let round = 0; round < ROUNDS; round += 1) {
      const event = any(large);
      const payload = Buffer.from(event.payload);
      const from = Math.floor(Math.random() * (payload.length - 40));
      const place = sound.indexOf(payload.subarray(from, from + 40));
      if (place === -1 || sound.indexOf(payload.subarray(from, from + 40), place + 1) !== -1) continue;
      withByteChanged(place + Math.floor(Math.random() * 40));
      expect((await verified()).chain).toEqual([expect.objectContaining({ code: 'EVENT_CHANGED', eventId: event.eventId, revision: event.revision })]);
    }
  }, 60_000);

  it('says so on the command line: exit code 3, the event by type, stream, number and id', async () => {
    const event = events.find(({ type }) => type === 'RoadmapApproved') as StoredEvent;
    withByteChanged((columnSpans(sound, event)?.payload.start ?? 0) + 20);
    const { code, answer } = await byCommand();
    expect({ code, sound: answer.sound }).toEqual({ code: 3, sound: false });
    expect(answer.findings).toEqual([
      {
        code: 'EVENT_CHANGED',
        message: `Событие изменено после записи: RoadmapApproved, поток ${event.stream}, № ${event.revision}, id ${event.eventId}.`,
        position: expect.any(String),
        stream: event.stream,
        revision: event.revision,
        eventId: event.eventId,
      },
    ]);
    const inWords = await vekha(environmentOf(damagedHome), 'verify');
    expect(inWords.stdout).toContain('Журнал повреждён.');
  }, 60_000);

  it('says that the file is damaged wherever else a byte was changed that carries anything', async () => {
    const { rows: soundRows } = readBack(soundFile);
    const unnoticed: number[] = [];
    for (let flip = 0; flip < FLIPS_ELSEWHERE; flip += 1) {
      const place = Math.floor(Math.random() * sound.length);
      withByteChanged(place);
      const { chain, file } = await verified();
      if (flip % 20 === 0) await giveFilesBack();
      if (chain.length + file.length > 0) continue;
      unnoticed.push(place);
      expect({ place, same: readBack(damagedFile).rows === soundRows }).toEqual({ place, same: true });
    }
    // What carries nothing: the counters of the header, and room inside pages that no cell uses.
    for (const place of unnoticed) expect(place < 100 ? COUNTERS.has(place) : isUnusedRoom(sound, place)).toBe(true);
    expect(unnoticed.length).toBeLessThan(FLIPS_ELSEWHERE / 2);
  }, 600_000);

  it('sees a tail cut with SQL, triggers and counters mended, against a saved head only', async () => {
    putDamaged(sound);
    const database = SqliteDatabase.open(damagedFile);
    const trigger = String(database.value("SELECT sql FROM sqlite_schema WHERE name = 'events_never_go'"));
    const kept = events.length - 5;
    database.exec(`DROP TRIGGER events_never_go; DELETE FROM events WHERE position > ${kept}; UPDATE sqlite_sequence SET seq = ${kept}; ${trigger}; VACUUM`);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(await byCommand()).toMatchObject({ code: 0, answer: { sound: true, events: kept } });
    expect(await byCommand('--head', head)).toMatchObject({ code: 3, codes: ['TAIL_CUT'] });
  }, 60_000);

  it('sees a copy that was cut short', async () => {
    putDamaged(sound);
    truncateSync(damagedFile, sound.length - 3 * 4_096);
    const { code, codes } = await byCommand('--head', head);
    expect(code).toBe(3);
    expect(codes.join()).toMatch(/FILE_/);
  }, 60_000);

  it('sees a history rewritten with all hashes computed anew, against a saved head only', async () => {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${damagedFile}${rest}`, { force: true });
    mkdirSync(damagedHome, { recursive: true });
    const store = await SqliteEventStore.open({ file: damagedFile, origin });
    for (const event of events) await store.append(event.stream, event.revision === 0 ? 'none' : event.revision - 1, [rewritten(event)]);
    await store.close();
    expect(await byCommand()).toMatchObject({ code: 0, answer: { sound: true, events: events.length } });
    expect(await byCommand('--head', head)).toMatchObject({ code: 3, codes: ['HEAD_DIFFERS'] });
  }, 120_000);

  it('answers a wrong head or a missing log with exit code 2 and a stable code', async () => {
    expect(await byCommand('--head', 'nonsense')).toMatchObject({ code: 2, answer: { error: { code: 'HEAD_WRONG' } } });
    const empty = mkdtempSync(join(tmpdir(), 'vekha-empty-'));
    const { code, stdout } = await vekha(environmentOf(empty), 'verify', '--json');
    expect({ code, answer: JSON.parse(stdout) as unknown }).toMatchObject({ code: 2, answer: { error: { code: 'LOG_MISSING' } } });
    rmSync(empty, { recursive: true });
  }, 60_000);
});

/** Everything that can be read from a log, in table order and through each index. */
function readBack(file: string): { readonly rows: string } {
  const database = SqliteDatabase.open(file, { readOnly: true });
  const read = (order: string) => database.prepareTuples(`SELECT * FROM events ORDER BY ${order}`).all();
  const rows = JSON.stringify([read('position'), read('event_id'), read('stream, revision'), database.prepare('SELECT * FROM log_identity').all()]);
  database.close();
  return { rows };
}

/** Whether a byte of a b-tree page lies in the gap between its cell pointers and its cells, or in a freed block. */
function isUnusedRoom(file: Buffer, place: number): boolean {
  const page = Math.floor(place / 4_096) * 4_096;
  const header = page === 0 ? 100 : page;
  const kind = file.readUInt8(header);
  if (![2, 5, 10, 13].includes(kind)) return true;
  const pointers = header + (kind === 2 || kind === 5 ? 12 : 8) + 2 * file.readUInt16BE(header + 3);
  const contents = page + (file.readUInt16BE(header + 5) || 65_536);
  if (place >= pointers && place < contents) return true;
  for (let block = file.readUInt16BE(header + 1); block !== 0; block = file.readUInt16BE(page + block)) {
    if (place >= page + block && place < page + block + file.readUInt16BE(page + block + 2)) return true;
  }
  return file.readUInt8(header + 7) > 0;
}

/** The same event, but for one order's number. */
function rewritten({ position: _position, revision: _revision, prevStreamHash: _before, leaf: _leaf, stream: _stream, payload, ...rest }: StoredEvent): NewEvent {
  return { ...rest, payload: JSON.parse(payload.replace('01-35-10', '01-35-11')) as NewEvent['payload'] };
}

/** Closed connections keep their files until their statements are collected, and here are hundreds. */
async function giveFilesBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  await nextTurn();
}
