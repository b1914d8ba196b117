import type { StoredFile } from './file-store';

/** Whose a file is: its school and, where it is about one person, that person and what it is kept for. */
export interface FileSubject {
  /** `school:<uuid>`. */
  readonly scope: string;
  readonly person?: { readonly id: string; readonly purpose: string };
}

/** A file that was sealed before it reached the disk: the hash is of what lies there, the size is that of its content. */
export interface SealedFile extends StoredFile {
  readonly keyId: string;
}

/** The port behind which uploaded files are sealed and kept. */
export interface FileIntake {
  /**
   * Keeps the content sealed. The same content about the same subject of one school gives the same file.
   * @throws SealingRefused when the data of this subject have been destroyed
   * @throws FileStoreUnavailable, StoreUnavailable when the store or the keys refuse for now; nothing is kept
   */
  put(content: AsyncIterable<Uint8Array>, subject: FileSubject): Promise<SealedFile>;
}
