import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type AccessEvent, TokenRevoked } from '../events';
import { refuse } from '../rejections';
import type { Token } from '../token';
import type { RevokeToken } from './revoke-token.command';

export const revokeToken: Decide<Token, RevokeToken, AccessEvent> = ({ tokenId }, { issued, revoked }) => {
  if (!issued) return refuse('TOKEN_UNKNOWN');
  return revoked ? nothing : accept(TokenRevoked({ tokenId }));
};
