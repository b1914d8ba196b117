import type { DomainEvent } from '../event-definition';
import type { CommandToSend, ProcessManager } from '../process-manager';
import type { RecordedEvent } from '../recorded-event';

/** Where a policy is tried: the scope of its events, and the ids of other streams they may concern. */
interface Place {
  readonly scope?: string;
  readonly concerned?: readonly string[];
}

/** Given the events of a stream, when one more comes, then these commands are sent, or nothing is. */
export function policy(manager: ProcessManager, { scope = 'municipality', concerned = [] }: Place = {}) {
  return {
    given: (...history: readonly DomainEvent[]) => ({
      when: (event: DomainEvent) => ({
        thenSends: (...expected: readonly CommandToSend[]) => expect(sent(manager, scope, history, event, concerned)).toEqual(expected),
        thenNothing: () => expect(sent(manager, scope, history, event, concerned)).toEqual([]),
      }),
    }),
  };
}

function sent(manager: ProcessManager, scope: string, history: readonly DomainEvent[], event: DomainEvent, concerned: readonly string[]): readonly CommandToSend[] {
  const recorded = [...history, event].map((each, revision) => asRecorded(each, revision, scope));
  const state = recorded.reduce(manager.evolve, manager.initial);
  const last = recorded.at(-1) as RecordedEvent;
  return manager.reactions.filter(({ type }) => type === event.type).flatMap(({ react, concerns }) => react(last, state, concerns === undefined ? [] : concerned));
}

function asRecorded(event: DomainEvent, revision: number, scope: string): RecordedEvent {
  return {
    ...event,
    revision,
    meta: { occurredOn: '2023-11-10', correlationId: 'scenario' },
    position: String(revision).padStart(16, '0'),
    stream: 'scenario',
    eventId: `event-${revision}`,
    schemaVersion: 1,
    recordedAt: '2023-11-10T08:00:00.000Z',
    scope,
    actor: { id: 'a-curator', role: 'curator' },
    commandId: 'scenario',
  };
}
