import type { EventStoreChoice } from '@vekha/event-store/open-event-store';
import type { Configuration } from './configuration';
import type { DataFolder } from './data-folder';

/** The log that the configuration asks for. */
export function eventStoreChoice(configuration: Configuration, folder: DataFolder, onFatal: (failure: Error) => void): EventStoreChoice {
  const { origin } = folder;
  if (configuration.VEKHA_EVENT_STORE === 'sqlite') return { kind: 'sqlite', file: folder.log, origin, onFatal };
  return { kind: 'eventstoredb', url: configuration.VEKHA_EVENTSTORE_URL ?? '', headLedger: folder.headLedger, origin };
}
