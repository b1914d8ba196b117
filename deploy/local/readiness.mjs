import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './steps.mjs';

const BETWEEN_TRIES_MS = 100;

/**
 * Asks again and again until the answer is not undefined.
 * @param {() => Promise<unknown>} ask throws or answers undefined while not ready
 * @param {{ child: object, withinMs: number, signal?: AbortSignal, mend: string }} options
 * @returns the answer; throws a Failure with the end of the child's output when it ended or never became ready
 */
export async function untilReady(ask, { child, withinMs, signal, mend }) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    signal?.throwIfAborted();
    if (child.hasEnded) throw new Failure(`${child.name}: процесс закончился, не начав работать (${await child.ended})`, mend, child.outputTail());
    if (performance.now() > deadline) {
      throw new Failure(`${child.name}: нет готовности за ${Math.round(withinMs / 1000)} с`, mend, child.outputTail());
    }
    await pause(BETWEEN_TRIES_MS);
  }
}

/** Answers true once the address says 200. Leaves no open connection behind, which would delay the server's stop. */
export function isHealthy(url) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200 ? true : undefined));
      response.once('error', reject);
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });
}
