import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import type { CommandToSend } from '@vekha/event-sourcing/process-manager';
import { whenARungComesDueThenEnforceDeadlines } from './when-a-rung-comes-due-then-enforce-deadlines/when-a-rung-comes-due-then-enforce-deadlines';
import { whenAnOrderComesIntoEffectThenThePairIsActive } from './when-an-order-comes-into-effect-then-the-pair-is-active/when-an-order-comes-into-effect-then-the-pair-is-active';
import { whenTheDayOfADocumentComesThenItIsInForce } from './when-the-day-of-a-document-comes-then-it-is-in-force/when-the-day-of-a-document-comes-then-it-is-in-force';

const beginnings: Readonly<Record<string, (due: DueAggregate) => readonly CommandToSend[]>> = {
  programme: whenAnOrderComesIntoEffectThenThePairIsActive,
  document: whenTheDayOfADocumentComesThenItIsInForce,
};

/** What is sent to an aggregate whose instant has come, by its category of streams. */
export function commandsForDue(due: DueAggregate): readonly CommandToSend[] {
  return (beginnings[due.category] ?? whenARungComesDueThenEnforceDeadlines)(due);
}
