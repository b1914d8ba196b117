import type { Clock } from './clock';
import type { CommandGateway } from './command-gateway';
import type { Outcome, Principal } from './command-outcome';
import type { ConcernedStreams } from './concerned-streams';
import { CatalogueRefused, type EventRegistry } from './event-registry';
import { type EventStore, type Position, WrongExpectedVersion } from './event-store';
import { derivedId } from './identifiers';
import type { CommandToSend, ProcessManager } from './process-manager';
import { RegistersNotReady } from './projection-store-reader';
import type { RecordedEvent } from './recorded-event';
import { ProcessAdvanced } from './technical-events';

export interface ProcessRunnerParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly gateway: CommandGateway;
  readonly clock: Clock;
  readonly concerned: ConcernedStreams;
  /** Told of every command a rule had refused, and of events it cannot read. */
  readonly onTrouble: (trouble: { readonly process: string; readonly position: Position; readonly code: string }) => void;
}

/** The store refuses, the outcome is unknown, the registers have not come so far. */
const FOR_NOW: readonly unknown[] = ['STORE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'REGISTERS_NOT_READY'];
/** A process that dies in a long catch-up repeats at most about so many commands. */
const COMMANDS_PER_NOTE = 100;

/** Actor of a process manager: its name is its id, so every command says which rule sent it. */
function principalOf(process: string): Principal {
  return { id: process, role: 'system', scopes: 'all' };
}

/**
 * Runs one process manager over the log. Its position is kept in the log itself, in the stream `process-<name>`; command
 * ids follow from the event, so a crash between sending and noting the position repeats harmlessly.
 */
export class ProcessManagerRunner {
  private readonly types: ReadonlySet<string>;
  private readonly stream: string;
  private position: Position | undefined;
  private version: 'none' | number = 'none';

  /** @throws CatalogueRefused when it reacts to a type nobody declares */
  constructor(
    private readonly manager: ProcessManager,
    private readonly parts: ProcessRunnerParts,
  ) {
    const unknown = manager.reactions.find(({ type }) => !parts.registry.knows(type));
    if (unknown) throw new CatalogueRefused('PROCESS_EVENT_UNKNOWN', `${manager.name} ${unknown.type}`);
    this.types = new Set(manager.reactions.map(({ type }) => type));
    this.stream = `process-${manager.name}`;
  }

  /** Handles everything up to the present end of the log. Returns how many commands were accepted. */
  async catchUp(): Promise<number> {
    await this.readPosition();
    let [acted, noted] = [0, 0];
    let seen: Position | undefined;
    for await (const page of this.parts.store.readAll(this.position, { types: [...this.types] })) {
      for (const stored of page) {
        acted += await this.handle(stored.position, () => this.parts.registry.decode(stored));
        seen = stored.position;
        if (acted - noted < COMMANDS_PER_NOTE) continue;
        await this.notePosition(seen, acted - noted);
        [noted, seen] = [acted, undefined];
      }
    }
    if (seen !== undefined) await this.notePosition(seen, acted - noted);
    return acted;
  }

  private async handle(position: Position, decode: () => RecordedEvent): Promise<number> {
    let accepted = 0;
    try {
      const event = decode();
      const state = await this.stateAt(event);
      const reactions = this.manager.reactions.filter(({ type }) => type === event.type);
      const toSend: CommandToSend[] = [];
      for (const { react, concerns } of reactions) toSend.push(...react(event, state, await this.concernedBy(event, concerns)));
      for (const [index, each] of toSend.entries()) {
        if (await this.submit(event, each, each.about ?? index)) accepted += 1;
      }
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      // What is refused for now must be tried again from the same place; anything else would stop the rule for ever.
      if (FOR_NOW.includes(code)) throw error;
      this.parts.onTrouble({ process: this.manager.name, position, code: typeof code === 'string' ? code : 'PROCESS_FAILED' });
    }
    return accepted;
  }

  private async concernedBy({ scope, position }: RecordedEvent, category: string | undefined): Promise<readonly string[]> {
    if (category === undefined) return [];
    const streams = await this.parts.concerned.within(category, scope, position);
    if (!streams) throw new RegistersNotReady();
    return streams.map(({ id }) => id);
  }

  private async submit(event: RecordedEvent, { command, input, unless = [] }: CommandToSend, about: string | number): Promise<boolean> {
    const outcome: Outcome = await this.parts.gateway.submit(command, input, {
      principal: principalOf(this.manager.name),
      key: derivedId(event.eventId, about),
      mustSayVersion: false,
      correlationId: event.meta.correlationId,
      causationId: event.eventId,
      ...(event.meta.simulated && { simulated: true as const }),
    });
    if (outcome.accepted) return true;
    const { code } = outcome.rejection;
    if (!unless.includes(code)) this.parts.onTrouble({ process: this.manager.name, position: event.position, code });
    return false;
  }

  private async stateAt(event: RecordedEvent): Promise<unknown> {
    let state = this.manager.initial;
    for await (const page of this.parts.store.readStream(event.stream, { to: event.revision })) {
      for (const stored of page) state = this.manager.evolve(state, this.parts.registry.decode(stored));
    }
    return state;
  }

  private async readPosition(): Promise<void> {
    const from = this.version === 'none' ? 0 : this.version + 1;
    for await (const page of this.parts.store.readStream(this.stream, { from })) {
      for (const stored of page) {
        this.position = (this.parts.registry.decode(stored).data as { position: Position }).position;
        this.version = stored.revision;
      }
    }
  }

  private async notePosition(position: Position, acted: number): Promise<void> {
    const data = { process: this.manager.name, position, acted };
    const eventId = derivedId(this.stream, position);
    const recordedAt = this.parts.clock.now();
    const meta = { occurredOn: recordedAt.slice(0, 10), correlationId: eventId };
    const encoded = this.parts.registry.encode(ProcessAdvanced(data), meta);
    const { id, role } = principalOf(this.manager.name);
    const event = { ...encoded, eventId, recordedAt, scope: 'municipality', actor: { id, role }, commandId: eventId };
    try {
      const { revision } = await this.parts.store.append(this.stream, this.version, [event]);
      this.version = revision;
      this.position = position;
    } catch (error) {
      // Another host has noted its own progress; the next round starts from there.
      if (!(error instanceof WrongExpectedVersion)) throw error;
    }
  }
}
