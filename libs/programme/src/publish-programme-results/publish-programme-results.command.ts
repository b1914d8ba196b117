import { CivilDate, OneOf, Reference, References } from '@vekha/event-sourcing/command-fields';

export const PUBLICATION_PLACES = ['SITE_SECTION', 'METHODICAL_COLLECTION', 'PEDAGOGICAL_COUNCIL'] as const;

/** Publishes the results of a completed programme, with the names of those who let their names be shown. */
export class PublishProgrammeResults {
  @Reference('Программа') programmeId: string;
  @OneOf('Где опубликовано', PUBLICATION_PLACES) place: (typeof PUBLICATION_PLACES)[number];
  /** Absent: everybody whose consent is valid; an empty list: nobody. */
  @References('Кого назвать', 31, { optional: true }) named?: string[];
  @CivilDate('Когда опубликовано', { optional: true }) occurredOn?: string;
}
