import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type AccessEvent, TokenIssued, TokenRevoked } from './events';
import { issueToken } from './issue-token/issue-token';
import { IssueToken } from './issue-token/issue-token.command';
import { revokeToken } from './revoke-token/revoke-token';
import { RevokeToken } from './revoke-token/revoke-token.command';
import { type Token, token } from './token';

export const tokenStream = (tokenId: string): string => `token-${tokenId}`;

export const accessCommands = commandCatalogue<Token, AccessEvent>({
  category: 'token',
  decider: token,
  scope: ({ issued }) => issued && 'municipality',
  entries: [
    command({
      command: IssueToken,
      decide: issueToken,
      title: 'Выдать ключ доступа',
      gives: [TokenIssued],
      stream: (_command, id) => tokenStream(id('token')),
      creates: true,
      again: ['TOKEN_EXISTS'],
    }),
    command({
      command: RevokeToken,
      decide: revokeToken,
      title: 'Отозвать ключ доступа',
      gives: [TokenRevoked],
      stream: ({ tokenId }) => tokenStream(tokenId),
    }),
  ],
});
