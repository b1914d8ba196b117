import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { BringIntoForce } from '@vekha/records/bring-into-force/bring-into-force.command';

/** DO-3: a signed paper has effect from the day it names. */
export function whenTheDayOfADocumentComesThenItIsInForce({ aggregate: documentId }: DueAggregate): readonly CommandToSend[] {
  return [send(BringIntoForce, { documentId }, { unless: ['DOCUMENT_NOT_WAITING', 'NOT_IN_FORCE_YET'] })];
}
