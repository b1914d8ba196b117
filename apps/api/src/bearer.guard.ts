import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { BearerTokens } from '@vekha/access/bearer-token';
import { OPEN_ROUTE } from '@vekha/http/open-route';
import { problem, ProblemError } from '@vekha/http/problem';
import type { AuthenticatedRequest } from '@vekha/http/requester';

/** Denies every route but the open ones to whoever brings no valid token. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly tokens: BearerTokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_ROUTE, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const principal = scheme?.toLowerCase() === 'bearer' && token ? await this.tokens.principalOf(token) : undefined;
    if (!principal) throw unauthenticated();
    request.principal = principal;
    return true;
  }
}

function unauthenticated(): ProblemError {
  const sentence = 'Представьтесь: нужен действующий ключ доступа в заголовке Authorization.';
  return new ProblemError(problem(401, 'UNAUTHENTICATED', sentence), { 'WWW-Authenticate': 'Bearer realm="vekha"' });
}
