import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { AccessModule } from '@vekha/access/access.module';
import { commandPermissions, mayGive } from '@vekha/access/permissions';
import { CorrespondenceModule } from '@vekha/correspondence/correspondence.module';
import { type Clock, systemClock } from '@vekha/event-sourcing/clock';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { throughCommandBus } from '@vekha/event-sourcing/command-handlers';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import { CatalogueRefused, EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { EvidenceModule } from '@vekha/evidence/evidence.module';
import { MunicipalityModule } from '@vekha/municipality/municipality.module';
import type { KeyStore } from '@vekha/personal-data/key-store';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import { RecordsModule } from '@vekha/records/records.module';
import { RoadmapModule } from '@vekha/roadmap/roadmap.module';
import { SchoolModule } from '@vekha/school/school.module';
import { TemplateModule } from '@vekha/template/template.module';
import { catalogues, eventRegistry } from './catalogue-list';
import { type Configuration } from './configuration';
import { type DataFolder } from './data-folder';
import { openKeyStore } from './key-store-choice';

export const EVENT_STORE = Symbol('event store');
export const CLOCK = Symbol('clock');
export const KEY_STORE = Symbol('key store');

export interface EngineParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  /** Opens the adapter the app has chosen. */
  readonly openStore: () => Promise<EventStore>;
  readonly clock?: Clock;
}

/** The engine and every context's command handlers, for any process; the app brings the adapters. */
@Module({})
export class EngineModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KEY_STORE) private readonly keys: KeyStore,
  ) {}

  /** @throws MasterKeyRefused without the master key of the keys of personal data */
  static with({ configuration, folder, openStore, clock = systemClock }: EngineParts): DynamicModule {
    // Before Nest begins: it would end the process in the middle of a stack instead of letting it say why.
    const keys = openKeyStore(configuration, folder);
    return {
      module: EngineModule,
      global: true,
      imports: [
        CqrsModule,
        TemplateModule,
        MunicipalityModule,
        SchoolModule,
        EvidenceModule,
        RecordsModule,
        RoadmapModule,
        CorrespondenceModule,
        AccessModule,
      ],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: EVENT_STORE, useFactory: openStore },
        { provide: KEY_STORE, useValue: keys },
        { provide: EventRegistry, useFactory: eventRegistry },
        { provide: CommandDirectory, useFactory: () => permitted(new CommandDirectory(catalogues)) },
        {
          provide: CommandExecutor,
          inject: [EVENT_STORE, EventRegistry],
          useFactory: (store: EventStore, registry: EventRegistry) =>
            new CommandExecutor({
              store,
              registry,
              catalogues,
              clock,
              sealer: new VaultSealer({ keys, origin: folder.origin }),
              bodySecret: folder.idempotencySecret,
              zone: configuration.VEKHA_TIME_ZONE,
              tzdata: process.versions['tz'] ?? 'unknown',
            }),
        },
        {
          provide: CommandGateway,
          inject: [CommandDirectory, CommandBus],
          useFactory: (directory: CommandDirectory, bus: CommandBus) => new CommandGateway(directory, mayGive, throughCommandBus(bus)),
        },
        {
          provide: CommandPreview,
          inject: [CommandGateway, CommandExecutor],
          useFactory: (gateway: CommandGateway, executor: CommandExecutor) => new CommandPreview(gateway, executor),
        },
      ],
      exports: [CLOCK, EVENT_STORE, KEY_STORE, EventRegistry, CommandDirectory, CommandExecutor, CommandGateway, CommandPreview],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    this.keys.close();
  }
}

/**
 * Every command says who may give it, and nobody is promised a command there is not.
 * @throws CatalogueRefused naming the first that is missing on either side
 */
export function permitted(directory: CommandDirectory, permissions: Readonly<Record<string, readonly string[]>> = commandPermissions): CommandDirectory {
  const undeclared = directory.names.find((name) => !Object.hasOwn(permissions, name));
  if (undeclared !== undefined) throw new CatalogueRefused('COMMAND_WITHOUT_PERMISSION', undeclared);
  const unknown = Object.keys(permissions).find((name) => !directory.names.includes(name));
  if (unknown !== undefined) throw new CatalogueRefused('PERMISSION_WITHOUT_COMMAND', unknown);
  return directory;
}
