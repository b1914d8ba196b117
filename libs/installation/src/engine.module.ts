import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { AccessModule } from '@vekha/access/access.module';
import { commandPermissions, mayGive } from '@vekha/access/permissions';
import { ActivityModule } from '@vekha/activity/activity.module';
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
import { PeopleModule } from '@vekha/people/people.module';
import { ProgrammeModule } from '@vekha/programme/programme.module';
import { RecordsModule } from '@vekha/records/records.module';
import { RoadmapModule } from '@vekha/roadmap/roadmap.module';
import { PracticeModule } from '@vekha/practice/practice.module';
import { SchoolModule } from '@vekha/school/school.module';
import { SurveyModule } from '@vekha/survey/survey.module';
import { TemplateModule } from '@vekha/template/template.module';
import { catalogues, eventRegistry } from './catalogue-list';
import { type Configuration } from './configuration';
import { type DataFolder } from './data-folder';
import { ofSchools } from './school-permissions';
import { openKeyStore } from './key-store-choice';
import { openVault, type RevivedKeys, type Vault } from './vault';

export const EVENT_STORE = Symbol('event store');
export const CLOCK = Symbol('clock');
export const VAULT = Symbol('vault');
/** Opens personal data for whoever says who they are and why; see personal-data/opening. */
export const OPENER = Symbol('opener');
/** Finds people by name; see personal-data/person-search. */
export const PERSON_SEARCH = Symbol('person search');

/** The command handlers of every context, in the order people meet them. */
const contexts: readonly Type[] = [
  TemplateModule,
  MunicipalityModule,
  SchoolModule,
  EvidenceModule,
  PeopleModule,
  ProgrammeModule,
  RecordsModule,
  RoadmapModule,
  SurveyModule,
  PracticeModule,
  ActivityModule,
  CorrespondenceModule,
  AccessModule,
];

export interface EngineParts {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  /** Opens the adapter the app has chosen. */
  readonly openStore: () => Promise<EventStore>;
  readonly clock?: Clock;
  /** Told when an older copy of the key file had brought destroyed keys back; they are destroyed again by then. */
  readonly onRevivedKeys?: RevivedKeys;
}

/** The engine and every context's command handlers, for any process; the app brings the adapters. */
@Module({})
export class EngineModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  /** @throws MasterKeyRefused without the master key of the keys of personal data */
  static with({ configuration, folder, openStore, clock = systemClock, onRevivedKeys }: EngineParts): DynamicModule {
    // Before Nest begins: it would end the process in the middle of a stack instead of letting it say why.
    const keys = openKeyStore(configuration, folder);
    return {
      module: EngineModule,
      global: true,
      imports: [CqrsModule, ...contexts],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: EVENT_STORE, useFactory: openStore },
        { provide: EventRegistry, useFactory: eventRegistry },
        {
          provide: VAULT,
          inject: [EVENT_STORE, EventRegistry],
          useFactory: (store: EventStore, registry: EventRegistry) => openVault({ store, registry, keys, folder, clock, ...(onRevivedKeys && { onRevivedKeys }) }),
        },
        { provide: OPENER, inject: [VAULT], useFactory: ({ opener }: Vault) => opener },
        { provide: PERSON_SEARCH, inject: [VAULT], useFactory: ({ search }: Vault) => search },
        { provide: CommandDirectory, useFactory: () => permitted(new CommandDirectory(catalogues)) },
        {
          provide: CommandExecutor,
          inject: [EVENT_STORE, EventRegistry, VAULT],
          useFactory: (store: EventStore, registry: EventRegistry, { sealer }: Vault) =>
            new CommandExecutor({
              store,
              registry,
              catalogues,
              clock,
              sealer,
              bodySecret: folder.idempotencySecret,
              zone: configuration.VEKHA_TIME_ZONE,
              tzdata: process.versions['tz'] ?? 'unknown',
            }),
        },
        {
          provide: CommandGateway,
          inject: [CommandDirectory, CommandBus, EVENT_STORE, EventRegistry],
          useFactory: (directory: CommandDirectory, bus: CommandBus, store: EventStore, registry: EventRegistry) =>
            new CommandGateway(directory, ofSchools(mayGive, { store, registry }), throughCommandBus(bus)),
        },
        {
          provide: CommandPreview,
          inject: [CommandGateway, CommandExecutor],
          useFactory: (gateway: CommandGateway, executor: CommandExecutor) => new CommandPreview(gateway, executor),
        },
      ],
      exports: [CLOCK, EVENT_STORE, VAULT, OPENER, PERSON_SEARCH, EventRegistry, CommandDirectory, CommandExecutor, CommandGateway, CommandPreview],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    this.vault.close();
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
