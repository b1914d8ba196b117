/** A file by its content: the lower-case hex SHA-256 of its bytes, and how many there are. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** How a file of the store is: as it was put, changed since, or not there. */
export type FileCondition = 'sound' | 'damaged' | 'missing';

/**
 * The file-store port. A file is known by the SHA-256 of its bytes and by nothing else, so no name a person chose can
 * reach a path, and the same content is kept once. Every adapter passes one conformance suite.
 */
export interface FileStore {
  /**
   * Keeps the bytes. Resolves when they would outlive a power cut; until then nobody can see any of them. Whatever the
   * content itself throws is passed on, and nothing is kept.
   * @throws FileStoreUnavailable when the store refuses for now; nothing is kept
   */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>;

  /**
   * The bytes in order; undefined when there is no such file. The last of them come only when the whole has proved to be
   * what was put: a reader who came to the end has read the right file.
   * @throws FileDamaged out of the iteration
   */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;

  has(sha256: string): Promise<boolean>;

  /** Reads the whole file and compares its hash. */
  verify(sha256: string): Promise<FileCondition>;

  /** Removes a file, as an explicit act of an operator only. Answers whether there was one. */
  delete(sha256: string): Promise<boolean>;
}

/** The store takes no bytes for now; nothing of what was offered is kept. */
export class FileStoreUnavailable extends Error {
  readonly code = 'FILE_STORE_UNAVAILABLE';
  constructor(
    readonly reason: 'full' | 'unwritable',
    readonly retryAfterSeconds: number,
    options?: ErrorOptions,
  ) {
    super(`The file store refuses for now: ${reason}`, options);
  }
}

/** The bytes under this hash are no longer those that were put. */
export class FileDamaged extends Error {
  readonly code = 'FILE_DAMAGED';
  constructor(readonly sha256: string) {
    super(`File ${sha256} is not what was put`);
  }
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Whether the text is a SHA-256 in lower-case hex; nothing else may take part in a path. */
export const isDigest = (text: string): boolean => DIGEST.test(text);
