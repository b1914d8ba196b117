import { type DynamicModule, Module } from '@nestjs/common';
import { SqliteAddressBook } from '@vekha/address-book/sqlite-address-book';
import type { AddressBook } from '@vekha/correspondence/address-book';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { FileStore } from '@vekha/event-sourcing/file-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import type { ProjectionStore } from '@vekha/event-sourcing/projection-store';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { openEventStore } from '@vekha/event-store/open-event-store';
import { RawRows } from '@vekha/event-store/sqlite/raw-rows';
import { type FileFinding, verifyFile } from '@vekha/event-store/sqlite/verify-file';
import { FolderFileStore } from '@vekha/file-store/folder/folder-file-store';
import type { Configuration } from '@vekha/installation/configuration';
import type { DataFolder } from '@vekha/installation/data-folder';
import { EngineModule } from '@vekha/installation/engine.module';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';
import { openKeyStore } from '@vekha/installation/key-store-choice';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import type { Mail } from '@vekha/event-sourcing/mail';
import { OutboxMail } from '@vekha/mail/outbox/outbox-mail';
import type { KeyPlace, KeyStore } from '@vekha/personal-data/key-store';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { registers } from '@vekha/installation/register-list';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { existsSync } from 'node:fs';
import { UsageError } from './output';

export interface CliParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  readonly clock?: Clock;
}

/** Told in one line on the error stream: what, and the details without anything that could hold a person's datum. */
export type Tell = (what: string) => (details: unknown) => void;

/** Opens the read side and the log file for the commands that need them. */
export class CliAdapters {
  constructor(private readonly folder: DataFolder) {}

  reader(): RegisterReader {
    return new SqliteRegisterReader({ file: this.folder.registers, projections: registers });
  }

  readDatabase(tell: Tell): ProjectionStore {
    return SqliteReadDatabase.open({ file: this.folder.registers, onNotice: tell('Реестры') });
  }

  /** A queue that rings nobody: whoever drives the worker by hand looks at the terms themselves. */
  silentQueue(clock: Clock): JobQueue {
    return new InProcessJobQueue({ jobNames: [], clock, warn: () => undefined });
  }

  /** Letters as files, whatever the installation sends its own by. */
  outbox(): Mail {
    const { outbox: folder, origin } = this.folder;
    return new OutboxMail({ folder, origin, from: 'Веха <vekha@localhost>' });
  }

  /** Who gets letters. */
  addressBook(): AddressBook {
    return SqliteAddressBook.open(this.folder.addressBook);
  }

  files(): FileStore {
    return new FolderFileStore(this.folder.files);
  }

  /** The keys as they lie there; none is made. @throws MasterKeyRefused, UsageError when there are none */
  existingKeys(configuration: Configuration): KeyStore {
    if (existsSync(this.folder.keys)) return openKeyStore(configuration, this.folder);
    throw new UsageError('KEYS_MISSING', 'Хранилища ключей нет. Верните его из отдельной копии; для копии журнала без ключей есть --no-keys.');
  }

  logFileFindings(): FileFinding[] {
    return verifyFile(this.folder.log, this.folder.origin);
  }

  /** Rows of the SQLite log, however damaged the file is. */
  rawLog(): { readonly rows: RawRows; readonly close: () => void } {
    const database = SqliteDatabase.open(this.folder.log, { readOnly: true, busyTimeoutMs: 5_000 });
    return { rows: new RawRows(database), close: () => database.close() };
  }
}

/** The command line's composition root: the engine over the log that the configuration names. */
@Module({})
export class CliModule {
  static with({ configuration, folder, clock }: CliParts): DynamicModule {
    const onFatal = (failure: Error): void => {
      process.stderr.write(`Журнал отказал: ${failure.message}\n`);
      process.exit(70);
    };
    const openStore = () => openEventStore(eventStoreChoice(configuration, folder, onFatal));
    const onRevivedKeys = (revived: readonly KeyPlace[]): void => {
      process.stderr.write(`Старая копия хранилища вернула уничтоженные ключи: ${revived.length}. Они уничтожены снова.\n`);
    };
    return { module: CliModule, imports: [EngineModule.with({ configuration, folder, openStore, onRevivedKeys, ...(clock && { clock }) })] };
  }
}
