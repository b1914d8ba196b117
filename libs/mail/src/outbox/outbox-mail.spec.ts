import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMail, FROM, letter, type MailBench, ORIGIN } from '../conformance/describe-mail';
import { OutboxMail } from './outbox-mail';

interface OutboxBench extends MailBench {
  readonly folder: string;
}

async function open(): Promise<OutboxBench> {
  const home = mkdtempSync(join(tmpdir(), 'vekha-outbox-'));
  const folder = join(home, 'outbox');
  return {
    folder,
    mail: new OutboxMail({ folder, from: FROM, origin: ORIGIN }),
    arrived: async () => readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8')),
    // A file where the folder should be: even the root user cannot write a letter into it.
    shutDoor: async () => writeFileSync(folder, ''),
    openDoor: async () => rmSync(folder),
    end: async () => rmSync(home, { recursive: true, force: true }),
  };
}

describeMail('outbox folder', open);

describe('The outbox folder', () => {
  it('names files by day and letter, never by address, keeps them to their owner and leaves no draft behind', async () => {
    const bench = await open();
    await bench.mail.send(letter);
    await bench.mail.send(letter);
    expect(readdirSync(bench.folder)).toEqual([`2026-11-24-${letter.id}.eml`]);
    expect(statSync(join(bench.folder, `2026-11-24-${letter.id}.eml`)).mode & 0o777).toBe(0o600);
    await bench.end();
    expect(existsSync(bench.folder)).toBe(false);
  });
});
