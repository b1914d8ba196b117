import type { CommandClass } from './command-fields';
import type { Decide, Decider, Happened, Need, Needs } from './decider';
import type { DomainEvent, EventDeclaration } from './event-definition';

/** A name that must be free across all streams before the decision may be stored, such as an order's number. */
export interface Claim {
  /** The reservation stream: created once, by the first to come. */
  readonly stream: string;
  /** Answered when another stream holds the name, or when none holds it that should. */
  readonly rejection: { readonly code: string; readonly message: string };
  /** The name is only cited: this stream must hold it already, and nothing is claimed. */
  readonly heldBy?: string;
  /** The name is taken up: this stream must hold it already, and from now on the command's own stream holds it too. */
  readonly sharedWith?: string;
}

/** One command: what is asked, where it goes, what is decided, what may come of it. */
export interface CommandEntry<State = unknown, Command extends object = object, Event extends DomainEvent = DomainEvent> {
  readonly command: CommandClass<Command>;
  readonly decide: Decide<State, Command, Event, never>;
  /** What people call it: «Начать этап». */
  readonly title: string;
  /** The events an accepted command may give. */
  readonly gives: readonly EventDeclaration[];
  /** The stream it goes to; `id` derives the id of a new thing from the command. */
  readonly stream: (command: Command, id: (word: string) => string) => string;
  /** The command starts a new stream. */
  readonly creates: boolean;
  /** The school a creating command names; for the others the stored stream says it. */
  readonly scope?: (command: Command) => string;
  /** A fact beside others, such as one signature of many: it wipes out nothing, so nobody need have seen a version. */
  readonly beside?: true;
  /** The thing addressed, whose version an ETag carries; the whole stream when absent. */
  readonly thing?: (command: Command) => string;
  readonly needs?: (command: Command, state: State) => Needs;
  readonly claims?: (command: Command, state: State) => readonly Claim[];
  /** Codes that a repeated decision may answer with; otherwise it must give nothing. */
  readonly again: readonly string[];
}

/** The commands of a context with its decider. */
export interface CommandCatalogue<State = unknown, Event extends DomainEvent = DomainEvent> {
  /** First part of its stream names: `roadmap` in `roadmap-<uuid>`. */
  readonly category: string;
  readonly decider: Decider<State, Event>;
  readonly entries: readonly CommandEntry<State>[];
  /** The things an event changes, by the names `thing` gives; the whole stream when absent. */
  readonly touches?: (event: Event) => readonly string[];
  /** Whose the stream is: `school:<uuid>` or `municipality`; undefined before its first event. */
  readonly scope: (state: State) => string | undefined;
  /** The zone in which the stream's civil dates are meant. */
  readonly zone?: (state: State) => string | undefined;
  /** Facts that decisions of other contexts may ask for, by name. */
  readonly publishes?: Readonly<Record<string, (state: State) => unknown>>;
}

/** A wish for each of the facts a decision takes. */
type NeedsOf<Facts> = { readonly [K in keyof Facts]: Need<NonNullable<Facts[K]>> };

type EntryOf<State, Command extends object, Event extends DomainEvent, Facts> = Omit<
  CommandEntry<State, Command, Event>,
  'decide' | 'needs' | 'creates' | 'again'
> & {
  readonly decide: Decide<State, Command, Event, Facts>;
  readonly needs?: (command: Command, state: State) => NeedsOf<Facts>;
  readonly creates?: boolean;
  readonly again?: readonly string[];
};

/** Declares one command of a context; types tie the class, the decision and the needed facts together. */
export function command<State, Command extends object, Event extends DomainEvent, Facts>(
  entry: EntryOf<State, Command, Event, Facts>,
): CommandEntry<State> {
  return { creates: false, again: [], ...entry } as unknown as CommandEntry<State>;
}

export function commandCatalogue<State, Event extends DomainEvent>(catalogue: CommandCatalogue<State, Event>): CommandCatalogue {
  return catalogue as unknown as CommandCatalogue;
}

/** The state after a history. */
export function fold<State, Event extends DomainEvent>(decider: Decider<State, Event>, history: Iterable<Happened<Event>>): State {
  let state = decider.initial;
  for (const event of history) state = decider.evolve(state, event);
  return state;
}
