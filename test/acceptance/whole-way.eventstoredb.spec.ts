import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DoubleProcess } from '../support/eventstoredb-double/double-process';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { describeTheWholeWay } from './whole-way';

const what = 'Путь дорожной карты от шаблона до завершения: протокол EventStoreDB (двойник)';

if (isBuilt() && DoubleProcess.isBuilt()) {
  ranAgainst(what);
  const folder = mkdtempSync(join(tmpdir(), 'vekha-double-'));
  let double: DoubleProcess | undefined;
  const prepare = async (): Promise<RunningInstallation> => {
    double = await DoubleProcess.start(join(folder, 'log.jsonl'));
    return RunningInstallation.prepare({ eventStoreUrl: double.url });
  };
  describeTheWholeWay('EventStoreDB', prepare, async () => {
    await double?.kill();
    rmSync(folder, { recursive: true, force: true });
  });
} else {
  skippedBecause(what, notBuilt);
  it.skip('the whole way of a roadmap with the log in EventStoreDB', () => undefined);
}
