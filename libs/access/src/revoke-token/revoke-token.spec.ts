import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { accessCommands } from '../commands';
import { TokenIssued, TokenRevoked } from '../events';
import { RevokeToken } from './revoke-token.command';

const tokenId = '5b1c9f5e-0c3c-4b9e-8d59-7f1d4c1e0001';
const issued = TokenIssued({ tokenId, role: 'auditor', schools: [], secretHash: 'a'.repeat(64), expiresOn: '2023-12-10' });

describe('Revoke a token', () => {
  it('ends it', () => {
    scenario(accessCommands).given(issued).when(RevokeToken, { tokenId }).then(TokenRevoked({ tokenId }));
  });

  it('changes nothing when it has ended', () => {
    scenario(accessCommands).given(issued, TokenRevoked({ tokenId })).when(RevokeToken, { tokenId }).thenNothing();
  });

  it('refuses a token that was never issued', () => {
    scenario(accessCommands).when(RevokeToken, { tokenId }).rejects('TOKEN_UNKNOWN');
  });
});
