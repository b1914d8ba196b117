import type { DataOf, DomainEvent, EventDefinition, Fields } from './event-definition';
import type { RecordedEvent } from './recorded-event';

/** A command a process manager sends: by name, with its input. */
export interface CommandToSend {
  readonly command: string;
  readonly input: object;
}

export interface ProcessReaction<State> {
  readonly type: string;
  readonly react: (event: RecordedEvent, state: State) => readonly CommandToSend[];
}

/**
 * A decider turned round: events in, commands out. Its state is the fold of the history of the event's own stream up
 * to and including the event, so it needs no store of its own and answers the same whenever it is asked.
 */
export interface ProcessManager<State = unknown> {
  /** A sentence: `when-measure-opened-then-start-stage`. */
  readonly name: string;
  readonly title: string;
  readonly initial: State;
  readonly evolve: (state: State, event: RecordedEvent) => State;
  readonly reactions: readonly ProcessReaction<State>[];
}

/** What to send when an event of this type comes. */
export function onEvent<Type extends string, F extends Fields, State>(
  definition: EventDefinition<Type, F>,
  react: (event: RecordedEvent<DomainEvent<Type, DataOf<F>>>, state: State) => readonly CommandToSend[],
): ProcessReaction<State> {
  return { type: definition.type, react: react as ProcessReaction<State>['react'] };
}

/** A command to send, checked against its class by type. */
export function send<Command extends object>(command: new () => Command, input: Command): CommandToSend {
  return { command: command.name, input };
}

export function processManager<State>(manager: ProcessManager<State>): ProcessManager {
  return manager as unknown as ProcessManager;
}
