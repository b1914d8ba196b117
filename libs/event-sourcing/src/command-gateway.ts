import type { CommandCatalogue, CommandEntry } from './command-catalogue';
import { type Outcome, type Principal, type Refused, refused, type Submission } from './command-outcome';
import { readCommand } from './command-input';
import { CatalogueRefused } from './event-registry';

/** Whether a role may give a command, or may where this principal works; everything not granted is denied. */
export type Permission = (role: string, commandName: string, principal: Principal) => boolean | Promise<boolean>;

/** Carries a valid, permitted command to its executor: the command bus in processes, a direct call in tests. */
export type Dispatch = (command: object, submission: Submission) => Promise<Outcome>;

/** Every command by its name, each exactly once. */
export class CommandDirectory {
  private readonly byName = new Map<string, { catalogue: CommandCatalogue; entry: CommandEntry }>();

  /** @throws CatalogueRefused when two entries share a command */
  constructor(readonly catalogues: readonly CommandCatalogue[]) {
    for (const catalogue of catalogues) {
      for (const entry of catalogue.entries) {
        const { name } = entry.command;
        if (this.byName.has(name)) throw new CatalogueRefused('COMMAND_TWICE', name);
        this.byName.set(name, { catalogue, entry });
      }
    }
  }

  find(name: string): { catalogue: CommandCatalogue; entry: CommandEntry } | undefined {
    return this.byName.get(name);
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }
}

/** A command that may go on: known, allowed to this role, its fields in order. */
export interface Admitted {
  readonly catalogue: CommandCatalogue;
  readonly entry: CommandEntry;
  readonly command: object;
}

/** The one way in for HTTP, jobs, process managers and the command line: validate, authorise, then dispatch. */
export class CommandGateway {
  constructor(
    private readonly directory: CommandDirectory,
    private readonly permits: Permission,
    private readonly dispatch: Dispatch,
  ) {}

  /** @throws StoreUnavailable, OutcomeUnknown as `CommandExecutor.execute` */
  async submit(commandName: string, input: unknown, submission: Submission): Promise<Outcome> {
    const admission = await this.admit(commandName, input, submission);
    return 'accepted' in admission ? admission : this.dispatch(admission.command, submission);
  }

  /** The door itself, for what goes no further than a look. */
  async admit(commandName: string, input: unknown, { principal }: Submission): Promise<Admitted | Refused> {
    const found = this.directory.find(commandName);
    if (!found) return refused('missing', 'COMMAND_UNKNOWN', 'Такой команды нет.');
    if (!(await this.permits(principal.role, commandName, principal))) {
      return refused('forbidden', 'FORBIDDEN', `Действие «${found.entry.title}» не входит в права вашей роли.`);
    }
    const { command, faults } = readCommand(found.entry.command, input);
    if (command) return { ...found, command };
    return refused('invalid', 'VALIDATION_FAILED', 'Проверьте поля: не всё заполнено верно.', { fields: faults });
  }
}
