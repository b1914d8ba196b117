import type { DomainEvent } from './event-definition';
import type { Actor } from './event-store';

/** An event as `evolve` sees it: what happened, with who and when. */
export type Happened<Event extends DomainEvent = DomainEvent> = Event & {
  readonly actor: Actor;
  readonly occurredOn: string;
  readonly recordedAt: string;
};

/** State and its growth. `evolve` is total: it never throws and knows no clock, so any history can be replayed. */
export interface Decider<State, Event extends DomainEvent> {
  readonly initial: State;
  readonly evolve: (state: State, event: Happened<Event>) => State;
}

/** All that a decision may know beside the command and the state. */
export interface DecisionContext<Facts = unknown> {
  /** UTC instant. */
  readonly now: string;
  readonly actor: Actor;
  /** Facts of other streams, as asked for with `needs`. */
  readonly facts: Facts;
  /** An id for something new; the same command always gets the same id for the same word. */
  readonly id: (word: string) => string;
  /** The civil date of now in a zone. */
  readonly today: (zone: string) => string;
  /** Version of the time-zone data by which this process counts. */
  readonly tzdata: string;
}

/** A stable code for programs and the Russian sentence a methodologist would say. */
export interface Rejection {
  readonly code: string;
  readonly message: string;
}

export type Decision<Event extends DomainEvent> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly rejection: Rejection };

export type Decide<State, Command, Event extends DomainEvent, Facts = unknown> = (
  command: Command,
  state: State,
  context: DecisionContext<Facts>,
) => Decision<Event>;

export function accept<Event extends DomainEvent>(...events: readonly Event[]): Decision<Event> {
  return { accepted: true, events };
}

/** Nothing to do: what was asked for is so already. */
export const nothing: { readonly accepted: true; readonly events: readonly never[] } = { accepted: true, events: [] };

export function reject(rejection: Rejection): Decision<never> {
  return { accepted: false, rejection };
}

/** Sentences by code; `{word}` is filled in by `rejection`. */
export type Sentences = Readonly<Record<string, string>>;

/** A function that rejects with one of the declared codes, its Russian sentence filled in. */
export function rejectWith<const S extends Sentences>(sentences: S) {
  return (code: keyof S & string, words: Readonly<Record<string, string | number>> = {}): Decision<never> =>
    reject({ code, message: (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? word)) });
}

/** A wish for facts of another stream: which stream, and under which name its context publishes them. */
export interface Need<Facts> {
  readonly stream: string;
  readonly published: string;
  readonly phantom?: Facts;
}

export type Needs = Readonly<Record<string, Need<unknown>>>;

export function factsOf<Facts>(published: string, stream: string): Need<Facts> {
  return { stream, published };
}
