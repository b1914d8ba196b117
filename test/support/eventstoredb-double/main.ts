import { EventStoreDbDouble } from './eventstoredb-double';
import { ServerLog } from './server-log';

/**
 * The double as a process of its own: prints `{"port": …, "url": …}` as one line when it serves. Environment:
 * VEKHA_DOUBLE_PORT (a free one when absent), VEKHA_DOUBLE_FILE (where the log is kept; in memory when absent).
 */
async function main(): Promise<void> {
  const file = process.env['VEKHA_DOUBLE_FILE'];
  const double = await EventStoreDbDouble.start({
    port: Number(process.env['VEKHA_DOUBLE_PORT'] ?? 0),
    log: ServerLog.open(file === '' ? undefined : file),
  });
  process.stdout.write(`${JSON.stringify({ port: double.port, url: double.url })}\n`);
}

void main();
