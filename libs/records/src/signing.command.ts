import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** What may have named an order before its paper was entered: the first words of stream names. */
export const NAMING_THINGS = ['roadmap', 'programme', 'person', 'training', 'school', 'practice', 'campaign'] as const;

/** Where an order was named before its paper was entered: the roadmap it approved, the programme it assigned a pair of. */
export class NamingThing {
  @OneOf('Где приказ уже назван', NAMING_THINGS) thing: (typeof NAMING_THINGS)[number];
  @Reference('Что это') id: string;
}
