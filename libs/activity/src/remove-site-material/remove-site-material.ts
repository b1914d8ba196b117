import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { SiteMaterialRemoved, type SiteSectionEvent } from '../events';
import { refuse } from '../rejections';
import type { SiteSection } from '../site-section';
import type { RemoveSiteMaterial } from './remove-site-material.command';

export const removeSiteMaterial: Decide<SiteSection, RemoveSiteMaterial, SiteSectionEvent> = (command, { created, materials }, { today }) => {
  const { materialId, ground } = command;
  const material = materials.get(materialId);
  if (!created || !material) return refuse('MATERIAL_MISSING');
  if (material.removed) return nothing;
  const { schoolId, zone } = created;
  const removedOn = command.occurredOn ?? today(zone);
  if (removedOn > today(zone)) return refuse('REMOVED_IN_FUTURE', { date: removedOn });
  if (removedOn < material.publishedOn) return refuse('REMOVED_BEFORE_PUBLISHED', { date: material.publishedOn });
  return accept(SiteMaterialRemoved({ schoolId, materialId, ground, removedOn }));
};
