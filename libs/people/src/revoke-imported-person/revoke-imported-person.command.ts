import { Reference } from '@vekha/event-sourcing/command-fields';

/** Undoes one person of an import. */
export class RevokeImportedPerson {
  @Reference('Участник') personId: string;
  @Reference('Номер внесения из файла') importId: string;
}
