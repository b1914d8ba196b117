import { Reference } from '@vekha/event-sourcing/command-fields';

/** Says that another paper ends the effect of this one. */
export class RepealDocument {
  @Reference('Документ') documentId: string;
  @Reference('Документ, который отменяет') by: string;
}
