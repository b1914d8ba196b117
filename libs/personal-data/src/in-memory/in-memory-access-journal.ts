import type { AccessEntry, AccessJournal } from '../access-journal';
import { JournalUnavailable } from '../opening';

/** A journal that a spec can read, and break. */
export class InMemoryAccessJournal implements AccessJournal {
  readonly entries: AccessEntry[] = [];
  broken = false;

  async write(entry: AccessEntry): Promise<void> {
    if (this.broken) throw new JournalUnavailable('Broken on purpose');
    this.entries.push(entry);
  }
}
