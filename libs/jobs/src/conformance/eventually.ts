import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 20_000;

/** Waits until the check stops throwing; after 20 seconds its last error is the outcome. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const latest = Date.now() + patienceMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (cause) {
      if (Date.now() > latest) throw cause;
      await pause(10);
    }
  }
}
