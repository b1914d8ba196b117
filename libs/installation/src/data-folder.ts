import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from './configuration';

/** Where things lie in the data folder of an installation. */
export interface DataFolder {
  readonly log: string;
  readonly headLedger: string;
  readonly registers: string;
  /** Evidence files, each under its hash. */
  readonly files: string;
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
    files: join(folder, 'files'),
    origin: configuration.VEKHA_ORIGIN ?? kept(join(folder, 'origin'), () => `vekha-${randomUUID()}`),
    idempotencySecret: kept(configuration.VEKHA_IDEMPOTENCY_SECRET_FILE ?? join(folder, 'idempotency-secret'), () => randomBytes(32).toString('hex')),
  };
}

function kept(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
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
