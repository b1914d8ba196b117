import { ClientConnection } from './client-connection';
import { checkedConnection } from './connection-string';

const NOBODY_THERE = 'esdb://127.0.0.1:1?tls=false';

describe('the connection of a process', () => {
  let connection: ClientConnection;
  beforeEach(() => {
    connection = ClientConnection.open(checkedConnection(NOBODY_THERE));
  });
  afterEach(() => connection.close());

  it('puts a new client in the place of one that hung, once, and throws the old one away', () => {
    const hung = connection.client;
    const disposed = jest.spyOn(hung, 'dispose');
    connection.replace(hung);
    const next = connection.client;
    connection.replace(hung);
    expect(next).not.toBe(hung);
    expect(connection.client).toBe(next);
    expect(disposed).toHaveBeenCalledTimes(1);
  });

  it('is closed although a client never ends being thrown away', async () => {
    const [first, never] = [connection.client, new Promise<void>(() => undefined)];
    jest.spyOn(first, 'dispose').mockReturnValue(never);
    connection.replace(first);
    jest.spyOn(connection.client, 'dispose').mockReturnValue(never);
    await connection.close();
    expect(() => connection.client).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE', reason: 'closed' }));
  });

  it('is the only one until it is closed', async () => {
    const another = (): ClientConnection => ClientConnection.open(checkedConnection(NOBODY_THERE));
    expect(another).toThrow(expect.objectContaining({ code: 'ESDB_SECOND_CLIENT' }));
    await connection.close();
    connection = another();
  });

  it('tells nothing of an address the client does not take, for the password in it', async () => {
    await connection.close();
    const open = (): ClientConnection => ClientConnection.open(checkedConnection('esdb://vekha:secret@host:port'));
    expect(open).toThrow(expect.objectContaining({ code: 'ESDB_ADDRESS_REFUSED' }));
    expect(open).not.toThrow(/secret|host:port/);
  });
});
