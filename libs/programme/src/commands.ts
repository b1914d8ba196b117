import { commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { ProgrammeEvent } from './events';
import { programme, programmeFacts } from './programme';
import type { Programme } from './programme-state';

export const programmeCommands = commandCatalogue<Programme, ProgrammeEvent>({
  category: 'programme',
  decider: programme,
  scope: ({ pair, schoolId }) => (pair ? `school:${schoolId}` : undefined),
  zone: ({ pair, zone }) => (pair ? zone : undefined),
  publishes: { programme: programmeFacts },
  entries: [],
});
