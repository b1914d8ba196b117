import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { letterMessage, type MessageOptions } from '../letter-message';
import type { Delivery, Letter, Mail } from '@vekha/event-sourcing/mail';

export interface OutboxOptions extends MessageOptions {
  readonly folder: string;
}

/** Letters as `.eml` files in a folder: for an installation without a mail server, and for looking before it has one. */
export class OutboxMail implements Mail {
  readonly kind = 'outbox';

  constructor(private readonly options: OutboxOptions) {}

  /** The file is whole or not there; sent again, the letter takes the place of itself. */
  async send(letter: Letter): Promise<Delivery> {
    const { folder } = this.options;
    const name = `${letter.at.slice(0, 10)}-${letter.id}.eml`;
    const draft = join(folder, `.${name}.${process.pid}`);
    const bytes = await letterMessage(letter, this.options);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(draft, bytes);
      await rename(draft, join(folder, name));
      return { outcome: 'sent' };
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return { outcome: 'put-off', fault: 'OUTBOX_UNWRITABLE' };
    }
  }

  async close(): Promise<void> {
    // Every file was closed as soon as it was written.
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
