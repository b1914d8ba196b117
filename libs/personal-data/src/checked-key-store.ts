import type { DataKey, DestroyedKey, Destruction, DestructionAct, KeyCounts, KeyPlace, KeyRecord, KeyStore } from './key-store';

/** Keys of which none is used before the check has gone through once; a check that fails is made again at the next use. */
export class CheckedKeyStore implements KeyStore {
  private checking: Promise<void> | undefined;

  /** @param check typically: destroy again what the log says was destroyed */
  constructor(
    private readonly keys: KeyStore,
    private readonly check: (keys: KeyStore) => Promise<void>,
  ) {}

  async keyFor(place: KeyPlace): Promise<DataKey> {
    await this.checked();
    return this.keys.keyFor(place);
  }

  async find(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    await this.checked();
    return this.keys.find(keyIds);
  }

  /** Destroying needs no check. */
  destroy(place: KeyPlace, act?: DestructionAct, known?: readonly DestroyedKey[]): Promise<Destruction> {
    return this.keys.destroy(place, act, known);
  }

  async counts(): Promise<KeyCounts> {
    await this.checked();
    return this.keys.counts();
  }

  close(): void {
    this.keys.close();
  }

  private checked(): Promise<void> {
    this.checking ??= this.check(this.keys).catch((error: unknown) => {
      this.checking = undefined;
      throw error;
    });
    return this.checking;
  }
}
