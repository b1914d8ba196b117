import type { FileStore } from '@vekha/event-sourcing/file-store';
import type { LogRow } from './verify-chain';

/** A file that the log names and the store does not have as it was; the event that named it first is told. */
export interface FileFinding {
  readonly code: 'EVIDENCE_FILE_MISSING' | 'EVIDENCE_FILE_DAMAGED';
  /** Russian, for an auditor. */
  readonly message: string;
  readonly sha256: string;
  readonly stream: string;
  readonly position: string;
}

export interface FilesReport {
  readonly files: number;
  readonly findings: readonly FileFinding[];
}

const FILE_STORED = 'FileStored';

/** Compares the files that a log names with those that the store has. */
export class FilesVerifier {
  private readonly named = new Map<string, { readonly stream: string; readonly position: string }>();

  /** Events must come in the order of the log; one that cannot be read is named by the check of the chain. */
  take({ position, event }: LogRow): void {
    if (event?.type !== FILE_STORED) return;
    const sha256 = hashIn(event.payload);
    if (sha256 !== undefined && !this.named.has(sha256)) this.named.set(sha256, { stream: event.stream, position });
  }

  async report(store: FileStore): Promise<FilesReport> {
    const findings: FileFinding[] = [];
    for (const [sha256, place] of this.named) {
      const condition = await store.verify(sha256);
      if (condition === 'missing') findings.push({ code: 'EVIDENCE_FILE_MISSING', message: `Файла ${sha256} нет в хранилище, а журнал его называет: поток ${place.stream}.`, sha256, ...place });
      if (condition === 'damaged') findings.push({ code: 'EVIDENCE_FILE_DAMAGED', message: `Файл ${sha256} изменён после приёма: поток ${place.stream}.`, sha256, ...place });
    }
    return { files: this.named.size, findings };
  }
}

function hashIn(payload: string): string | undefined {
  try {
    const sha256 = (JSON.parse(payload) as { readonly data?: { readonly sha256?: unknown } } | null)?.data?.sha256;
    return typeof sha256 === 'string' ? sha256 : undefined;
  } catch {
    return undefined;
  }
}
