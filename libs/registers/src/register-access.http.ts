import { Inject, Injectable } from '@nestjs/common';
import { mayRead } from '@vekha/access/permissions';
import { systemClock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { problem, ProblemError } from '@vekha/http/problem';
import type { FastifyReply } from 'fastify';

export const REGISTER_READER = Symbol('register reader');
/** IANA zone in which a bare date of a query is meant. */
export const QUERY_ZONE = Symbol('query zone');

/** Which place of the log an answer has to have seen, and how long a reader waits for it, in milliseconds. */
export interface Awaited {
  readonly after?: string;
  readonly waitMs: number;
}

/** Opens registers to whoever asks: within their role and their schools. */
@Injectable()
export class RegisterAccess {
  constructor(
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(QUERY_ZONE) readonly zone: string,
  ) {}

  /** The instant (UTC) that what is counted when read is counted at. */
  now(asOf: AsOf | undefined): string | undefined {
    if (!asOf) return systemClock.now();
    return 'recordedAt' in asOf ? asOf.recordedAt : undefined;
  }

  /**
   * @param beside registers that are read along with them, whose rows are not what is asked for
   * @throws ProblemError 403 when the role may not read one of them
   */
  async open(opened: readonly Projection[], principal: Principal, { after, waitMs }: Awaited, reply: FastifyReply, beside: readonly Pick<Projection, 'name'>[] = []): Promise<ScopedRegisters> {
    const denied = opened.find(({ name }) => !mayRead(principal.role, name));
    if (denied) throw forbidden(denied);
    const handle = this.reader.forScopes(principal.scopes);
    if (after !== undefined && !(await handle.waitFor([...opened, ...beside], after, waitMs))) void reply.header('X-Stale', 'true');
    return handle;
  }
}

export const forbidden = ({ title }: Pick<Projection, 'title'>): ProblemError => new ProblemError(problem(403, 'FORBIDDEN', `Реестр «${title}» не входит в права вашей роли.`));

export function notFound(): ProblemError {
  return new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
}
