import type { Logger } from 'pino';

export interface RunningProcess {
  readonly log: Logger;
  readonly close: () => Promise<void>;
}

const CLOSE_MS = 25_000;

/**
 * Runs a server process: starts it, says plainly why it cannot start, and ends it in order on SIGTERM, SIGINT or a
 * fatal failure of the log. Exit codes: 0 asked to stop, 1 could not start, 70 the log failed.
 */
export async function runProcess(start: (stop: (failure: Error) => void) => Promise<RunningProcess>): Promise<void> {
  let running: RunningProcess | undefined;
  let ending = false;
  const end = async (code: number, failure?: Error): Promise<void> => {
    if (ending) return;
    ending = true;
    // Whatever hangs while closing must not keep the process: everything it holds is safe against a kill.
    setTimeout(() => process.exit(code || 1), CLOSE_MS).unref();
    if (failure) running?.log.fatal({ err: failure }, 'stopping');
    await running?.close().catch((err: unknown) => running?.log.error({ err }, 'closing failed'));
    process.exit(code);
  };
  process.once('SIGTERM', () => void end(0));
  process.once('SIGINT', () => void end(0));
  try {
    running = await start((failure) => void end(70, failure));
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    process.stderr.write(typeof code === 'string' ? `${(error as Error).message}\n` : `${String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  }
}
