import { randomUUID } from 'node:crypto';
import type { PlacedEnvelope, Sealed } from '@vekha/event-sourcing/sealed';
import { folded } from '@vekha/read-database/folded-text';
import type { KeyStore } from './key-store';
import type { Opener } from './opening';
import type { BlockedData } from './vault-opener';

/** Where names come from: the one that now counts of every person of a school, sealed. */
export interface NameSource {
  /** By person, as the log stands now. @throws StoreUnavailable */
  names(scope: string): Promise<ReadonlyMap<string, PlacedEnvelope>>;
}

export interface SearchParts {
  readonly names: NameSource;
  readonly opener: Opener;
  readonly keys: KeyStore;
  readonly blocked: BlockedData;
}

/** A name as search compares it, and the envelope it came out of. */
interface KnownName {
  readonly envelope: PlacedEnvelope;
  /** Undefined while it does not open. */
  readonly words: readonly string[] | undefined;
}

const INDEXER = { id: 'person-search', role: 'system' } as const;

/**
 * Finds people by name. Names in the clear stand in the memory of this process and nowhere else; the index of a school is
 * made at its first question, opens what is new since, and leaves one row of the access journal each time it opened
 * something.
 */
export class PersonSearch {
  private readonly schools = new Map<string, Map<string, KnownName>>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: SearchParts) {}

  /**
   * Ids of the people of a school whose name has every word said, each from the beginning of one of its words; in order of
   * ids. Letters are compared as registers compare them. Whoever's name is destroyed or blocked is not found.
   * @param scope `school:<uuid>`
   * @throws JournalUnavailable, StoreUnavailable
   */
  async findPersons(scope: string, words: string): Promise<readonly string[]> {
    const asked = wordsOf(words);
    if (asked.length === 0) return [];
    const index = await this.upToDate(scope);
    const found = [...index].filter(([, name]) => asked.every((word) => name.words?.some((own) => own.startsWith(word))));
    return this.stillThere(found.map(([personId, { envelope }]) => ({ personId, keyId: envelope.k })));
  }

  private upToDate(scope: string): Promise<ReadonlyMap<string, KnownName>> {
    const refreshed = this.turn.catch(() => undefined).then(() => this.refresh(scope));
    this.turn = refreshed;
    return refreshed;
  }

  private async refresh(scope: string): Promise<ReadonlyMap<string, KnownName>> {
    const [names, known] = [await this.parts.names.names(scope), this.schools.get(scope) ?? new Map<string, KnownName>()];
    for (const personId of [...known.keys()].filter((id) => !names.has(id))) known.delete(personId);
    const fresh = [...names].filter(([personId, envelope]) => known.get(personId)?.words === undefined || known.get(personId)?.envelope.c !== envelope.c);
    const context = { actor: INDEXER, scope, occasion: 'search index', requestId: randomUUID() };
    const opened = await this.parts.opener.open(fresh.map(([, envelope]) => envelope as unknown as Sealed), context);
    for (const [at, [personId, envelope]] of fresh.entries()) {
      const answer = opened[at];
      known.set(personId, { envelope, words: answer?.state === 'open' ? wordsOf(String(answer.value)) : undefined });
    }
    this.schools.set(scope, known);
    return known;
  }

  /** An index may know a name longer than the keys do: what is destroyed or blocked since is left out and forgotten. */
  private async stillThere(found: readonly { readonly personId: string; readonly keyId: string }[]): Promise<readonly string[]> {
    const [records, isBlocked] = [await this.parts.keys.find(found.map(({ keyId }) => keyId)), await this.parts.blocked.now()];
    const living = found.filter(({ keyId }) => {
      const record = records.get(keyId);
      return record?.state === 'active' && !isBlocked(record);
    });
    return living.map(({ personId }) => personId).sort();
  }
}

function wordsOf(text: string): readonly string[] {
  return folded(text).split(/[\s,.-]+/).filter((word) => word !== '');
}
