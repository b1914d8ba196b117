import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';

/** Begins to look for a mentor for whoever stands in the base (002:L107). */
export class StartMentorSearch {
  @Reference('Участник') personId: string;
  @CivilDate('С какого дня', { optional: true }) occurredOn?: string;
}
