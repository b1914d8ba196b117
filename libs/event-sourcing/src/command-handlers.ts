import { type DynamicModule, Inject, Module, type Provider } from '@nestjs/common';
import { AsyncContext, CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandCatalogue, CommandEntry } from './command-catalogue';
import { CommandExecutor } from './command-executor';
import type { Dispatch } from './command-gateway';
import type { Outcome, Submission } from './command-outcome';

/** Carries the submission beside the command through the bus. */
class SubmissionContext extends AsyncContext {
  constructor(readonly submission: Submission) {
    super();
  }
}

/** Sends commands through the command bus of `@nestjs/cqrs`. */
export function throughCommandBus(bus: CommandBus): Dispatch {
  return (command, submission) => {
    new SubmissionContext(submission).attachTo(command);
    return bus.execute<object, Outcome>(command);
  };
}

/** The generic handler of one command: all it knows is its catalogue entry. */
function handlerOf(catalogue: CommandCatalogue, entry: CommandEntry): Provider {
  @CommandHandler(entry.command)
  class GenericHandler implements ICommandHandler<object, Outcome> {
    constructor(@Inject(CommandExecutor) private readonly executor: CommandExecutor) {}

    execute(command: object): Promise<Outcome> {
      const { submission } = AsyncContext.of(command) as SubmissionContext;
      return this.executor.execute(catalogue, entry, command, submission);
    }
  }
  Object.defineProperty(GenericHandler, 'name', { value: `${entry.command.name}Handler` });
  return GenericHandler;
}

/** Registers one generic handler per command of the catalogues, for every process. */
@Module({})
export class CommandHandlersModule {
  static for(catalogue: CommandCatalogue): DynamicModule {
    return {
      module: CommandHandlersModule,
      imports: [CqrsModule],
      providers: catalogue.entries.map((entry) => handlerOf(catalogue, entry)),
    };
  }
}
