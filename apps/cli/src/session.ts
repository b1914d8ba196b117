import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '@vekha/event-sourcing/clock';
import { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { type Configuration, readConfiguration } from '@vekha/installation/configuration';
import { type DataFolder, openDataFolder } from '@vekha/installation/data-folder';
import { EVENT_STORE, VAULT } from '@vekha/installation/engine.module';
import type { Vault } from '@vekha/installation/vault';
import { CliAdapters, CliModule } from './cli.module';

/** What a command of `vekha` works with. */
export interface Session {
  readonly configuration: Configuration;
  readonly folder: DataFolder;
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly gateway: CommandGateway;
  readonly preview: CommandPreview;
  readonly vault: Vault;
  readonly adapters: CliAdapters;
}

/** Opens the engine, lets the work use it, and closes it whatever happens. */
export async function withSession<Result>(work: (session: Session) => Promise<Result>, clock?: Clock): Promise<Result> {
  const configuration = readConfiguration(process.env);
  const folder = openDataFolder(configuration);
  const app = await NestFactory.createApplicationContext(CliModule.with({ configuration, folder, ...(clock && { clock }) }), { logger: ['error'] });
  try {
    return await work(sessionOf(app, configuration, folder));
  } finally {
    await app.close();
  }
}

function sessionOf(app: INestApplicationContext, configuration: Configuration, folder: DataFolder): Session {
  return {
    configuration,
    folder,
    store: app.get<EventStore>(EVENT_STORE),
    registry: app.get(EventRegistry),
    gateway: app.get(CommandGateway),
    preview: app.get(CommandPreview),
    vault: app.get<Vault>(VAULT),
    adapters: new CliAdapters(folder),
  };
}
