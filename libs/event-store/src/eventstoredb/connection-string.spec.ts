import { checkedConnection } from './connection-string';

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['another protocol', 'http://vekha:secret@db.example:2113', /вида esdb/],
  ['no host', 'esdb://vekha:secret@?tls=true', /вида esdb/],
  ['no TLS to another machine', 'esdb://vekha:secret@db.example:2113?tls=false', /TLS/],
  ['no TLS to one other machine among several', 'esdb://127.0.0.1:2113,db.example:2113?tls=false', /TLS/],
  ['no TLS to a name that only begins like the loopback', 'esdb://127.0.0.1.example:2113?tls=false', /TLS/],
  ['no TLS in another spelling', 'esdb://db.example?TLS=False', /TLS/],
  ['TLS without a name and password', 'esdb://db.example:2113', /имени и пароля/],
  ['the password every new server has', 'esdb://admin:changeit@db.example:2113', /заводской пароль/],
  ['the same password, encoded', 'esdb://ops:change%69t@db.example:2113', /заводской пароль/],
  ['a setting that makes the client lie', 'esdb://vekha:secret@db.example?throwOnAppendFailure=false', /throwOnAppendFailure/],
  ['a setting the client does not keep', 'esdb://vekha:secret@db.example?tlsVerifyCert=false', /tlsCAFile/],
  ['an unknown setting', 'esdb://vekha:secret@db.example?tsl=true', /незнакомый параметр/],
  ['a password with a question mark that is not encoded', 'esdb://vekha:se?secret@db.example', /незнакомый параметр/],
];

describe('the address of an EventStoreDB', () => {
  it.each(REFUSED)('is refused for %s', (_, url, reason) => {
    expect(() => checkedConnection(url)).toThrow(reason);
    expect(() => checkedConnection(url)).toThrow(expect.objectContaining({ code: 'ESDB_ADDRESS_REFUSED' }));
  });

  it('is never repeated in a refusal, for the password in it', () => {
    for (const [, url] of REFUSED) {
      expect(() => checkedConnection(url)).not.toThrow(/secret|changeit|db\.example/);
    }
  });

  it('may go without TLS on the loopback', () => {
    for (const host of ['localhost', '127.0.0.1:2113', '127.1.2.3', 'localhost:1,127.0.0.1:2']) {
      expect(checkedConnection(`esdb://${host}?tls=false`).credentials).toEqual({ username: '', password: '' });
    }
  });

  it('gives name and password as the server knows them', () => {
    const { credentials } = checkedConnection('esdb+discover://vekha:p%40ss%3Aword@db.example?tlsCAFile=/ca.crt');
    expect(credentials).toEqual({ username: 'vekha', password: 'p@ss:word' });
  });
});
