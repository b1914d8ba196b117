import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { BearerTokens, bearerToken, newSecret, secretHash } from './bearer-token';
import { accessEvents, TokenIssued, TokenRevoked } from './events';

const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const registry = new EventRegistry([...accessEvents]);
const clock = new VirtualClock('2026-11-20T08:00:00.000Z');
const tokenId = derivedId('token', 1);
const secret = newSecret();

async function tokensAfter(...events: readonly ReturnType<typeof TokenIssued | typeof TokenRevoked>[]): Promise<{ tokens: BearerTokens; store: InMemoryEventStore }> {
  const store = new InMemoryEventStore('spec');
  const news = events.map((event, index): NewEvent => ({
    ...registry.encode(event, { occurredOn: '2026-11-01', correlationId: 'spec' }),
    eventId: derivedId('event', index),
    scope: 'municipality',
    commandId: derivedId('command', index),
    actor: { id: 'operator', role: 'system-administrator' },
    recordedAt: clock.now(),
  }));
  await store.append(`token-${tokenId}`, 'none', news);
  return { tokens: new BearerTokens(store, registry, clock), store };
}

const issued = (more: Partial<Parameters<typeof TokenIssued>[0]> = {}) =>
  TokenIssued({ tokenId, role: 'curator', schools: [SCHOOL], secretHash: secretHash(secret), expiresOn: '2026-12-01', ...more });

describe('A bearer token', () => {
  it('speaks for its role within its schools, or for the whole municipality', async () => {
    const { tokens } = await tokensAfter(issued());
    expect(await tokens.principalOf(bearerToken(tokenId, secret))).toEqual({ id: tokenId, role: 'curator', scopes: [`school:${SCHOOL}`] });
    const { tokens: municipal } = await tokensAfter(issued({ role: 'auditor', schools: [] }));
    expect(await municipal.principalOf(bearerToken(tokenId, secret))).toEqual({ id: tokenId, role: 'auditor', scopes: 'all' });
  });

  it.each([
    ['with another secret', bearerToken(tokenId, newSecret())],
    ['of an unknown id', bearerToken(derivedId('token', 2), secret)],
    ['without its secret', `vekha_${tokenId}_`],
    ['of another shape', `Bearer ${secret}`],
    ['with something behind it', `${bearerToken(tokenId, secret)}x`],
    ['of nothing', ''],
  ])('speaks for nobody %s', async (_case, text) => {
    const { tokens } = await tokensAfter(issued());
    expect(await tokens.principalOf(text)).toBeUndefined();
  });

  it('speaks for nobody once it is revoked', async () => {
    const { tokens } = await tokensAfter(issued(), TokenRevoked({ tokenId }));
    expect(await tokens.principalOf(bearerToken(tokenId, secret))).toBeUndefined();
  });

  it('speaks up to the end of its last day and not after', async () => {
    const { tokens } = await tokensAfter(issued({ expiresOn: '2026-11-20' }));
    expect(await tokens.principalOf(bearerToken(tokenId, secret))).toBeDefined();
    clock.moveTo('2026-11-21T00:00:00.000Z');
    expect(await tokens.principalOf(bearerToken(tokenId, secret))).toBeUndefined();
    clock.moveTo('2026-11-20T08:00:00.000Z');
  });

  it('leaves of its secret only a hash in the log', async () => {
    const { store } = await tokensAfter(issued());
    for await (const page of store.readAll()) expect(JSON.stringify(page)).not.toContain(secret);
  });
});
