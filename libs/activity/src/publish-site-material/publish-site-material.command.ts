import { CivilDate, OneOf, Reference, References, SitePath } from '@vekha/event-sourcing/command-fields';
import { MATERIAL_KINDS, type MaterialKind } from '../activity-words';

/** Records that something appeared in the section. */
export class PublishSiteMaterial {
  @Reference('Школа') schoolId: string;
  /** Drawn from the command when absent. */
  @Reference('Материал', { optional: true }) materialId?: string;
  @OneOf('Вид материала', MATERIAL_KINDS) kind: MaterialKind;
  @SitePath('Адрес материала') path: string;
  @References('Кого показывает', 1000) shown: string[];
  @Reference('Документ', { optional: true }) documentId?: string;
  @CivilDate('Когда размещён', { optional: true }) occurredOn?: string;
}
