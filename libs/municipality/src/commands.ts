import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { LadderSet, type MunicipalityEvent } from './events';
import { municipality, type Municipality } from './municipality';
import { setLadder } from './set-ladder/set-ladder';
import { SetLadder } from './set-ladder/set-ladder.command';

/** One municipality per installation, so its settings are one stream. */
export const SETTINGS_STREAM = 'municipality-settings';

export const municipalityCommands = commandCatalogue<Municipality, MunicipalityEvent>({
  category: 'municipality',
  decider: municipality,
  scope: () => 'municipality',
  publishes: { municipality: (settings) => settings },
  entries: [
    command({
      command: SetLadder,
      decide: setLadder,
      title: 'Установить порядок напоминаний',
      gives: [LadderSet],
      stream: () => SETTINGS_STREAM,
      creates: true,
    }),
  ],
});
