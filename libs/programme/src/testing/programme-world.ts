import { type CommandEntry, fold } from '@vekha/event-sourcing/command-catalogue';
import type { CommandClass } from '@vekha/event-sourcing/command-fields';
import { readCommand } from '@vekha/event-sourcing/command-input';
import type { Decision, Happened } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { mismatch } from '@vekha/event-sourcing/field-check';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { readBack } from '@vekha/event-sourcing/testing/open-sealer';
import type { Asked } from '@vekha/event-sourcing/testing/scenario';
import { programmeCommands } from '../commands';
import type { ProgrammeEvent } from '../events';
import { programme } from '../programme';
import type { Programme } from '../programme-state';

/** One programme with the streams around it, as the executor would show them: what a command needs it is told, and nothing else. */
export class ProgrammeWorld {
  readonly history: Happened<ProgrammeEvent>[] = [];
  private commands = 0;

  /** @param facts what other contexts publish, by `<name> <stream>` */
  constructor(
    readonly facts: Map<string, unknown>,
    public now = '2023-09-01T08:00:00.000Z',
  ) {}

  get state(): Programme {
    return fold(programme, this.history);
  }

  /** @throws when the command itself is invalid, or gives an event that is not declared so */
  give<Command extends object>(command: CommandClass<Command>, input: Asked<Command>, role = 'curator'): Decision<DomainEvent> {
    const entry = programmeCommands.entries.find((candidate) => (candidate.command as unknown) === command);
    const read = readCommand(command, input);
    if (!entry || !read.command) throw new Error(`${command.name}: ${read.faults.map(({ message }) => message).join(' ')}`);
    this.commands += 1;
    const decision = this.decide(entry, read.command, role);
    if (decision.accepted) for (const event of decision.events) this.happen(entry, event, role);
    return decision;
  }

  private decide(entry: CommandEntry, command: object, role: string): Decision<DomainEvent> {
    const needs = Object.entries(entry.needs?.(command, this.state) ?? {});
    const facts = Object.fromEntries(needs.map(([name, { published, stream }]) => [name, this.facts.get(`${published} ${stream}`)]));
    const commandId = derivedId('world', this.commands);
    return entry.decide(command, this.state, {
      now: this.now, actor: { id: `a-${role}`, role }, facts: facts as never, tzdata: '2026a',
      id: (word) => derivedId(commandId, word),
      today: (zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(this.now)),
    });
  }

  private happen(entry: CommandEntry, event: DomainEvent, role: string): void {
    const definition = entry.gives.find(({ type }) => type === event.type);
    const wrong = definition ? mismatch(definition.fields, event.data) : 'given by nobody who declares it';
    if (wrong) throw new Error(`${event.type}: ${wrong}`);
    const stored = { type: event.type, data: readBack(event.data) } as ProgrammeEvent;
    this.history.push({ ...stored, actor: { id: `a-${role}`, role }, recordedAt: this.now, occurredOn: this.now.slice(0, 10) });
  }
}
