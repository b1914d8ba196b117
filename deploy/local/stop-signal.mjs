const PARENT_CHECK_MS = 500;

/**
 * Fires once when this script is asked to stop: Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that
 * started it (npm passes signals to its shell, which does not pass them on).
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const stop = new AbortController();
  // With the terminal gone, printing fails; the children must be stopped all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop.abort());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort());
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop.abort();
    }, PARENT_CHECK_MS);
    watch.unref();
  }
  return stop.signal;
}
