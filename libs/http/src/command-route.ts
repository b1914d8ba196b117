import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type CommandClass, commandFields } from '@vekha/event-sourcing/command-fields';
import { ProblemResponses } from './problem-responses';

type Schema = Record<string, unknown>;

/** The JSON schema of a command as its own declarations give it; fields said by the path are left out. */
export function commandSchema(command: CommandClass, leftOut: readonly string[] = []): Schema {
  const fields = commandFields(command).filter(({ name }) => !leftOut.includes(name));
  const properties = fields.map(({ name, label, schema, nested, many }): [string, Schema] => {
    const inner = nested ? commandSchema(nested()) : undefined;
    const shape = inner && (many ? { type: 'array', items: inner } : inner);
    return [name, { description: label, ...schema, ...shape }];
  });
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), ...(required.length > 0 && { required }) };
}

/** The header under which a request may be repeated. */
export const KeyHeader = (): MethodDecorator => ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Ключ, с которым запрос можно безопасно повторять' });

export interface CommandRouteOptions {
  /** What people call it. */
  readonly title: string;
  /** What else a caller must know before sending. */
  readonly description?: string;
  /** Fields said by the path. */
  readonly inPath: readonly string[];
  /** Starts something new, so there is no version to have seen. */
  readonly creates?: boolean;
}

/** A POST route that carries one command; its description for OpenAPI follows from the command class. */
export function CommandRoute(command: CommandClass, { title, description, inPath, creates = false }: CommandRouteOptions): MethodDecorator {
  const match = { name: 'If-Match', required: true, description: 'Версия из ETag, которую вы видели' };
  return applyDecorators(
    Post(),
    HttpCode(200),
    ApiOperation({ operationId: command.name, summary: title, ...(description !== undefined && { description }) }),
    ...commandFields(command)
      .filter(({ name }) => inPath.includes(name))
      .map(({ name, label, schema }) => ApiParam({ name, description: label, schema })),
    KeyHeader(),
    ...(creates ? [] : [ApiHeader(match)]),
    ApiBody({ schema: commandSchema(command, inPath) }),
    ApiResponse({ status: 200, description: 'Выполнено: версия и место в журнале', headers: { ETag: { schema: { type: 'string' } }, 'X-Position': { schema: { type: 'string' } } } }),
    ProblemResponses(),
  );
}
