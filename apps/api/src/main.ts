import 'reflect-metadata';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { openLog } from '@vekha/installation/log';
import { runProcess } from '@vekha/installation/run-process';
import { createApi } from './create-api';

void runProcess(async (stop) => {
  const configuration = readConfiguration(process.env);
  const folder = openDataFolder(configuration);
  const log = openLog('api', configuration.VEKHA_LOG_LEVEL);
  const app = await createApi({ configuration, folder, log, onFatal: stop });
  await app.listen(configuration.VEKHA_API_PORT, configuration.VEKHA_API_HOST);
  log.info({ port: configuration.VEKHA_API_PORT }, 'api started');
  return { log, close: () => app.close() };
});
