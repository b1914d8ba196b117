import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { LogWriter } from './log-writer';
import { prepareLog, setDurable } from './log-schema';
import type { FromWriter, ToWriter, WriterSettings } from './writer-messages';

/** How long another process may keep the file locked while this one starts. */
const OPENING_LIMIT_MS = 10_000;

/** Shorter than a flush, longer than a caller takes to ask for more. */
const LOOK_FOR_MS = 0.2;

void start(workerData as WriterSettings);

async function start(settings: WriterSettings): Promise<void> {
  try {
    const database = await openLog(settings);
    const writer = new LogWriter(database, settings, tell, () => parentPort?.close());
    parentPort?.on('message', (message: ToWriter) => {
      writer.receive(message);
      do {
        takeWaiting(writer);
        writer.drain();
      } while (comesAtOnce(writer));
    });
    tell({ kind: 'ready' });
    // After a kill the WAL may be large; after the very first start the file's header still lies in it.
    writer.checkpoint(0);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    tell({ kind: 'refused', code, message: error instanceof Error ? error.message : String(error) });
    parentPort?.close();
  }
}

/** Takes what came in meanwhile, so that it shares the coming commit. */
function takeWaiting(writer: LogWriter): void {
  if (!parentPort) return;
  for (let next = receiveMessageOnPort(parentPort); next; next = receiveMessageOnPort(parentPort)) {
    writer.receive(next.message as ToWriter);
  }
}

/**
 * Whether the next append follows on the heels of the answer, as it does from a caller who appends one after another:
 * looking for it a moment longer is quicker than falling asleep and being woken.
 */
function comesAtOnce(writer: LogWriter): boolean {
  if (!parentPort) return false;
  const limit = performance.now() + LOOK_FOR_MS;
  while (performance.now() < limit) {
    const next = receiveMessageOnPort(parentPort);
    if (next) {
      writer.receive(next.message as ToWriter);
      return true;
    }
  }
  return false;
}

function tell(message: FromWriter): void {
  parentPort?.postMessage(message);
}

async function openLog({ file, origin }: WriterSettings): Promise<SqliteDatabase> {
  const limit = performance.now() + OPENING_LIMIT_MS;
  for (;;) {
    const database = SqliteDatabase.open(file);
    try {
      setDurable(database);
      prepareLog(database, origin);
      return database;
    } catch (error) {
      database.close();
      if (sqliteFault(error) !== 'busy' || performance.now() > limit) throw error;
      await wait(20);
    }
  }
}
