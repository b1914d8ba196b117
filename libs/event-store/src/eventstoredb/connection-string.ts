import type { Credentials } from '@eventstore/db-client';

/** A checked address of an EventStoreDB server or cluster. */
export interface Connection {
  readonly url: string;
  /**
   * Handed over with every append and read. With credentials of its own an append is a call of its own; without them the
   * client sends all appends of the process down one stream, whose failure is the failure of all of them.
   */
  readonly credentials: Credentials;
}

/** The address cannot be used, or not safely. The message never repeats the address: it may hold a password. */
export class ConnectionRefused extends Error {
  readonly code = 'ESDB_ADDRESS_REFUSED';
}

const SHAPE = /^esdb(?:\+discover)?:\/\/(?:([^:@/?]+):([^@/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/u;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3})$/u;

/** Both are given to every new server by its makers, so everybody knows them. */
const WELL_KNOWN_LOGINS = new Set(['admin:changeit', 'ops:changeit']);

/** What the client understands. Of anything else it complains by printing the whole address. */
const SETTINGS = [
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'nodePreference',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
  'throwOnAppendFailure',
  'connectionName',
];
const SPELLINGS = new Set(SETTINGS.map(spelling));

/**
 * Checks an address of the form `esdb://user:password@host:2113,host2:2113?tls=true`. A connection without TLS is allowed
 * to the loopback alone; one with TLS needs a name and a password other than those every new server has.
 * @throws ConnectionRefused with a sentence for the person who wrote the address
 */
export function checkedConnection(url: string): Connection {
  const parts = SHAPE.exec(url.trim());
  if (!parts) refuse('не имеет вида esdb://имя:пароль@сервер:2113; исправьте адрес');
  const [, name, password = '', hosts = '', settings = ''] = parts;
  const wanted = settingsIn(settings);
  if (wanted.get('throwonappendfailure') === 'false') {
    refuse('содержит throwOnAppendFailure=false: клиент тогда сообщает неверную версию потока; уберите этот параметр');
  }
  if (wanted.get('tlsverifycert') === 'false') {
    refuse('содержит tlsVerifyCert=false, а клиент этот параметр не исполняет; укажите tlsCAFile');
  }
  if (wanted.get('tls') === 'false') {
    if (!hosts.split(',').every((host) => LOOPBACK.test(host.split(':')[0] ?? ''))) {
      refuse('содержит tls=false, но сервер не на этой машине; включите TLS (уберите tls=false)');
    }
    return { url, credentials: { username: name ?? '', password } };
  }
  if (name === undefined) refuse('не содержит имени и пароля; укажите их: esdb://имя:пароль@сервер:2113');
  const credentials = { username: decodeURIComponent(name), password: decodeURIComponent(password) };
  if (WELL_KNOWN_LOGINS.has(`${credentials.username}:${credentials.password}`)) {
    refuse('содержит заводской пароль сервера; задайте на сервере свой пароль и укажите его');
  }
  return { url, credentials };
}

function settingsIn(text: string): Map<string, string> {
  const pairs = text.split('&').filter(Boolean).map((pair) => pair.split('='));
  for (const [key = ''] of pairs) {
    // The unknown word is not repeated: it may be the tail of a password that was not encoded.
    if (!SPELLINGS.has(spelling(key))) refuse(`содержит незнакомый параметр; возможны ${SETTINGS.join(', ')}`);
  }
  return new Map(pairs.map(([key = '', value = '']) => [spelling(key), value.trim().toLowerCase()]));
}

function spelling(key: string): string {
  return key.trim().toLowerCase().replaceAll(/[_-]/gu, '');
}

function refuse(reason: string): never {
  throw new ConnectionRefused(`Адрес EventStoreDB ${reason}.`);
}
