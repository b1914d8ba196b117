import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { SiteMaterialPublished, SiteSectionCreated, SiteSectionEvent } from './events';

export interface SiteMaterial extends DataOf<typeof SiteMaterialPublished.fields> {
  readonly removed: boolean;
}

export interface SiteSection {
  readonly created: DataOf<typeof SiteSectionCreated.fields> | undefined;
  readonly materials: ReadonlyMap<string, SiteMaterial>;
}

export const siteSection: Decider<SiteSection, SiteSectionEvent> = {
  initial: { created: undefined, materials: new Map() },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'SiteSectionCreated':
        return { ...state, created: data };
      case 'SiteMaterialPublished':
        return { ...state, materials: new Map(state.materials).set(data.materialId, { ...data, removed: false }) };
      case 'SiteMaterialRemoved':
        return { ...state, materials: withRemoved(state.materials, data.materialId) };
      default:
        return state;
    }
  },
};

function withRemoved(materials: SiteSection['materials'], materialId: string): SiteSection['materials'] {
  const material = materials.get(materialId);
  return material ? new Map(materials).set(materialId, { ...material, removed: true }) : materials;
}
