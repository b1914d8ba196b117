/** Whose data a key closes, and for what they are kept. */
export interface KeyPlace {
  /** `school:<uuid>` or `municipality`. */
  readonly scope: string;
  /** Id of the person, or of the paper, the data are about. */
  readonly subject: string;
  readonly purpose: string;
}

/** The act of destruction that a paper says it by. */
export interface DestructionAct {
  readonly number: string;
  /** Civil date. */
  readonly date: string;
}

/** A key that is no more, as a log may say it: the id and the fingerprint give nothing of the key away. */
export interface DestroyedKey {
  readonly keyId: string;
  readonly fingerprint: string;
}

export interface DataKey {
  /** 128 random bits in hex. */
  readonly keyId: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** What the store knows of a key by its id. */
export type KeyRecord = KeyPlace & ({ readonly state: 'active'; readonly key: Uint8Array } | { readonly state: 'destroyed'; readonly act: DestructionAct | undefined });

export interface Destruction {
  /** Every key ever known to have been of this place. */
  readonly keys: readonly DestroyedKey[];
  /** Whether a living key was killed by this very call. */
  readonly killed: boolean;
}

/** Counts and nothing else: how many keys live, how many are destroyed, how many places are fenced. */
export interface KeyCounts {
  readonly active: number;
  readonly destroyed: number;
  readonly fences: number;
}

/**
 * The key-store port: a key per scope, subject and purpose, `none → active → destroyed`. Destruction leaves a fence, so
 * that no key is ever made for that place again. Several processes share one store, and what one destroys no other opens.
 * Every adapter passes one conformance suite.
 */
export interface KeyStore {
  /**
   * The key of a place; made when there is none.
   * @throws SealingRefused behind a fence
   * @throws StoreUnavailable when the store refuses for now, as all below
   */
  keyFor(place: KeyPlace): Promise<DataKey>;

  /** What is known of these keys; one nobody knows is left out. */
  find(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>>;

  /**
   * Destroys the key of a place and fences it, also when there is no key. Repeating it is harmless.
   * @param known keys of this place of which others know; they are destroyed for this store too, had it ever had them or not
   */
  destroy(place: KeyPlace, act?: DestructionAct, known?: readonly DestroyedKey[]): Promise<Destruction>;

  counts(): Promise<KeyCounts>;

  close(): void;
}

/** The master key is not the one these keys were wrapped with, or is not there; nothing starts with another. */
export class MasterKeyRefused extends Error {
  constructor(
    readonly code: 'MASTER_KEY_MISSING' | 'MASTER_KEY_WRONG' | 'MASTER_KEY_MALFORMED',
    message: string,
  ) {
    super(message);
  }
}

/** A key of the store does not open under the right master key: its row was changed by somebody else. */
export class KeyDamaged extends Error {
  readonly code = 'KEY_DAMAGED';
  constructor(readonly keyId: string) {
    super(`Ключ ${keyId} повреждён. Остановите работу и верните хранилище ключей из резервной копии.`);
  }
}
