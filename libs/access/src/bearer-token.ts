import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { KnownHistories } from '@vekha/event-sourcing/known-histories';
import { accessCommands, tokenStream } from './commands';
import type { Token } from './token';

const SECRET_BYTES = 32;
const SHAPE = /^vekha_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
/** What the holder keeps: the id finds the token, the secret proves it. */
export const bearerToken = (tokenId: string, secret: string): string => `vekha_${tokenId}_${secret}`;

/** Knows who a bearer token speaks for; asks the log each time for what is new, so a revocation counts at once. */
export class BearerTokens {
  private readonly histories: KnownHistories;

  constructor(
    store: EventStore,
    registry: EventRegistry,
    private readonly clock: Clock,
  ) {
    this.histories = new KnownHistories({ store, registry });
  }

  /** The principal of a token; undefined for anything unknown, wrong, expired or revoked, without telling which. */
  async principalOf(text: string): Promise<Principal | undefined> {
    const [, tokenId, secret] = SHAPE.exec(text) ?? [];
    if (!tokenId || !secret) return undefined;
    const { state } = await this.histories.read(accessCommands, tokenStream(tokenId));
    const { issued, revoked } = state as Token;
    if (!issued || revoked || issued.expiresOn < this.clock.now().slice(0, 10)) return undefined;
    if (!timingSafeEqual(Buffer.from(secretHash(secret)), Buffer.from(issued.secretHash))) return undefined;
    const scopes = issued.schools.length > 0 ? issued.schools.map((school) => `school:${school}`) : 'all';
    return { id: tokenId, role: issued.role, scopes };
  }
}
