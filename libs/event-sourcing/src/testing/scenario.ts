import { canonicalJson } from '../canonical-json';
import { type CommandCatalogue, type CommandEntry, fold } from '../command-catalogue';
import type { CommandClass } from '../command-fields';
import { readCommand } from '../command-input';
import type { Decision, DecisionContext, Happened, Rejection } from '../decider';
import type { DomainEvent, EventDeclaration } from '../event-definition';
import type { Actor } from '../event-store';
import { mismatch, purposesOf } from '../field-check';
import { derivedId } from '../identifiers';
import type { Sealed } from '../sealed';
import { opened, readBack } from './open-sealer';

/** Where and by whom a scenario plays, unless it says otherwise. */
const ORDINARY = { now: '2023-11-10T08:00:00.000Z', actor: { id: 'a-curator', role: 'curator' } };

/** A command as people send it: what is closed on arrival is still open. */
export type Asked<Command> = Command extends Sealed
  ? string | number | readonly string[]
  : Command extends readonly (infer Item)[]
    ? readonly Asked<Item>[]
    : Command extends object
      ? { [K in keyof Command]: Asked<Command[K]> }
      : Command;

/** Given events, when a command, then events or a rejection. Nothing is stored; a specification reads aloud. */
export class Scenario {
  private history: readonly Happened[] = [];
  private facts: unknown = {};
  private now = ORDINARY.now;
  private actor: Actor = ORDINARY.actor;
  private asked: { entry: CommandEntry; command: object } | undefined;

  constructor(private readonly catalogue: CommandCatalogue) {}

  given(...events: readonly DomainEvent[]): this {
    return this.givenBy(ORDINARY.actor, ...events);
  }

  /** More history, made by somebody else. */
  givenBy(actor: Actor, ...events: readonly DomainEvent[]): this {
    for (const event of events) requireDeclared(event, this.catalogue.entries.flatMap(({ gives }) => gives), 'no command of the catalogue');
    this.history = [...this.history, ...events.map((event) => this.happened(event, actor))];
    return this;
  }

  knowing(facts: object): this {
    this.facts = facts;
    return this;
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  by(id: string, role: string): this {
    this.actor = { id, role };
    return this;
  }

  when<Command extends object>(command: CommandClass<Command>, input: Asked<Command>): this {
    const entry = this.catalogue.entries.find((candidate) => (candidate.command as unknown) === command);
    if (!entry) throw new Error(`${command.name} is not in the catalogue`);
    const read = readCommand(command, input);
    if (!read.command) throw new Error(`The command itself is invalid: ${read.faults.map(({ message }) => message).join(' ')}`);
    this.asked = { entry, command: read.command };
    return this;
  }

  /** The decision is these events; and deciding again on the state they give yields nothing, or a declared code. */
  then(...expected: readonly DomainEvent[]): void {
    const events = this.acceptedEvents();
    expect(opened(events)).toEqual(opened(expected));
    this.requireHarmlessRepeat(events);
  }

  /** As `then`, for decisions of many events: those of one type, in order. */
  thenAmong(type: string, ...expected: readonly DomainEvent['data'][]): this {
    const events = this.acceptedEvents();
    expect(opened(events.filter((event) => event.type === type).map(({ data }) => data))).toEqual(opened(expected));
    this.requireHarmlessRepeat(events);
    return this;
  }

  thenNothing(): void {
    this.then();
  }

  /** The command is refused with this code and a Russian sentence. */
  rejects(code: string): Rejection {
    const decision = this.decide(this.history);
    if (decision.accepted) throw new Error(`Accepted, not refused with ${code}: ${JSON.stringify(decision.events)}`);
    expect(decision.rejection.code).toBe(code);
    expect(decision.rejection.message).toMatch(/[А-Яа-яЁё].*[.!?]$/);
    return decision.rejection;
  }

  /** The events of the decision, for laws that look at all of them. */
  acceptedEvents(): readonly DomainEvent[] {
    const decision = this.decide(this.history);
    if (!decision.accepted) throw new Error(`Rejected with ${decision.rejection.code}: ${decision.rejection.message}`);
    for (const event of decision.events) requireDeclared(event, this.asked?.entry.gives ?? [], 'the command nowhere');
    return decision.events;
  }

  private decide(history: readonly Happened[]): Decision<DomainEvent> {
    if (!this.asked) throw new Error('Say when(…) first');
    const { entry, command } = this.asked;
    const context: DecisionContext = {
      now: this.now,
      actor: this.actor,
      facts: this.facts,
      tzdata: '2026a',
      id: (word) => derivedId('scenario', word),
      today: (zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(this.now)),
    };
    return entry.decide(command, fold(this.catalogue.decider, history), context as DecisionContext<never>);
  }

  private requireHarmlessRepeat(events: readonly DomainEvent[]): void {
    const after = [...this.history, ...events.map((event) => this.happened(event, this.actor))];
    const again = this.decide(after);
    const harmless = again.accepted ? again.events.every((event) => this.saysOfPersons(event)) : this.asked?.entry.again.includes(again.rejection.code);
    if (!harmless) throw new Error(`Repeating the command is not harmless: ${JSON.stringify(again)}`);
  }

  /** What is said of a person again cannot be compared with what was said before: it stands as said anew. */
  private saysOfPersons(event: DomainEvent): boolean {
    const definition = this.asked?.entry.gives.find(({ type }) => type === event.type);
    return definition !== undefined && purposesOf(definition.fields).length > 0;
  }

  private happened(event: DomainEvent, actor: Actor): Happened {
    return { ...event, actor, recordedAt: this.now, occurredOn: this.now.slice(0, 10) };
  }
}

/** An event the log would take: declared by its giver, as declared, and nothing that JSON would lose. */
function requireDeclared(event: DomainEvent, given: readonly EventDeclaration[], giver: string): void {
  const definition = given.find(({ type }) => type === event.type);
  const wrong = definition ? mismatch(definition.fields, event.data) : `${giver} declares to give it`;
  if (wrong) throw new Error(`${event.type}: ${wrong}`);
  canonicalJson(readBack(event.data));
}

export function scenario(catalogue: CommandCatalogue): Scenario {
  return new Scenario(catalogue);
}
