import type { DestroyedKey, DestructionAct, KeyPlace, KeyStore } from './key-store';

/** Whose data were destroyed for which purposes. */
export interface DestroyedData {
  /** `school:<uuid>` or `municipality`. */
  readonly scope: string;
  readonly subject: string;
  readonly purposes: readonly string[];
  readonly act: DestructionAct;
}

/** The same as a log tells it, with the keys that were destroyed. */
export interface DestroyedInLog extends DestroyedData {
  readonly keys: readonly DestroyedKey[];
}

export interface Redestruction {
  /** How many destructions the log tells of. */
  readonly told: number;
  /** What had come back and was destroyed again. */
  readonly revived: readonly KeyPlace[];
}

/**
 * Destroys the keys of a person for these purposes and fences them for ever; repeating it gives the same answer. What was
 * sealed with them can be opened by nobody from now on, old copies of the key file aside.
 * @throws StoreUnavailable; what was destroyed before stays so, repeat it
 */
export async function destroyData(keys: KeyStore, { scope, subject, purposes, act }: DestroyedData): Promise<readonly DestroyedKey[]> {
  const destroyed: DestroyedKey[] = [];
  for (const purpose of purposes) destroyed.push(...(await keys.destroy({ scope, subject, purpose }, act)).keys);
  return destroyed;
}

/**
 * Destroys again whatever an older copy of the key file brought back. Asked before any key is used, so that a restore
 * gives nothing back to anybody.
 */
export async function redestroy(keys: KeyStore, log: AsyncIterable<DestroyedInLog>): Promise<Redestruction> {
  const revived: KeyPlace[] = [];
  let told = 0;
  for await (const { scope, subject, purposes, act, keys: destroyed } of log) {
    told += 1;
    for (const purpose of purposes) {
      const place = { scope, subject, purpose };
      if ((await keys.destroy(place, act)).killed) revived.push(place);
    }
    // The log does not say which key was for which purpose; those this store never had stand with the first.
    if (purposes[0] !== undefined) await keys.destroy({ scope, subject, purpose: purposes[0] }, act, destroyed);
  }
  return { told, revived };
}
