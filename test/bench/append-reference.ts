import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { chain, GENESIS, nextHead, serialise } from '@vekha/event-sourcing/hash-chain';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { prepareLog } from '@vekha/event-store/sqlite/log-schema';
import { SqliteDatabase, type SqliteStatement } from '@vekha/sqlite/sqlite-database';

/** One line of the benchmark report; rates are "more is better" unless the note says otherwise. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  /** Median of the rounds' own ratios, ours ÷ reference. */
  readonly ratio: number;
  readonly unit: string;
  readonly note: string;
}

export const BENCH_ORIGIN = 'vekha-bench';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Compares two rates (per second) measured in turns. */
export function compareRates(name: string, note: string, ours: readonly number[], reference: readonly number[]): BenchRow {
  const ratio = median(ours.map((each, round) => each / (reference[round] ?? Number.NaN)));
  return { name, ours: Math.round(median(ours)), reference: Math.round(median(reference)), ratio, unit: 'events/s', note };
}

/** Gives the work a folder on the disk of temporary files, and removes it afterwards. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the work and tells how many of its `count` it did in a second. */
export async function rate(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - start);
}

let drawn = 0;

/** An event of about 300 bytes, as the engine appends them. */
export function benchEvent(): NewEvent {
  drawn += 1;
  return {
    eventId: derivedId('bench', process.pid, process.hrtime.bigint().toString(), drawn),
    type: 'MeasureReported',
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:15:30.000Z',
    scope: 'school:7f3f5f0e-64e5-4f0e-9d43-2d3f0f6c9b11',
    actor: { id: 'a3c8d0c2-6d0e-4a49-8d66-0f8f2c1f7a55', role: 'curator' },
    commandId: derivedId('bench-command', drawn),
    payload: {
      measureId: 'c0a8012e-5b1e-4a53-9e8b-0a1f6b1f2c3d',
      occurredOn: '2026-11-19',
      outcome: 'done',
      participants: 24,
      evidence: [{ kind: 'document', id: '2d3f0f6c-9b11-4f0e-9d43-7f3f5f0e64e5', pages: 3 }],
      basis: { kind: 'приказ', number: '142-о', date: '2026-09-01' },
    },
  };
}

/** What the store is measured against: the driver alone, with the same table, durability and hashing, and no port. */
export class RawLog {
  private readonly begin: SqliteStatement<never>;
  private readonly commit: SqliteStatement<never>;
  private readonly insert: SqliteStatement<never>;
  private readonly leaves = new Map<string, { revision: number; leaf: string }>();
  private row = 0;
  private head = GENESIS;

  constructor(readonly database: SqliteDatabase) {
    database.setPragma('journal_mode', 'wal');
    database.setPragma('synchronous', 2);
    prepareLog(database, BENCH_ORIGIN);
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.insert = database.prepare(`INSERT INTO events VALUES (${Array.from({ length: 15 }, () => '?').join(', ')})`);
  }

  /** One transaction for all of them. */
  append(entries: readonly (readonly [stream: string, event: NewEvent])[]): void {
    this.begin.run();
    for (const [stream, event] of entries) this.insertOne(stream, event);
    this.commit.run();
  }

  private insertOne(stream: string, event: NewEvent): void {
    const last = this.leaves.get(stream) ?? { revision: -1, leaf: GENESIS };
    for (const chained of chain(BENCH_ORIGIN, stream, last.revision + 1, last.leaf, serialise([event]))) {
      this.row += 1;
      this.head = nextHead(this.head, chained.leaf);
      this.leaves.set(stream, chained);
      const { actor, payload, prevStreamHash, leaf } = chained;
      this.insert.run(
        this.row,
        stream,
        chained.revision,
        chained.eventId,
        chained.type,
        chained.schemaVersion,
        chained.recordedAt,
        chained.scope,
        actor.id,
        actor.role,
        chained.commandId,
        payload,
        prevStreamHash,
        leaf,
        this.head,
      );
    }
  }
}
