import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { Happened } from '@vekha/event-sourcing/decider';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { ProgrammeEvent } from '../events';
import { programme } from '../programme';
import type { Programme } from '../programme-state';

/** The state after events of a history, made by nobody in particular. */
export function foldedProgramme(events: readonly DomainEvent[]): Programme {
  const happened = events.map((event) => ({ ...event, actor: { id: 'a-curator', role: 'curator' }, recordedAt: '2023-11-10T08:00:00.000Z', occurredOn: '2023-11-10' }));
  return fold(programme, happened as readonly Happened<ProgrammeEvent>[]);
}
