import type { Recipient } from './recipient';

/**
 * Who gets letters: a port, because addresses are kept outside the log, where they can be removed for good. One address
 * stands under one role of one scope once.
 */
export interface AddressBook {
  /** In order of scope, role and id. @param scopes those that may be seen, or all of them */
  list(scopes: readonly string[] | 'all'): readonly Recipient[];
  get(id: string): Recipient | undefined;
  /** Adds an entry, or puts it in the place of the one with its id. @throws RecipientTwice */
  put(recipient: Recipient): void;
  /** Whether there was one to remove. */
  remove(id: string): boolean;
  close(): void;
}

/** The address already gets the letters of that role; the error names neither. */
export class RecipientTwice extends Error {
  readonly code = 'RECIPIENT_TWICE';
  constructor() {
    super('Этот адрес уже получает письма этой роли. Измените прежнюю запись или удалите её.');
  }
}
