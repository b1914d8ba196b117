import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { detailsOf } from './story-details';

/** One event as an auditor reads it. */
export interface StoryLine {
  readonly revision: number;
  /** Civil date on which it happened. */
  readonly occurredOn: string;
  /** UTC instant at which it was recorded. */
  readonly recordedAt: string;
  readonly who: string;
  readonly what: string;
  readonly simulated: boolean;
}

/** The story of a stream in Russian, line by line. @param roles what people call each role */
export function storyOf(registry: EventRegistry, events: readonly RecordedEvent[], roles: Readonly<Record<string, string>>): readonly StoryLine[] {
  const titles = new Map(registry.types.map(({ type, title }) => [type, title]));
  return events.map((event) => ({
    revision: event.revision,
    occurredOn: event.meta.occurredOn,
    recordedAt: event.recordedAt,
    who: roles[event.actor.role] ?? event.actor.role,
    what: sentence(titles.get(event.type) ?? event.type, detailsOf(event)),
    simulated: event.meta.simulated === true,
  }));
}

function sentence(title: string, details: string): string {
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return details ? `${capital}: ${details}` : capital;
}

const WIDTH = { revision: 4, who: 22 };

const inRussianOrder = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** The story as text for a terminal: when it happened and, where that was later, when it was recorded. */
export function storyText(lines: readonly StoryLine[]): string {
  return lines
    .map(({ revision, occurredOn, recordedAt, who, what, simulated }) => {
      const later = recordedAt.slice(0, 10) > occurredOn ? ` (записано ${inRussianOrder(recordedAt)})` : '';
      const start = `${String(revision).padStart(WIDTH.revision)}  ${inRussianOrder(occurredOn)}  ${who.padEnd(WIDTH.who)}`;
      return `${start} ${what}${later}${simulated ? '  [показ]' : ''}`;
    })
    .join('\n');
}
