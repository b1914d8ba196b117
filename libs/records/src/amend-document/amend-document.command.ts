import { Reference } from '@vekha/event-sourcing/command-fields';

/** Says that another paper changes this one (DO-4). */
export class AmendDocument {
  @Reference('Документ') documentId: string;
  @Reference('Документ, который вносит изменения') by: string;
}
