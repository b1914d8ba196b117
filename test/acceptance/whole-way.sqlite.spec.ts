import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { describeTheWholeWay } from './whole-way';

const what = 'Путь дорожной карты от шаблона до завершения: журнал SQLite';

if (isBuilt()) {
  ranAgainst(what);
  describeTheWholeWay('SQLite', () => RunningInstallation.prepare(), async () => undefined);
} else {
  skippedBecause(what, notBuilt);
  it.skip('the whole way of a roadmap with the log in SQLite', () => undefined);
}
