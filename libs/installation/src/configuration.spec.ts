import { isAbsolute } from 'node:path';
import { ConfigurationRefused, readConfiguration } from './configuration';

const refusalOf = (environment: Record<string, string>): ConfigurationRefused => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error;
    throw error;
  }
  throw new Error('The configuration was taken');
};

describe('Configuration', () => {
  it('needs nothing: every value has a default that works on one machine', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({ VEKHA_API_PORT: 3000, VEKHA_API_HOST: '127.0.0.1', VEKHA_EVENT_STORE: 'sqlite', VEKHA_TIME_ZONE: 'Europe/Moscow' });
    expect(isAbsolute(configuration.VEKHA_DATA_DIR)).toBe(true);
  });

  it('reads numbers from text, and takes an empty variable for none', () => {
    expect(readConfiguration({ VEKHA_API_PORT: '8080', VEKHA_WORKER_PORT: '' })).toMatchObject({ VEKHA_API_PORT: 8080, VEKHA_WORKER_PORT: 3001 });
  });

  it('names every wrong value at once, with its mend in Russian', () => {
    const { code, wrong, message } = refusalOf({
      VEKHA_API_PORT: '70000',
      VEKHA_WORKER_PORT: 'порт',
      VEKHA_EVENT_STORE: 'postgres',
      VEKHA_LOG_LEVEL: 'loud',
      VEKHA_TIME_ZONE: 'Europe/Mosocow',
      REDIS_URL: 'localhost',
      VEKHA_DEMO: 'yes',
      VEKHA_API_HOST: 'everywhere',
      VEKHA_FILE_LIMIT_MIB: '0',
    });
    expect(code).toBe('CONFIGURATION_REFUSED');
    expect(wrong.map((line) => line.split(':')[0]).sort()).toEqual([
      'REDIS_URL', 'VEKHA_API_HOST', 'VEKHA_API_PORT', 'VEKHA_DEMO', 'VEKHA_EVENT_STORE', 'VEKHA_FILE_LIMIT_MIB', 'VEKHA_LOG_LEVEL', 'VEKHA_TIME_ZONE', 'VEKHA_WORKER_PORT',
    ]);
    for (const line of wrong) expect(line).toMatch(/^[A-Z_]+: [а-яё].*/);
    expect(message).toContain('deploy/env.example');
  });

  it('asks for the address of EventStoreDB only where it is used', () => {
    expect(readConfiguration({ VEKHA_EVENTSTORE_URL: 'not used' }).VEKHA_EVENT_STORE).toBe('sqlite');
    expect(refusalOf({ VEKHA_EVENT_STORE: 'eventstoredb' }).wrong).toEqual([expect.stringMatching(/^VEKHA_EVENTSTORE_URL: /)]);
    expect(readConfiguration({ VEKHA_EVENT_STORE: 'eventstoredb', VEKHA_EVENTSTORE_URL: 'esdb://node:2113' }).VEKHA_EVENT_STORE).toBe('eventstoredb');
  });

  it('never repeats a wrong value, which may hold a secret', () => {
    const secret = 'hunter2-hunter2';
    const { message, stack } = refusalOf({ REDIS_URL: `http://user:${secret}@redis`, VEKHA_EVENT_STORE: 'eventstoredb', VEKHA_EVENTSTORE_URL: `admin:${secret}@node` });
    expect(message + String(stack)).not.toContain(secret);
  });
});
