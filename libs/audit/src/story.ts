import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { sealedWithin } from '@vekha/event-sourcing/sealed';
import type { SealedAnswers, ToldValue } from './sealed-answers';
import { sealedLabel } from './sealed-labels';
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
  /** What is sealed in it, in the order of its fields. */
  readonly sealed: readonly ToldValue[];
}

/** The story of a stream in Russian, line by line. @param roles what people call each role @param answers what may be told of sealed values */
export function storyOf(registry: EventRegistry, events: readonly RecordedEvent[], roles: Readonly<Record<string, string>>, answers: SealedAnswers): readonly StoryLine[] {
  const titles = new Map(registry.types.map(({ type, title }) => [type, title]));
  return events.map((event) => ({
    revision: event.revision,
    occurredOn: event.meta.occurredOn,
    recordedAt: event.recordedAt,
    who: roles[event.actor.role] ?? event.actor.role,
    what: sentence(titles.get(event.type) ?? event.type, detailsOf(event)),
    simulated: event.meta.simulated === true,
    sealed: answers.told(sealedWithin(event.data)),
  }));
}

function sentence(title: string, details: string): string {
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return details ? `${capital}: ${details}` : capital;
}

const WIDTH = { revision: 4, who: 22 };

const inRussianOrder = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/**
 * The story as text for a terminal: when it happened and, where that was later, when it was recorded; below, what is sealed.
 * @param alarming how a terminal shows what is an incident
 */
export function storyText(lines: readonly StoryLine[], alarming: (text: string) => string = (text) => text): string {
  return lines
    .flatMap(({ revision, occurredOn, recordedAt, who, what, simulated, sealed }) => {
      const later = recordedAt.slice(0, 10) > occurredOn ? ` (записано ${inRussianOrder(recordedAt)})` : '';
      const start = `${String(revision).padStart(WIDTH.revision)}  ${inRussianOrder(occurredOn)}  ${who.padEnd(WIDTH.who)}`;
      const below = sealedLines(sealed, alarming).map((text) => `${' '.repeat(start.length)}   ${text}`);
      return [`${start} ${what}${later}${simulated ? '  [показ]' : ''}`, ...below];
    })
    .join('\n');
}

/** What opened line by line; the rest together, by what is to be said of it: «ФИО, телефон: закрыто». */
function sealedLines(sealed: readonly ToldValue[], alarming: (text: string) => string): readonly string[] {
  const fields = new Map<string, Set<string>>();
  for (const { pointer, state, text } of sealed) {
    const said = state === 'lost' ? alarming(text) : text;
    fields.set(said, (fields.get(said) ?? new Set()).add(sealedLabel(pointer)));
  }
  return [...fields].map(([said, labels]) => `${[...labels].join(', ')}: ${said}`);
}
