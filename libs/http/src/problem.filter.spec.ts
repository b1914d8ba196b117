import { type ArgumentsHost, ForbiddenException } from '@nestjs/common';
import { OutcomeUnknown, StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { FileStoreUnavailable } from '@vekha/event-sourcing/file-store';
import { problem, ProblemError } from './problem';
import { ProblemFilter } from './problem.filter';

/** What the client receives when a route throws this, and what the log does. */
function answerTo(error: unknown) {
  const sent = { status: 0, type: '', headers: {} as Record<string, string>, body: undefined as unknown };
  const reply = {
    status: (status: number) => Object.assign(reply, void (sent.status = status)),
    type: (type: string) => Object.assign(reply, void (sent.type = type)),
    header: (name: string, value: string) => Object.assign(reply, void (sent.headers[name] = value)),
    headers: (more: Record<string, string>) => Object.assign(reply, void Object.assign(sent.headers, more)),
    send: (body: unknown) => Object.assign(reply, void (sent.body = body)),
  };
  const logged: object[] = [];
  const host = { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ArgumentsHost;
  new ProblemFilter({ error: (details) => void logged.push(details) }).catch(error, host);
  return { ...sent, logged };
}

describe('Problem details', () => {
  it('tell of an unexpected error nothing: no message, no stack; the log gets it', () => {
    const error = new Error('password=hunter2 at /srv/vekha/secret.ts');
    const { status, body, logged } = answerTo(error);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/hunter2|secret|\bat\b|stack/);
    expect(body).toMatchObject({ code: 'INTERNAL', title: expect.stringMatching(/^Внутренняя ошибка/) });
    expect(logged).toEqual([{ err: error }]);
  });

  it('say when to come back while the log refuses, and that a repeat with the same key is safe', () => {
    expect(answerTo(new StoreUnavailable('full', 10))).toMatchObject({ status: 503, headers: { 'Retry-After': '10' }, body: { code: 'STORE_UNAVAILABLE' } });
    expect(answerTo(new OutcomeUnknown('roadmap-1'))).toMatchObject({ status: 503, headers: { 'Retry-After': '1' }, body: { code: 'OUTCOME_UNKNOWN' } });
  });

  it('say why nobody is shown while the access journal cannot be written', () => {
    const unwritable = Object.assign(new Error(), { code: 'ACCESS_JOURNAL_UNAVAILABLE' });
    expect(answerTo(unwritable)).toMatchObject({ status: 503, headers: { 'Retry-After': '1' }, body: { code: 'ACCESS_JOURNAL_UNAVAILABLE', title: expect.stringMatching(/^Журнал доступа/) } });
  });

  it('say when to come back while the disk takes no files', () => {
    expect(answerTo(new FileStoreUnavailable('full', 10))).toMatchObject({ status: 503, headers: { 'Retry-After': '10' }, body: { code: 'FILE_STORE_UNAVAILABLE', title: expect.stringMatching(/^[А-Я]/) } });
  });

  it('carry the refusal of a route as it is, headers included', () => {
    const refusal = new ProblemError(problem(412, 'VERSION_STALE', 'Появились изменения.', { version: 7 }), { ETag: '"7"' });
    expect(answerTo(refusal)).toMatchObject({ status: 412, type: expect.stringMatching(/^application\/problem\+json/), headers: { ETag: '"7"' }, body: { version: 7, type: 'urn:vekha:problem:VERSION_STALE' } });
  });

  it('put what the framework throws into Russian', () => {
    expect(answerTo(new ForbiddenException('nope'))).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', title: expect.stringMatching(/^[А-Я]/) }, logged: [] });
    expect(answerTo({ statusCode: 413 })).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
  });

  it.each([[undefined], [null], ['thrown text'], [{ code: 'E_STRANGE' }]])('survive whatever is thrown: %p', (thrown) => {
    expect(answerTo(thrown)).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
  });
});
