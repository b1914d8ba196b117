import { code, date, defineEvent, type EventOf, impersonalText, list, reference } from '@vekha/event-sourcing/event-definition';

export const TokenIssued = defineEvent('TokenIssued', 1, 'выдан ключ доступа', {
  tokenId: reference('token'),
  role: code<string>(),
  /** Schools it reaches; empty for the whole municipality. */
  schools: list(reference('school')),
  /** SHA-256 of the secret, which itself is shown once and kept nowhere; it is random, so a plain hash suffices. */
  secretHash: impersonalText(),
  expiresOn: date(),
});

export const TokenRevoked = defineEvent('TokenRevoked', 1, 'ключ доступа отозван', {
  tokenId: reference('token'),
});

export const accessEvents = [TokenIssued, TokenRevoked] as const;
export type AccessEvent = EventOf<(typeof accessEvents)[number]>;
