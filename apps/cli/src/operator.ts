import type { Accepted, Refused } from '@vekha/event-sourcing/command-outcome';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { randomUUID } from 'node:crypto';
import { UsageError } from './output';
import type { Session } from './session';

/** The person at the machine's own terminal. */
export const OPERATOR = { id: 'operator', role: 'system-administrator', scopes: 'all' } as const;

/** Gives a command as the operator. @throws UsageError with the code and the sentences of a refusal */
export async function asOperator({ gateway }: Session, command: string, input: object): Promise<Accepted> {
  const outcome = await gateway.submit(command, input, { principal: OPERATOR, key: randomUUID(), mustSayVersion: false });
  if (outcome.accepted) return outcome;
  throw refusalOf(outcome);
}

/** What the operator's command would bring about; nothing is stored. @throws UsageError with the code and the sentences of a refusal */
export async function previewAsOperator({ preview }: Session, command: string, input: object): Promise<readonly DomainEvent[]> {
  const outcome = await preview.of(command, input, { principal: OPERATOR, key: randomUUID(), mustSayVersion: false });
  if (outcome.accepted) return outcome.events;
  throw refusalOf(outcome);
}

export function refusalOf({ rejection, fields }: Refused): UsageError {
  return new UsageError(rejection.code, fields?.map(({ message }) => message).join(' ') ?? rejection.message);
}
