import { Reference } from '@vekha/event-sourcing/command-fields';

/** Every row is closed, so the curator is asked to complete the programme. */
export class ProposeCompletion {
  @Reference('Программа') programmeId: string;
}
