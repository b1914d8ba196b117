import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { TemplateEvent, TemplatePublished } from './events';

export type PublishedTemplate = DataOf<typeof TemplatePublished.fields>;

export interface Template {
  readonly latest: PublishedTemplate | undefined;
}

export const template: Decider<Template, TemplateEvent> = {
  initial: { latest: undefined },
  evolve: (_state, event) => ({ latest: event.data }),
};
