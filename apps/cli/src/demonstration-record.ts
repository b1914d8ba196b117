import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far a demonstration has been loaded into this data folder. */
export interface DemonstrationRecord {
  /** The instant (UTC) at which the play stops; a resumed play keeps that of its beginning, or its dates would move. */
  readonly until: string;
  /** Schools asked for and schools whose play is over. */
  readonly schools: number;
  readonly played: number;
  readonly finished: boolean;
}

/** A demonstration that was begun is known by a small file: the log itself cannot tell where a story ends. */
export class DemonstrationRecords {
  readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'demo');
  }

  read(name: string): DemonstrationRecord | undefined {
    const file = this.fileOf(name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemonstrationRecord) : undefined;
  }

  /** Stands whole or not at all, whenever the process ends. */
  write(name: string, record: DemonstrationRecord): DemonstrationRecord {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${this.fileOf(name)}.draft`;
    writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: 0o600 });
    renameSync(draft, this.fileOf(name));
    return record;
  }

  private fileOf(name: string): string {
    return join(this.folder, `${name}.json`);
  }
}
