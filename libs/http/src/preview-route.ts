import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type CommandClass, commandFields } from '@vekha/event-sourcing/command-fields';
import { commandSchema } from './command-route';
import { ProblemResponses } from './problem-responses';

export interface PreviewRouteOptions {
  /** What people call it. */
  readonly title: string;
  /** Fields said by the path. */
  readonly inPath: readonly string[];
}

/** `POST …/preview` beside the route of a command: the same body and permission, nothing stored, no key needed. */
export function PreviewRoute(command: CommandClass, { title, inPath }: PreviewRouteOptions): MethodDecorator {
  return applyDecorators(
    Post('preview'),
    HttpCode(200),
    ApiOperation({ operationId: `preview${command.name}`, summary: title, description: 'То же тело и те же права, что у самой команды. Ничего не записывается.' }),
    ...commandFields(command)
      .filter(({ name }) => inPath.includes(name))
      .map(({ name, label, schema }) => ApiParam({ name, description: label, schema })),
    ApiBody({ schema: commandSchema(command, inPath) }),
    ApiResponse({ status: 200, description: 'Что получится' }),
    ProblemResponses(),
  );
}
