import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from './configuration';

/** Where things lie in the data folder of an installation. */
export interface DataFolder {
  readonly log: string;
  readonly headLedger: string;
  readonly registers: string;
  /** Who gets letters; apart from the log, so that addresses can be removed for good. */
  readonly addressBook: string;
  /** Folder of letters, when there is no mail server. */
  readonly outbox: string;
  /** Evidence files, each under its hash. */
  readonly files: string;
  /** Keys of personal data, wrapped; backed up apart from the data and for a short while only. */
  readonly keys: string;
  /** The generated master key, where none is configured; in no backup of the data and in none of the keys. */
  readonly masterKey: string;
  /** Who has seen whose personal data. */
  readonly accessJournal: string;
  readonly origin: string;
  readonly idempotencySecret: string;
}

/** Makes the folder and its secrets when they are missing; two processes starting at once agree on one secret. */
export function openDataFolder(configuration: Configuration): DataFolder {
  const folder = configuration.VEKHA_DATA_DIR;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    log: join(folder, 'log.db'),
    headLedger: join(folder, 'head.db'),
    registers: join(folder, 'registers.db'),
    addressBook: join(folder, 'address-book.db'),
    outbox: join(folder, 'outbox'),
    files: join(folder, 'files'),
    keys: join(folder, 'keys', 'keys.sqlite'),
    masterKey: join(folder, 'secrets', 'master.key'),
    accessJournal: join(folder, 'journal', 'access.sqlite'),
    origin: configuration.VEKHA_ORIGIN ?? kept(join(folder, 'origin'), () => `vekha-${randomUUID()}`),
    idempotencySecret: kept(configuration.VEKHA_IDEMPOTENCY_SECRET_FILE ?? join(folder, 'idempotency-secret'), () => randomBytes(32).toString('hex')),
  };
}

/** The text of a file, made whole and for its owner only when it is missing. */
export function kept(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
    try {
      // A link is made whole or not at all, and never over an existing file.
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}
