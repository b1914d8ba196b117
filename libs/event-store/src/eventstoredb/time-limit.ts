import { Silence } from './client-errors';

/** The promise's outcome, or Silence after the limit (milliseconds); a later outcome is dropped. */
export async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence(limitMs)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits before attempt n (0 for the first: no wait): twice as long each time, with jitter so that callers spread. */
export async function backOff(attempt: number, firstMs: number): Promise<void> {
  if (attempt === 0) return;
  const longest = firstMs * 2 ** (attempt - 1);
  await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}

/** Waits without keeping the process alive. */
export async function idlePause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref());
}
