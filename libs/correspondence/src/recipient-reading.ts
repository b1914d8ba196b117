import type { Rejection } from '@vekha/event-sourcing/decider';
import { ORDINARY_HOURS, type Recipient } from './recipient';
import type { RecipientEntry } from './recipient-entry.command';

/** The recipient an entry describes, or why there cannot be one. Neither answer repeats the address of a refused entry. */
export function recipientOf({ id, schoolId, role, address, quietHours, digestAt }: RecipientEntry): Recipient | Rejection {
  if ((role === 'department') !== (schoolId === undefined)) {
    return { code: 'RECIPIENT_SCOPE_WRONG', message: '«Школа»: указывается для всех ролей, кроме управления образования. Добавьте школу или измените роль.' };
  }
  const scope = schoolId === undefined ? 'municipality' : `school:${schoolId}`;
  const { from, to } = quietHours ?? ORDINARY_HOURS.quietHours;
  return { id, scope, role, address: address.trim(), quietHours: { from, to }, digestAt: digestAt ?? ORDINARY_HOURS.digestAt };
}

export const isRecipient = (read: Recipient | Rejection): read is Recipient => 'scope' in read;
