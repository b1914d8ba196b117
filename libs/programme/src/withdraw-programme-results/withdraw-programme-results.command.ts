import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Takes published results back: a consent was withdrawn, or they were published by mistake. */
export class WithdrawProgrammeResults {
  @Reference('Программа') programmeId: string;
  @OneOf('Причина', ['CONSENT_WITHDRAWN', 'MISTAKE']) cause: 'CONSENT_WITHDRAWN' | 'MISTAKE';
  @Reference('Чьё согласие отозвано', { optional: true }) personId?: string;
}
