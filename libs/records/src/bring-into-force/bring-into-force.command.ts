import { Reference } from '@vekha/event-sourcing/command-fields';

/** Notes that the day has come from which a signed paper has effect (DO-3). */
export class BringIntoForce {
  @Reference('Документ') documentId: string;
}
