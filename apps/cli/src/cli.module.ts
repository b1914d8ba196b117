import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@vekha/event-sourcing/clock';
import { openEventStore } from '@vekha/event-store/open-event-store';
import type { Configuration } from '@vekha/installation/configuration';
import type { DataFolder } from '@vekha/installation/data-folder';
import { EngineModule } from '@vekha/installation/engine.module';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';

export interface CliParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  readonly clock?: Clock;
}

/** The command line's composition root: the engine over the log that the configuration names. */
@Module({})
export class CliModule {
  static with({ configuration, folder, clock }: CliParts): DynamicModule {
    const onFatal = (failure: Error): void => {
      process.stderr.write(`Журнал отказал: ${failure.message}\n`);
      process.exit(70);
    };
    const openStore = () => openEventStore(eventStoreChoice(configuration, folder, onFatal));
    return { module: CliModule, imports: [EngineModule.with({ configuration, folder, openStore, ...(clock && { clock }) })] };
  }
}
