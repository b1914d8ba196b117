import { daysBetween } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type AccessEvent, TokenIssued } from '../events';
import { refuse } from '../rejections';
import { ROLES, type Role } from '../roles';
import type { Token } from '../token';
import type { IssueToken } from './issue-token.command';

const LONGEST_DAYS = 365;
const MUNICIPAL_ROLES = ['department', 'auditor', 'system-administrator'];

export const issueToken: Decide<Token, IssueToken, AccessEvent> = ({ role, schools, secretHash, expiresOn }, state, { id, today }) => {
  if (state.issued) return refuse('TOKEN_EXISTS');
  const now = today('UTC');
  if (expiresOn <= now) return refuse('TOKEN_EXPIRES_IN_PAST', { date: expiresOn });
  if (daysBetween(now, expiresOn) > LONGEST_DAYS) return refuse('TOKEN_LASTS_TOO_LONG');
  if (schools.length === 0 && !MUNICIPAL_ROLES.includes(role)) return refuse('TOKEN_NEEDS_SCHOOL', { role: ROLES[role as Role] });
  return accept(TokenIssued({ tokenId: id('token'), role, schools, secretHash, expiresOn }));
};
