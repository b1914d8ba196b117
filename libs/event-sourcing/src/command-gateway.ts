import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { CommandCatalogue, CommandEntry } from './command-catalogue';
import { type FieldError, type Outcome, type Refused, refused, type Submission } from './command-outcome';
import { readInput } from './command-input';
import { CatalogueRefused } from './event-registry';

/** Whether a role may give a command; everything not granted is denied. */
export type Permission = (role: string, commandName: string) => boolean;

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

/** The one way in for HTTP, jobs, process managers and the command line: validate, authorise, then dispatch. */
export class CommandGateway {
  constructor(
    private readonly directory: CommandDirectory,
    private readonly permits: Permission,
    private readonly dispatch: Dispatch,
  ) {}

  /** @throws StoreUnavailable, OutcomeUnknown as `CommandExecutor.execute` */
  async submit(commandName: string, input: unknown, submission: Submission): Promise<Outcome> {
    const found = this.directory.find(commandName);
    if (!found) return refused('missing', 'COMMAND_UNKNOWN', 'Такой команды нет.');
    if (!this.permits(submission.principal.role, commandName)) {
      return refused('forbidden', 'FORBIDDEN', `Действие «${found.entry.title}» не входит в права вашей роли.`);
    }
    const command = validated(found.entry, input);
    return 'accepted' in command ? command : this.dispatch(command.valid, submission);
  }
}

function validated({ command }: CommandEntry, input: unknown): { valid: object } | Refused {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return invalid([{ field: '', code: 'NOT_A_RECORD', message: 'Нужна запись с полями команды.' }]);
  }
  const { sound, faults } = readInput(input);
  if (faults.length > 0) return invalid(faults);
  const instance: object = plainToInstance(command, sound);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return errors.length === 0 ? { valid: instance } : invalid(errors.flatMap((error) => fieldErrors(error)));
}

function invalid(fields: readonly FieldError[]): Refused {
  return refused('invalid', 'VALIDATION_FAILED', 'Проверьте поля: не всё заполнено верно.', { fields });
}

function fieldErrors(error: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  // A field breaks several rules at once when its type is wrong; the first sentence says what is needed.
  const [rule, message] = Object.entries(error.constraints ?? {})[0] ?? [];
  const own = rule === undefined ? [] : [fieldError(error, field, rule, message ?? '')];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function fieldError({ contexts }: ValidationError, field: string, rule: string, message: string): FieldError {
  if (rule === 'whitelistValidation') return { field, code: 'FIELD_UNKNOWN', message: `Поля «${field}» у этой команды нет.` };
  const context = contexts?.[rule] as { code?: string } | undefined;
  return { field, code: context?.code ?? 'FIELD_WRONG', message };
}
