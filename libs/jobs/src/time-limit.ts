/** The work did not end within its limit; it may still end later, unheard. */
export class TimeLimitExceeded extends Error {
  readonly code = 'TIME_LIMIT_EXCEEDED';
}

/**
 * Waits for work no longer than the limit (milliseconds).
 * @param work told by the signal when its time is over
 * @throws TimeLimitExceeded, or whatever the work throws in time
 */
export async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TimeLimitExceeded(`Not done within ${limitMs} ms`));
      over.abort();
    }, limitMs);
  });
  try {
    return await Promise.race([work(over.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the work has ended, well or badly, but no longer than the limit (milliseconds). Tells whether it ended. */
export async function endsWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  try {
    await within(limitMs, () => Promise.allSettled([work]));
    return true;
  } catch {
    return false;
  }
}
