import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { REMOVAL_GROUNDS, type RemovalGround } from '../activity-words';

/** Records that something was taken from the section. */
export class RemoveSiteMaterial {
  @Reference('Школа') schoolId: string;
  @Reference('Материал') materialId: string;
  @OneOf('Основание', REMOVAL_GROUNDS) ground: RemovalGround;
  @CivilDate('Когда снят', { optional: true }) occurredOn?: string;
}
