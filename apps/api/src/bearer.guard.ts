import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { BearerTokens } from '@vekha/access/bearer-token';
import { OPEN_ROUTE } from '@vekha/http/open-route';
import { problem, ProblemError } from '@vekha/http/problem';
import { TOKEN_AS_PASSWORD } from '@vekha/http/token-as-password';
import type { AuthenticatedRequest } from '@vekha/http/requester';

/** Denies every route but the open ones to whoever brings no valid token. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly tokens: BearerTokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = (mark: string): boolean => this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) ?? false;
    if (marked(OPEN_ROUTE)) return true;
    const withPassword = marked(TOKEN_AS_PASSWORD);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = tokenOf(request.headers.authorization ?? '', withPassword);
    const principal = token === undefined ? undefined : await this.tokens.principalOf(token);
    if (!principal) throw unauthenticated(withPassword ? 'Basic' : 'Bearer');
    request.principal = principal;
    return true;
  }
}

/** The token of a bearer header or, where the route takes it so, the password of HTTP Basic (RFC 7617); its name is not looked at. */
function tokenOf(header: string, withPassword: boolean): string | undefined {
  const [scheme = '', credentials = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (!withPassword || scheme.toLowerCase() !== 'basic') return undefined;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

function unauthenticated(scheme: 'Basic' | 'Bearer'): ProblemError {
  const sentence = 'Представьтесь: нужен действующий ключ доступа в заголовке Authorization.';
  return new ProblemError(problem(401, 'UNAUTHENTICATED', sentence), { 'WWW-Authenticate': `${scheme} realm="vekha"` });
}
