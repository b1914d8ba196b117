import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { nestLog, openLog } from '@vekha/installation/log';
import { runProcess } from '@vekha/installation/run-process';
import { WorkerModule } from './worker.module';

void runProcess(async (stop) => {
  const configuration = readConfiguration(process.env);
  const folder = openDataFolder(configuration);
  const log = openLog('worker', configuration.VEKHA_LOG_LEVEL);
  const root = WorkerModule.with({ configuration, folder, log, onFatal: stop });
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), { logger: nestLog(log) });
  await app.listen(configuration.VEKHA_WORKER_PORT, '127.0.0.1');
  log.info({ port: configuration.VEKHA_WORKER_PORT, queue: configuration.REDIS_URL ? 'redis' : 'in-process' }, 'worker started');
  return { log, close: () => app.close() };
});
