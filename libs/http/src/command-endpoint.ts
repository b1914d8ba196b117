import { Inject, Injectable } from '@nestjs/common';
import type { CommandClass } from '@vekha/event-sourcing/command-fields';
import { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Accepted } from '@vekha/event-sourcing/command-outcome';
import { problem, ProblemError, problemOf } from './problem';
import type { IncomingCommand } from './requester';

/** The answer to an accepted command. */
export interface CommandAnswer {
  /** Id of the thing the command went to. */
  readonly id: string;
  readonly version: number;
  readonly position: string;
}

const KEY = /^[\x21-\x7e]{8,200}$/;
const ETAG = /^"(\d{1,15})"$/;

/** Hands a request to the gateway and its outcome back as HTTP: ETag, X-Position, or a problem. */
@Injectable()
export class CommandEndpoint {
  constructor(@Inject(CommandGateway) private readonly gateway: CommandGateway) {}

  async submit(command: CommandClass, incoming: IncomingCommand): Promise<CommandAnswer> {
    const { input, principal, reply } = incoming;
    const seenVersion = seenVersionOf(incoming);
    const outcome = await this.gateway.submit(command.name, input, {
      principal,
      key: keyOf(incoming),
      mustSayVersion: true,
      ...(seenVersion !== undefined && { seenVersion }),
    });
    if (!outcome.accepted) {
      const version: Record<string, string> = outcome.version === undefined ? {} : { ETag: etag(outcome.version) };
      throw new ProblemError(problemOf(outcome), version);
    }
    void reply.header('ETag', etag(outcome.version)).header('X-Position', outcome.position);
    if (outcome.repeated) void reply.header('Idempotent-Replayed', 'true');
    return answerOf(outcome);
  }
}

export const etag = (version: number): string => `"${version}"`;

function answerOf({ stream, version, position }: Accepted): CommandAnswer {
  return { id: stream.slice(stream.indexOf('-') + 1), version, position };
}

/** The caller's idempotency key. @throws ProblemError 400 when there is none */
export function keyOf({ key }: IncomingCommand): string {
  if (key !== undefined && KEY.test(key)) return key;
  const sentence = 'Нужен заголовок Idempotency-Key: придумайте ключ (например, UUID) до отправки и повторяйте запрос с ним же.';
  throw new ProblemError(problem(400, 'IDEMPOTENCY_KEY_MISSING', sentence));
}

function seenVersionOf({ ifMatch }: IncomingCommand): number | undefined {
  if (ifMatch === undefined) return undefined;
  const [, version] = ETAG.exec(ifMatch) ?? [];
  if (version !== undefined) return Number(version);
  throw new ProblemError(problem(400, 'IF_MATCH_WRONG', 'В If-Match нужна версия из ETag в кавычках, например "7".'));
}
