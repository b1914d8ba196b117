import { setTimeout as pause } from 'node:timers/promises';

/** Far above what a slow machine needs, so that only what never comes true fails. */
const GENEROUS_MS = 90_000;

/** Waits until the question is answered with something other than undefined or false. @throws Error naming what did not come true */
export async function comesTrue<T>(what: string, ask: () => T | undefined | false | Promise<T | undefined | false>, withinMs = GENEROUS_MS): Promise<T> {
  const limit = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > limit) throw new Error(`Never came true: ${what}`);
    await pause(15);
  }
}
