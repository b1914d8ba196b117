import { CivilDate, Reference, References } from '@vekha/event-sourcing/command-fields';

/** Closes a campaign and freezes the whole its answers are counted against. */
export class CloseCampaign {
  @Reference('Опрос') campaignId: string;
  @CivilDate('Когда завершён опрос', { optional: true }) occurredOn?: string;
  /** Everybody enrolled on that day, of a quarter at the latest on its last; those invited when absent. */
  @References('Участники', 1000, { optional: true }) participants?: string[];
}
