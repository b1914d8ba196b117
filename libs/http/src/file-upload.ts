import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type CommandClass, commandFields } from '@vekha/event-sourcing/command-fields';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { KeyHeader } from './command-route';
import { ProblemResponses } from './problem-responses';

/** Takes what is uploaded; see event-sourcing/file-intake. */
export const FILE_INTAKE = Symbol('file intake');
/** Most bytes of one file. */
export const FILE_LIMIT = Symbol('file limit');

/** The body of a request as it comes; nothing of it has been read. */
export interface UploadedFile {
  /** From Content-Type, without its parameters; empty when it was not said. */
  readonly mediaType: string;
  /** From Content-Length, when it was said. */
  readonly length: number | undefined;
  readonly content: AsyncIterable<Uint8Array>;
}

const TAKES_FILE = 'takesFile';
const takesFile = ({ routeOptions }: FastifyRequest): boolean => (routeOptions.config as unknown as Readonly<Record<string, unknown>>)[TAKES_FILE] === true;

/** Bodies other than JSON reach the routes that take files, unread, and no other. */
export function admitFiles(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('*', (request, payload, done) => {
    if (takesFile(request)) done(null, payload);
    else if (request.is404) done(null);
    else done(Object.assign(new Error('Not JSON'), { statusCode: 415 }));
  });
}

export const FileBody = createParamDecorator((_: unknown, context: ExecutionContext): UploadedFile => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const length = headers['content-length'];
  return {
    mediaType: (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    length: length === undefined ? undefined : Number(length),
    content: body instanceof Readable ? unlessTaken(body) : nothingAtAll(),
  };
});

/** A refusal in the middle must still be heard: the rest of the body is let pass, not cut off. */
async function* unlessTaken(body: Readable): AsyncIterable<Uint8Array> {
  try {
    yield* body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } finally {
    body.resume();
  }
}

async function* nothingAtAll(): AsyncIterable<Uint8Array> {}

export interface FileUploadOptions {
  /** What people call it. */
  readonly title: string;
  readonly mediaTypes: readonly string[];
  /** Fields said by the path. */
  readonly inPath: readonly string[];
  /** Below the controller's own path. */
  readonly path?: string;
  /** Shows what would be done and stores nothing, so it needs no key. */
  readonly preview?: true;
}

/** A POST route whose body is one file of one of the types; its command follows from what was uploaded. */
export function FileUploadRoute(command: CommandClass, { title, mediaTypes, inPath, path, preview }: FileUploadOptions): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    RouteConfig({ [TAKES_FILE]: true }),
    ApiOperation({ operationId: preview ? `preview${command.name}` : command.name, summary: title }),
    ...commandFields(command).filter(({ name }) => inPath.includes(name)).map(({ name, label, schema }) => ApiParam({ name, description: label, schema })),
    ...(preview ? [] : [KeyHeader()]),
    ApiConsumes(...mediaTypes),
    ApiBody({ description: 'Сам файл, без обёртки', required: true, schema: { type: 'string', format: 'binary' } }),
    ApiResponse({ status: 200, description: preview ? 'Что изменится; ничего не записано' : 'Файл принят' }),
    ProblemResponses(),
  );
}
