import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request whose bearer token has been checked by the guard. */
export type AuthenticatedRequest = FastifyRequest & { principal: Principal };

/** What a command route needs of its request. */
export interface IncomingCommand {
  /** Body and path parameters together; the path wins. */
  readonly input: unknown;
  readonly principal: Principal;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
  readonly reply: FastifyReply;
}

const single = (header: string | readonly string[] | undefined): string | undefined => (typeof header === 'string' ? header : header?.[0]);

/** The principal of the request. */
export const Requester = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return context.switchToHttp().getRequest<AuthenticatedRequest>().principal;
});

/** The command that the request carries. */
export const Incoming = createParamDecorator((_: unknown, context: ExecutionContext): IncomingCommand => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { body, params, principal, headers } = request;
  const isRecord = typeof body === 'object' && body !== null && !Array.isArray(body);
  return {
    input: body === undefined || body === null ? { ...(params as object) } : isRecord ? { ...body, ...(params as object) } : body,
    principal,
    key: single(headers['idempotency-key']),
    ifMatch: single(headers['if-match']),
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  };
});
