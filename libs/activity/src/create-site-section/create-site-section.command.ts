import { CivilDate, Reference, SitePath } from '@vekha/event-sourcing/command-fields';

/** Records that the school's site has a section on mentoring. */
export class CreateSiteSection {
  @Reference('Школа') schoolId: string;
  @SitePath('Адрес раздела') path: string;
  @CivilDate('Когда создан') occurredOn: string;
}
