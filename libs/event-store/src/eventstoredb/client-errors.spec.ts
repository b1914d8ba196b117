import { actualVersion, isStreamNotFound, meaningOf, Silence } from './client-errors';

/** As the client throws them: errors of its own with a type, errors of gRPC with a number, and plain ones. */
const clientError = (type: string): Error => Object.assign(new Error(), { type });
const grpcError = (code: number, details: string): Error => Object.assign(new Error(`${code} ${details}`), { code, details });

describe('an error of the client means for an append', () => {
  it.each([
    ['that others were there', clientError('wrong-expected-version'), 'conflict'],
    ['that it was not stored: not the leader', clientError('not-leader'), 'refused'],
    ['that it was not stored: no connection', grpcError(14, 'No connection established. Last error: ECONNREFUSED'), 'refused'],
    ['that it was not stored: the connection was given up before', grpcError(14, 'Channel closed before call started'), 'refused'],
    ['that it was not stored: no node was found', new Error('Failed to discover after 10 attempts.'), 'refused'],
    ['that it was not stored: no right to', clientError('access-denied'), 'denied'],
    ['that nothing answered: our own timer', new Silence(5), 'hung'],
    ['that nothing answered: the timer of the call', clientError('deadline-exceeded'), 'hung'],
    ['nothing: the server was away', clientError('unavailable'), 'unknown'],
    ['nothing: the call was cancelled', clientError('cancelled'), 'unknown'],
    ['nothing: the server ran out of time', clientError('timeout'), 'unknown'],
    ['nothing: the client does not know either', clientError('unknown'), 'unknown'],
    ['nothing: it came raw from gRPC', grpcError(14, 'Connection dropped'), 'unknown'],
    ['nothing: it is no error of theirs', new TypeError('x is not a function'), 'unknown'],
    ['nothing: the client throws texts as well', 'Impossible situation', 'unknown'],
    ['nothing at all', undefined, 'unknown'],
  ])('%s', (_, error, meaning) => {
    expect(meaningOf(error)).toBe(meaning);
  });

  it('where the stream stands, when it tells', () => {
    expect(actualVersion(Object.assign(clientError('wrong-expected-version'), { actualVersion: 7n }))).toBe(7);
    expect(actualVersion(Object.assign(clientError('wrong-expected-version'), { actualVersion: 'no_stream' }))).toBe('none');
  });

  it('that a read found no stream', () => {
    expect(isStreamNotFound(clientError('stream-not-found'))).toBe(true);
    expect(isStreamNotFound(clientError('not-found'))).toBe(false);
  });
});
