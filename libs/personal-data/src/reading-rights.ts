import type { PurposeCode } from './purposes';

/**
 * Who may open what is kept for which purpose, always within their own school (domain §3; trust §3.2). Whoever is not named
 * sees nothing: the department, auditors and system administrators work with counts and ids, and mentors and mentees will
 * see what is their own once they have accounts. `system` is the product itself: search, papers, letters.
 */
export const readingRights: Readonly<Record<PurposeCode, readonly string[]>> = {
  mentoring: ['director', 'curator', 'deputy-head', 'data-protection-officer', 'system'],
  dissemination: ['director', 'curator', 'deputy-head', 'data-protection-officer', 'system'],
  diagnostics: ['psychologist', 'curator', 'system'],
  consentProof: ['director', 'curator', 'data-protection-officer', 'system'],
  employment: ['director', 'hr', 'system'],
  requests: ['director', 'curator', 'data-protection-officer', 'system'],
  destructionActs: ['director', 'data-protection-officer', 'system'],
  archive: ['director', 'deputy-head', 'curator', 'hr', 'system'],
};

/** What may be looked at although consent is withdrawn and the term of destruction is running: the act names whom it is about. */
const despiteWithdrawal: readonly string[] = ['destruction act'];

export const mayOpen = (role: string, purpose: string): boolean => Object.hasOwn(readingRights, purpose) && readingRights[purpose as PurposeCode].includes(role);
export const opensBlocked = (occasion: string): boolean => despiteWithdrawal.includes(occasion);
