import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecipientTwice } from '@vekha/correspondence/address-book';
import { ORDINARY_HOURS, type Recipient } from '@vekha/correspondence/recipient';
import { SqliteAddressBook } from './sqlite-address-book';

const id = '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
const other = '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f02';
const scope = 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const curator: Recipient = { id, scope, role: 'curator', address: 'curator@licey28.example', ...ORDINARY_HOURS };

let folder: string;
let file: string;
let book: SqliteAddressBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-addresses-'));
  file = join(folder, 'address-book.db');
  book = SqliteAddressBook.open(file);
});
afterEach(() => {
  book.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The address book', () => {
  it('keeps who gets letters, for every process that opens it', () => {
    book.put(curator);
    const beside = SqliteAddressBook.open(file);
    expect(beside.list('all')).toEqual([curator]);
    beside.put({ ...curator, digestAt: '07:30' });
    beside.close();
    expect(book.get(id)).toEqual({ ...curator, digestAt: '07:30' });
  });

  it('shows entries of the asked scopes only', () => {
    book.put(curator);
    book.put({ ...curator, id: other, scope: 'municipality', role: 'department', address: 'uo@city.example' });
    expect(book.list([scope]).map((each) => each.id)).toEqual([id]);
    expect(book.list('all')).toHaveLength(2);
    expect(book.list([])).toEqual([]);
  });

  it('takes one address once per role and school, capitals or not, and repeats it in no error', () => {
    book.put(curator);
    const twice = (): void => book.put({ ...curator, id: other, address: 'Curator@Licey28.example' });
    expect(twice).toThrow(RecipientTwice);
    expect(twice).not.toThrow(/licey28/i);
    book.put({ ...curator, id: other, role: 'director' });
  });

  it('leaves no trace of a removed or replaced address in any of its files, which only their owner may read', () => {
    book.put(curator);
    expect(readFileSync(file, 'latin1')).toContain('curator@licey28.example');
    book.put({ ...curator, address: 'new@licey28.example' });
    expect(book.remove(id)).toBe(true);
    expect(book.remove(id)).toBe(false);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'latin1')).not.toContain('licey28.example');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
