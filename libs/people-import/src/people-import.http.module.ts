import { Module } from '@nestjs/common';
import { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { EVENT_STORE, VAULT } from '@vekha/installation/engine.module';
import type { Vault } from '@vekha/installation/vault';
import { RegisterAccess } from '@vekha/registers/register-access.http';
import { PeopleImport } from './people-import';
import { PeopleImportHttp } from './people-import.http';

@Module({
  controllers: [PeopleImportHttp],
  providers: [
    RegisterAccess,
    {
      provide: PeopleImport,
      inject: [EVENT_STORE, EventRegistry, CommandGateway, CommandPreview, VAULT],
      useFactory: (store: EventStore, registry: EventRegistry, gateway: CommandGateway, preview: CommandPreview, { opener, search }: Vault) =>
        new PeopleImport({ store, registry, gateway, preview, opener, search }),
    },
  ],
})
export class PeopleImportHttpModule {}
