import type { FileIntake, FileSubject, SealedFile } from '@vekha/event-sourcing/file-intake';
import { FileDamaged, type FileStore } from '@vekha/event-sourcing/file-store';
import { derivedKey } from './authenticated-encryption';
import { withDraft } from './encrypted-draft';
import type { KeyPlace, KeyStore } from './key-store';
import type { AuditContext, FileKeyOpener, Opened } from './opening';
import { keyIdOf, openedFrames, sealedFrames, splitHeader } from './sealed-frames';

/** What a reader gets in place of a file. */
export type FileReading = { readonly state: 'open'; readonly content: AsyncIterable<Uint8Array> } | { readonly state: 'damaged' | 'missing' } | Exclude<Opened, { readonly state: 'open' }>;

/** Gives files to readers; see SealedFileStore. */
export interface FileReader {
  /** Checks the whole file before it gives any of it. @throws JournalUnavailable, StoreUnavailable */
  read(sha256: string, context: AuditContext): Promise<FileReading>;
}

export interface SealedFileParts {
  readonly files: FileStore;
  readonly keys: KeyStore;
  readonly opener: FileKeyOpener;
  readonly origin: string;
  /** Folder of what is being received. */
  readonly incoming: string;
}

/** Purpose of files that are about nobody in particular, or about several people: each has a key of its own. */
const OF_THE_FILE = 'archive';
/** Subject of the key by which a school's files are told apart; it seals nothing. */
const NAMES_OF_FILES = 'names of files';

/**
 * Files that lie sealed on disk, each known by the hash of its ciphertext, which tells nothing of the content to whoever has
 * no keys; a hash of the content itself would confirm a guess, and stand in the log for ever.
 */
export class SealedFileStore implements FileIntake, FileReader {
  constructor(private readonly parts: SealedFileParts) {}

  async put(content: AsyncIterable<Uint8Array>, { scope, person }: FileSubject): Promise<SealedFile> {
    if (person) return this.seal(content, { scope, subject: person.id, purpose: person.purpose });
    const { key } = await this.parts.keys.keyFor({ scope, subject: NAMES_OF_FILES, purpose: OF_THE_FILE });
    return withDraft(this.parts.incoming, content, derivedKey(key, 'file names'), (draft) => this.seal(draft.content(), { scope, subject: `file-${draft.mac}`, purpose: OF_THE_FILE }));
  }

  async read(sha256: string, context: AuditContext): Promise<FileReading> {
    const condition = await this.parts.files.verify(sha256);
    const stored = condition === 'sound' ? await this.parts.files.open(sha256) : undefined;
    if (!stored) return { state: condition === 'damaged' ? 'damaged' : 'missing' };
    const { header, rest } = await splitHeader(stored);
    const keyId = keyIdOf(header);
    if (keyId === undefined) return { state: 'open', content: joined(header, rest) };
    const opened = await this.parts.opener.openKey(keyId, `/files/${sha256}`, context);
    if (opened.state !== 'open') return opened;
    return { state: 'open', content: openedFrames(rest, opened.key, { ...opened.place, origin: this.parts.origin }, () => new FileDamaged(sha256)) };
  }

  private async seal(content: AsyncIterable<Uint8Array>, place: KeyPlace): Promise<SealedFile> {
    const { keyId, key } = await this.parts.keys.keyFor(place);
    let size = 0;
    async function* measured(): AsyncIterable<Uint8Array> {
      for await (const chunk of content) {
        size += chunk.byteLength;
        yield chunk;
      }
    }
    const { sha256 } = await this.parts.files.put(sealedFrames(measured(), keyId, key, { ...place, origin: this.parts.origin }));
    return { sha256, size, keyId };
  }
}

async function* joined(header: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield header;
  yield* rest;
}
