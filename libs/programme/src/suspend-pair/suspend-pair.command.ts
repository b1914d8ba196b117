import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { SUSPENSION_CAUSES, type SuspensionCause } from '../suspension.command';

/** Lets the pair stand still, and its programme with it. */
export class SuspendPair {
  @Reference('Программа') programmeId: string;
  @OneOf('Причина', SUSPENSION_CAUSES) cause: SuspensionCause;
  @CivilDate('С какого дня', { optional: true }) occurredOn?: string;
}
