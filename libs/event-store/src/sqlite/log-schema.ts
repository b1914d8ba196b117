import type { SqliteDatabase } from '@vekha/sqlite/sqlite-database';

/** Version of the tables below; a file of a newer format is left alone. */
export const FORMAT = 1;

/** Marks the file as Vekha's event log ("VEKH"). */
export const APPLICATION_ID = 0x56454b48;

/**
 * The tables, word for word as they must stand in the file. Positions are dense: `position` is also the count of
 * events up to and with its own. The triggers guard against our own mistakes, not against an administrator.
 */
export const SCHEMA: Readonly<Record<string, string>> = {
  log_identity: `CREATE TABLE log_identity (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  origin TEXT NOT NULL,
  format INTEGER NOT NULL
) STRICT`,
  events: `CREATE TABLE events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  event_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  scope TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  command_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  prev_stream_hash TEXT NOT NULL,
  leaf TEXT NOT NULL,
  head TEXT NOT NULL,
  UNIQUE (stream, revision)
) STRICT`,
  events_never_change: `CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events never change'); END`,
  events_never_go: `CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events never go'); END`,
};

/** Why a file is not opened as this log; the sentence is for the person who starts the process. */
export class LogRefused extends Error {
  constructor(
    readonly code: 'NOT_AN_EVENT_LOG' | 'LOG_OF_ANOTHER_ORIGIN' | 'LOG_FORMAT_UNKNOWN',
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Sets what makes a commit durable and a delete impossible, and reads each setting back. */
export function setDurable(database: SqliteDatabase): void {
  database.setPragma('journal_mode', 'wal');
  // 2 is FULL: the WAL is flushed at every commit.
  database.setPragma('synchronous', 2);
  // Pages that SQLite rearranges leave no remnants of payloads in their free space.
  database.setPragma('secure_delete', 1);
  // Makes INSERT OR REPLACE fire the trigger against deletion.
  database.setPragma('recursive_triggers', 1);
  // The writer checkpoints itself: SQLite's own checkpoint swallows I/O errors.
  database.exec('PRAGMA wal_autocheckpoint = 0');
}

/**
 * Makes a new file this origin's log, or makes sure that it is.
 * @throws LogRefused for a file of something else, of another origin or of a newer format
 */
export function prepareLog(database: SqliteDatabase, origin: string): void {
  database.transaction(() => {
    if (database.value('SELECT count(*) FROM sqlite_schema') === 0) createLog(database, origin);
    else refuseForeignLog(database, origin);
  });
}

function createLog(database: SqliteDatabase, origin: string): void {
  for (const sql of Object.values(SCHEMA)) database.exec(sql);
  database.setPragma('application_id', APPLICATION_ID);
  database.setPragma('user_version', FORMAT);
  database.prepare('INSERT INTO log_identity (only_row, origin, format) VALUES (1, ?, ?)').run(origin, FORMAT);
}

function refuseForeignLog(database: SqliteDatabase, origin: string): void {
  if (database.value('PRAGMA application_id') !== APPLICATION_ID) {
    throw new LogRefused(
      'NOT_AN_EVENT_LOG',
      'Указанный файл — не журнал событий «Вехи». Проверьте путь к каталогу данных.',
    );
  }
  const format = Number(database.value('SELECT format FROM log_identity'));
  if (format !== FORMAT) {
    throw new LogRefused(
      'LOG_FORMAT_UNKNOWN',
      `Формат журнала событий — ${format}, эта программа знает только ${FORMAT}. Установите более новую версию «Вехи».`,
    );
  }
  const found = String(database.value('SELECT origin FROM log_identity'));
  if (found !== origin) {
    throw new LogRefused(
      'LOG_OF_ANOTHER_ORIGIN',
      `Журнал событий принадлежит источнику «${found}», а в настройках указан «${origin}». Исправьте источник или путь к данным.`,
    );
  }
}
