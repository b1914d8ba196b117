import type { Generation } from '@vekha/event-sourcing/projection-store';
import { RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { type GenerationRecord, generationFrom, SELECT_GENERATIONS } from './generation-records';
import { fileIdentity, openToRead } from './read-file';
import type { Sql } from './register-query';

const MOST_STATEMENTS = 200;

/**
 * A read-only connection that follows its file: when the file was deleted and begun again, it turns to the new one.
 * Statements are kept by their text; a text names its generation's table, so none outlives a switch unnoticed.
 */
export class ReadConnection {
  private opened: { readonly database: SqliteDatabase; readonly identity: string | undefined } | undefined;
  private readonly statements = new Map<string, SqliteStatement<readonly SqliteValue[]>>();

  constructor(private readonly file: string) {}

  /** All reads of the work see one state of the database. @throws RegistersNotReady when there is none to read */
  reading<Result>(work: () => Result): Result {
    try {
      const database = this.current();
      database.exec('BEGIN');
      try {
        return work();
      } finally {
        database.rollback();
      }
    } catch (cause) {
      const fault = sqliteFault(cause);
      if (fault === undefined || fault === 'other') throw cause;
      this.close();
      throw new RegistersNotReady({ cause });
    }
  }

  /** To be used within `reading` only, as the two below. */
  get database(): SqliteDatabase {
    return this.current();
  }

  generations(): readonly Generation[] {
    return this.database.prepare<GenerationRecord>(SELECT_GENERATIONS).all().map(generationFrom);
  }

  all<Rows>({ text, values }: Sql): Rows {
    let statement = this.statements.get(text);
    if (!statement) {
      if (this.statements.size >= MOST_STATEMENTS) this.statements.clear();
      statement = this.database.prepareTuples(text);
      this.statements.set(text, statement);
    }
    return statement.all(...values) as Rows;
  }

  close(): void {
    this.statements.clear();
    this.opened?.database.close();
    this.opened = undefined;
  }

  private current(): SqliteDatabase {
    const identity = fileIdentity(this.file);
    if (this.opened && this.opened.identity !== identity && !this.opened.database.inTransaction) this.close();
    if (!this.opened) {
      const database = openToRead(this.file);
      if (!database) throw new RegistersNotReady();
      this.opened = { database, identity };
    }
    return this.opened.database;
  }
}
