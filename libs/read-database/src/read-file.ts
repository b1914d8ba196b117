import { renameSync, rmSync, statSync } from 'node:fs';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { folded } from './folded-text';

/** Marks a file as a read database of this product. */
const APPLICATION_ID = 0x76_65_6b_72;

/** Raised when tables, indexes or the folding of search change; files of another format are built anew from the log. */
const FORMAT = 2;

const TABLES = `
CREATE TABLE generation (
  generation INTEGER PRIMARY KEY AUTOINCREMENT,
  projection TEXT NOT NULL,
  version INTEGER NOT NULL,
  shape TEXT NOT NULL,
  own_partitions INTEGER NOT NULL,
  serving INTEGER NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0,
  position TEXT,
  leaf TEXT,
  after_position TEXT,
  recorded_at TEXT,
  events INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX one_serves ON generation (projection) WHERE serving = 1;
CREATE TABLE parked_stream (
  generation INTEGER NOT NULL,
  stream TEXT NOT NULL,
  position TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  type TEXT NOT NULL,
  code TEXT NOT NULL,
  error TEXT NOT NULL,
  skipped INTEGER NOT NULL,
  PRIMARY KEY (generation, stream)
) STRICT, WITHOUT ROWID;
CREATE TABLE parked_partition (
  generation INTEGER NOT NULL,
  partition TEXT NOT NULL,
  stream TEXT NOT NULL,
  position TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (generation, partition, stream)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;

export type FileState = 'sound' | 'absent' | 'another format' | 'damaged' | 'foreign';

/** Why the registers are being built from the log again. `message` is for people. */
export interface ReadDatabaseNotice {
  readonly code: 'READ_DATABASE_ABSENT' | 'READ_DATABASE_ANOTHER_FORMAT' | 'READ_DATABASE_DAMAGED';
  readonly message: string;
}

/** The file named as the read database holds something else, which must not be touched. */
export class ForeignFile extends Error {
  readonly code = 'READ_DATABASE_FOREIGN_FILE';
  constructor() {
    super('Файл, указанный как база чтения, содержит другую базу данных. Укажите другой путь к базе чтения: этот файл не изменён.');
  }
}

/** Which file it is, so that a file deleted or replaced under an open connection is noticed; undefined when absent. */
export function fileIdentity(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

export function examine(file: string): FileState {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return 'absent';
  let database: SqliteDatabase | undefined;
  try {
    database = SqliteDatabase.open(file);
    if (Number(database.value('SELECT count(*) FROM sqlite_schema')) === 0) return 'absent';
    if (database.value('PRAGMA application_id') !== APPLICATION_ID) return 'foreign';
    if (database.value('PRAGMA user_version') !== FORMAT) return 'another format';
    return 'sound';
  } catch (error) {
    if (sqliteFault(error) !== 'corrupt') throw error;
    return 'damaged';
  } finally {
    database?.close();
  }
}

const NOTICES = {
  absent: { code: 'READ_DATABASE_ABSENT', message: 'Базы чтения нет: реестры строятся по журналу событий.' },
  'another format': {
    code: 'READ_DATABASE_ANOTHER_FORMAT',
    message: 'База чтения другого формата: реестры строятся по журналу событий заново.',
  },
  damaged: {
    code: 'READ_DATABASE_DAMAGED',
    message: 'База чтения повреждена и отложена под именем с окончанием «.damaged»: реестры строятся по журналу событий заново.',
  },
} as const satisfies Record<string, ReadDatabaseNotice>;

/**
 * Opens the file to write, and makes it when there is none that can be used. A damaged file is set aside, never
 * deleted: it might have been something else.
 * @param knownDamaged found to be damaged while in use, though it opens
 * @throws ForeignFile
 */
export function openToWrite(file: string, onNotice: (notice: ReadDatabaseNotice) => void, knownDamaged = false): SqliteDatabase {
  const state = knownDamaged ? 'damaged' : examine(file);
  if (state === 'foreign') throw new ForeignFile();
  if (state === 'damaged') renameSync(file, `${file}.damaged`);
  if (state !== 'sound') {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    onNotice(NOTICES[state]);
  }
  const database = SqliteDatabase.open(file);
  // Rows can be built again from the log, so a commit need not wait for the disk.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000');
  database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  if (state !== 'sound') database.transaction(() => database.exec(TABLES));
  return database;
}

/** Opens the file to read only; undefined when there is none that can be read. */
export function openToRead(file: string): SqliteDatabase | undefined {
  if (!fileIdentity(file)) return undefined;
  const database = SqliteDatabase.open(file, { readOnly: true, busyTimeoutMs: 1_000 });
  const sound = database.value('PRAGMA application_id') === APPLICATION_ID && database.value('PRAGMA user_version') === FORMAT;
  if (sound) {
    database.textFunction('folded', folded);
    return database;
  }
  database.close();
  return undefined;
}
