import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type KeyStore, MasterKeyRefused } from '@vekha/personal-data/key-store';
import { SqliteKeyStore } from '@vekha/personal-data/sqlite/sqlite-key-store';
import type { Configuration } from './configuration';
import { type DataFolder, kept } from './data-folder';

const KEY_TEXT = /^[0-9a-f]{64}$/i;

/** The keys of personal data of this installation. @throws MasterKeyRefused without the master key they were wrapped with */
export function openKeyStore(configuration: Configuration, folder: DataFolder): KeyStore {
  return SqliteKeyStore.open(folder.keys, masterKey(configuration, folder));
}

/** The configured master key, else the one of the data folder, which is made only where there are no keys yet. */
function masterKey({ VEKHA_MASTER_KEY_FILE: file, VEKHA_MASTER_KEY: said }: Configuration, folder: DataFolder): Buffer {
  if (file !== undefined) return bytesOf(file, contentOf(file));
  if (said !== undefined) return Buffer.from(said, 'hex');
  // Asked first: whoever makes both at this moment makes the master key before the keys.
  const hasKeys = existsSync(folder.keys);
  if (hasKeys && !existsSync(folder.masterKey)) throw missing(folder.masterKey);
  return bytesOf(folder.masterKey, kept(folder.masterKey, () => randomBytes(32).toString('hex')));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw missing(file);
  }
}

function bytesOf(file: string, text: string): Buffer {
  if (!KEY_TEXT.test(text)) throw new MasterKeyRefused('MASTER_KEY_MALFORMED', `Главный ключ в файле ${file} испорчен: нужны 64 знака 0–9 и a–f. Верните файл из отдельной копии.`);
  return Buffer.from(text, 'hex');
}

function missing(file: string): MasterKeyRefused {
  const message = `Нет главного ключа: файл ${file} не читается. Верните его из отдельной копии или укажите VEKHA_MASTER_KEY_FILE: без него сведения о людях не открыть, новый ключ не подойдёт.`;
  return new MasterKeyRefused('MASTER_KEY_MISSING', message);
}
