import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { OutboxMail } from '@vekha/mail/outbox/outbox-mail';
import { scanFolder } from './canary-scan';

const NAME = 'Проба Тестова';
const PHONE = '+7 900 123-45-67';

const escaped = (text: string): string => [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percent = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
const quotedPrintable = (text: string): string => [...Buffer.from(text)].map((byte, at) => `${at % 7 === 6 ? '=\r\n' : ''}=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const folded = (text: string): string => text.replace(/.{19}/g, '$&\r\n');

describe('The scan for personal data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-canaries-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const found = () => scanFolder(folder, [NAME, PHONE]);

  it.each([
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['base64', (text: string) => Buffer.from(Buffer.from(text).toString('base64'))],
    ['base64', (text: string) => Buffer.from(Buffer.from(`1${text}2`).toString('base64'))],
    ['base64', (text: string) => Buffer.from(folded(Buffer.from(`12${text}3`).toString('base64')))],
    ['base64', (text: string) => Buffer.from(Buffer.from(`12${text}3`).toString('base64url'))],
    ['percent', (text: string) => Buffer.from(percent(text))],
    ['percent', (text: string) => Buffer.from(encodeURIComponent(text).toLowerCase())],
    ['percent', (text: string) => Buffer.from(new URLSearchParams({ name: text }).toString())],
    ['json escapes', (text: string) => Buffer.from(escaped(text))],
    ['json escapes', (text: string) => Buffer.from(JSON.stringify(escaped(text)))],
    ['quoted-printable', (text: string) => Buffer.from(quotedPrintable(text))],
    ['base64 words of a header', (text: string) => Buffer.from(`=?UTF-8?B?${Buffer.from(text).subarray(0, 7).toString('base64')}?=\r\n =?utf-8?b?${Buffer.from(text).subarray(7).toString('base64')}?=`)],
    ['hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ])('sees a text in %s, wherever it begins (case %#)', (encoding, write) => {
    for (let shift = 0; shift < 5; shift += 1) {
      const around = Buffer.alloc(shift, 'a');
      writeFileSync(join(folder, 'file'), Buffer.concat([around, Buffer.from('\u0000{"'), write(NAME), Buffer.from('"}'), around]));
      expect(found()).toContainEqual({ file: 'file', canary: NAME, encoding });
    }
  });

  it('sees a number in the clear, a name of a file, and a file far below', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/log'), `phone=${PHONE}`);
    writeFileSync(join(folder, `${NAME}.pdf`), '');
    expect(found().map(({ file }) => file).sort()).toEqual(['a/b/log', `${NAME}.pdf`]);
  });

  it('sees a value of SQLite that is torn over pages, in the file or still in its write-ahead log', () => {
    const file = join(folder, 'a.db');
    const database = SqliteDatabase.open(file);
    database.setPragma('journal_mode', 'wal');
    database.exec('CREATE TABLE notes (text TEXT) STRICT');
    for (let length = 0; length < 40; length += 1) {
      database.exec('DELETE FROM notes');
      database.prepare('INSERT INTO notes VALUES (?)').run('a'.repeat(4_000 + length) + NAME);
      expect(found().map(({ file: name }) => name)).toContain('a.db');
    }
    database.close();
    expect(found()).toContainEqual({ file: 'a.db', canary: NAME, encoding: 'utf-8' });
  });

  it('sees a name in a letter of the outbox, in its subject and in its text', async () => {
    const mail = new OutboxMail({ folder, from: 'Веха <vekha@localhost>', origin: 'spec' });
    const letter = { id: 'letter', to: 'curator@school.example', at: '2026-03-02T08:00:00.000Z', subject: 'Сводка', text: 'Ничего.', html: '<p>Ничего.</p>' };
    await mail.send({ ...letter, subject: `Сводка о наставнике: ${NAME}` });
    expect(found().map(({ canary }) => canary)).toContain(NAME);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await mail.send({ ...letter, text: `Наставник ${NAME} ждёт. ${'Длинная строка. '.repeat(20)}` });
    expect(found().map(({ canary }) => canary)).toContain(NAME);
    await mail.close();
  });

  it('finds nothing where there is nothing', () => {
    writeFileSync(join(folder, 'file'), 'Проба Другая, 900 123-45-68');
    expect(found()).toEqual([]);
  });
});
