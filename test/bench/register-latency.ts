import 'reflect-metadata';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { openLog } from '@vekha/installation/log';
import { createApi } from '../../apps/api/src/create-api';
import { BENCH_ORIGIN } from './append-reference';

/** Asks over HTTP and answers how long it took, in milliseconds, with the body read whole. */
export type Ask = (path: string) => Promise<{ readonly ms: number; readonly body: string }>;

/** Opens the API of a data folder on the loopback for as long as the work takes. */
export async function askingOverHttp<Result>(folder: string, token: string, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const configuration = readConfiguration({ VEKHA_DATA_DIR: folder, VEKHA_ORIGIN: BENCH_ORIGIN, VEKHA_LOG_LEVEL: 'silent' });
  const onFatal = (failure: Error): never => {
    throw failure;
  };
  const app = await createApi({ configuration, folder: openDataFolder(configuration), log: openLog('api', 'silent'), onFatal });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const ask: Ask = async (path) => {
    const started = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`);
    return { ms: performance.now() - started, body };
  };
  try {
    return await work(ask);
  } finally {
    await app.close();
  }
}

/** The value that 95 of 100 do not pass. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}
