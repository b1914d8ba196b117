import type { DataOf, DomainEvent, EventDefinition, Fields } from './event-definition';
import { derivedId } from './identifiers';
import type { RecordedEvent } from './recorded-event';

/** A command a process manager sends: by name, with its input. */
export interface CommandToSend {
  readonly command: string;
  readonly input: object;
  /** What it is about, when the order of commands says nothing lasting about it. */
  readonly about?: string;
  /** Codes of the refusals that mean there is nothing left to do; any other refusal is trouble. */
  readonly unless?: readonly string[];
}

export interface ProcessReaction<State> {
  readonly type: string;
  /** Category of other streams the event concerns, each living one within its scope. */
  readonly concerns?: string;
  /** @param concerned ids of those streams; empty when the reaction concerns none */
  readonly react: (event: RecordedEvent, state: State, concerned: readonly string[]) => readonly CommandToSend[];
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
  return { type: definition.type, react: react as (event: RecordedEvent, state: State) => readonly CommandToSend[] };
}

/**
 * What to send to each living stream of another category in the event's scope: one command per stream, or none. Whatever
 * else has come or gone when it is asked again, a stream gets the same command under the same id.
 */
export function onEventConcerning<Type extends string, F extends Fields>(
  definition: EventDefinition<Type, F>,
  category: string,
  react: (id: string, event: RecordedEvent<DomainEvent<Type, DataOf<F>>>) => CommandToSend | undefined,
): ProcessReaction<unknown> {
  const reacting = react as (id: string, event: RecordedEvent) => CommandToSend | undefined;
  const told = (id: string, event: RecordedEvent): readonly CommandToSend[] => {
    const command = reacting(id, event);
    return command ? [{ ...command, about: id }] : [];
  };
  return { type: definition.type, concerns: category, react: (event, _state, concerned) => concerned.flatMap((id) => told(id, event)) };
}

/** A command to send, checked against its class by type. */
export function send<Command extends object>(command: new () => Command, input: Command, { unless }: Pick<CommandToSend, 'unless'> = {}): CommandToSend {
  return { command: command.name, input, ...(unless && { unless }) };
}

/** The id of something that is begun because of an event: the same whenever the event is handled. */
export function idFollowing({ eventId }: RecordedEvent, word: string): string {
  return derivedId(eventId, word);
}

export function processManager<State>(manager: ProcessManager<State>): ProcessManager {
  return manager as unknown as ProcessManager;
}
