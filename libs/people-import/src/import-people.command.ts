import { Reference } from '@vekha/event-sourcing/command-fields';

/** What the path of an import says. The import itself is many commands, one for each person, so no catalogue lists it. */
export class ImportPeople {
  @Reference('Школа') schoolId: string;
}
