import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { accessCommands } from '../commands';
import { TokenIssued } from '../events';
import { IssueToken } from './issue-token.command';

const school = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const asked = { role: 'curator', schools: [school], secretHash: 'a'.repeat(64), expiresOn: '2023-12-10' };
const tokenId = derivedId('scenario', 'token');

describe('Issue a token', () => {
  it('keeps the hash of the secret, the role, the schools and the last day', () => {
    scenario(accessCommands).when(IssueToken, asked).then(TokenIssued({ tokenId, ...asked }));
  });

  it('needs a school for every role but the municipal ones', () => {
    scenario(accessCommands).when(IssueToken, { ...asked, schools: [] }).rejects('TOKEN_NEEDS_SCHOOL');
    const municipal = { ...asked, role: 'auditor', schools: [] };
    scenario(accessCommands).when(IssueToken, municipal).then(TokenIssued({ tokenId, ...municipal }));
  });

  it('refuses a last day that has come, and one more than 365 days away', () => {
    scenario(accessCommands).when(IssueToken, { ...asked, expiresOn: '2023-11-10' }).rejects('TOKEN_EXPIRES_IN_PAST');
    scenario(accessCommands).when(IssueToken, { ...asked, expiresOn: '2024-11-10' }).rejects('TOKEN_LASTS_TOO_LONG');
    const longest = { ...asked, expiresOn: '2024-11-09' };
    scenario(accessCommands).when(IssueToken, longest).then(TokenIssued({ tokenId, ...longest }));
  });

  it('issues a token once', () => {
    scenario(accessCommands).given(TokenIssued({ tokenId, ...asked })).when(IssueToken, asked).rejects('TOKEN_EXISTS');
  });
});
