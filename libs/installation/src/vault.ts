import type { Clock } from '@vekha/event-sourcing/clock';
import type { Sealer } from '@vekha/event-sourcing/sealing';
import { CheckedKeyStore } from '@vekha/personal-data/checked-key-store';
import { redestroy } from '@vekha/personal-data/destruction';
import type { KeyPlace, KeyStore } from '@vekha/personal-data/key-store';
import type { FileKeyOpener, Opener } from '@vekha/personal-data/opening';
import { PersonSearch } from '@vekha/personal-data/person-search';
import { SqliteAccessJournal } from '@vekha/personal-data/sqlite/sqlite-access-journal';
import { type BlockedData, VaultOpener } from '@vekha/personal-data/vault-opener';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import type { DataFolder } from './data-folder';
import { BlockedInLog, destroyedInLog, NamesInLog, type PersonalDataLog } from './personal-data-in-log';

export type RevivedKeys = (revived: readonly KeyPlace[]) => void;

export interface VaultParts extends PersonalDataLog {
  readonly keys: KeyStore;
  readonly folder: Pick<DataFolder, 'origin' | 'accessJournal'>;
  readonly clock: Clock;
  /** Told when an older copy of the key file had brought destroyed keys back; they are destroyed again by then. */
  readonly onRevivedKeys?: RevivedKeys;
}

/** All that deals with personal data in the clear: sealing, opening, destroying. */
export interface Vault {
  /** None is used before everything that the log says was destroyed is destroyed here too. */
  readonly keys: KeyStore;
  readonly sealer: Sealer;
  readonly opener: Opener & FileKeyOpener;
  readonly blocked: BlockedData;
  readonly search: PersonSearch;
  readonly journal: SqliteAccessJournal;
  close(): void;
}

export function openVault({ store, registry, keys: unchecked, folder: { origin, accessJournal }, clock, onRevivedKeys }: VaultParts): Vault {
  const log = { store, registry };
  const keys = new CheckedKeyStore(unchecked, async (all) => {
    const { revived } = await redestroy(all, destroyedInLog(log));
    if (revived.length > 0) onRevivedKeys?.(revived);
  });
  const journal = new SqliteAccessJournal(accessJournal);
  const sealer = new VaultSealer({ keys, origin });
  const blocked = new BlockedInLog(log);
  const opener = new VaultOpener({ keys, journal, sealer, clock, origin, blocked });
  return {
    keys,
    sealer,
    opener,
    blocked,
    search: new PersonSearch({ names: new NamesInLog(log), opener, keys, blocked }),
    journal,
    close: () => {
      keys.close();
      journal.close();
    },
  };
}
