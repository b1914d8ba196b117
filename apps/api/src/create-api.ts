import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { admitFiles } from '@vekha/http/file-upload';
import { problem } from '@vekha/http/problem';
import { sendProblem } from '@vekha/http/problem.filter';
import { nestLog } from '@vekha/installation/log';
import type { FastifyReply } from 'fastify';
import { ApiModule, type ApiParts } from './api.module';

const BODY_LIMIT = 1024 * 1024;

const nothingThere = problem(404, 'NOT_FOUND', 'Такого адреса нет. Проверьте ссылку.');

/** The API, ready to listen or to be asked in a test. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  // What the router itself refuses never reaches the filter; the address may hold anything, so it is not repeated.
  const frameworkErrors = (_error: unknown, _request: unknown, reply: FastifyReply): void => sendProblem(reply, nothingThere);
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, frameworkErrors });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, { logger: nestLog(parts.log) });
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'health/*path', method: RequestMethod.GET }] });
  adapter.getInstance().addHook('onSend', async (_request, reply) => {
    void reply.header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'no-referrer');
  });
  admitFiles(adapter.getInstance());
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description()), { jsonDocumentUrl: 'api/docs/openapi.json' });
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

function description() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Веха: наставничество в школах')
    .setDescription('Команды и реестры. Отказы — application/problem+json с кодом и причиной по-русски.')
    .setVersion('1')
    .addBearerAuth()
    .addBasicAuth()
    .build();
}
