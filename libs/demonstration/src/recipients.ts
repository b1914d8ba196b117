import { ORDINARY_HOURS, type Recipient, type RecipientRole } from '@vekha/correspondence/recipient';
import { derivedId } from '@vekha/event-sourcing/identifiers';

const OF_A_SCHOOL: readonly RecipientRole[] = ['curator', 'director', 'deputy-head'];
const DEPARTMENT_ADDRESS = 'department@municipality.example';

export interface SchoolOfDemonstration {
  readonly schoolId: string;
  /** First label of its invented mail domain: `licey28` gives `curator@licey28.example`. */
  readonly mailbox: string;
}

/** Invented mailboxes of roles, under a domain that can belong to nobody (RFC 2606): a letter sent there by mistake reaches no one. */
export function demonstrationRecipients(schools: readonly SchoolOfDemonstration[]): readonly Recipient[] {
  const entry = (scope: string, role: RecipientRole, address: string): Recipient => ({ id: derivedId('demonstration recipient', scope, role), scope, role, address, ...ORDINARY_HOURS });
  return [
    entry('municipality', 'department', DEPARTMENT_ADDRESS),
    ...schools.flatMap(({ schoolId, mailbox }) => OF_A_SCHOOL.map((role) => entry(`school:${schoolId}`, role, `${role}@${mailbox}.example`))),
  ];
}
