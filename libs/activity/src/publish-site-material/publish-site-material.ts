import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import { SiteMaterialPublished, type SiteSectionEvent } from '../events';
import { type DocumentFacts, mayShow, type PersonFacts, type PersonsFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { SiteSection } from '../site-section';
import type { PublishSiteMaterial } from './publish-site-material.command';

export interface MaterialFacts {
  readonly [person: `person ${string}`]: PersonFacts | undefined;
  readonly document?: DocumentFacts | undefined;
}

/**
 * 001:L221 puts the bases of mentors and mentees on the site; the law asks each of them for a consent of its own
 * (152-ФЗ ст. 10.1), so whoever is shown must have one that is valid today.
 */
export const publishSiteMaterial: Decide<SiteSection, PublishSiteMaterial, SiteSectionEvent, MaterialFacts> = (command, { created, materials }, { facts, id, today }) => {
  if (!created) return refuse('SECTION_MISSING');
  const { schoolId, zone, createdOn } = created;
  const { kind, path, documentId } = command;
  const materialId = command.materialId ?? id('site material');
  const publishedOn = command.occurredOn ?? today(zone);
  if (materials.has(materialId)) return refuse('MATERIAL_EXISTS');
  if (publishedOn > today(zone)) return refuse('PUBLISHED_IN_FUTURE', { date: publishedOn });
  if (publishedOn < createdOn) return refuse('PUBLISHED_BEFORE_SECTION', { date: createdOn });
  if (documentId !== undefined && facts.document?.schoolId !== schoolId) return refuse('DOCUMENT_MISSING');
  const shown = [...new Set(command.shown)];
  const published = SiteMaterialPublished({ schoolId, materialId, kind, path, publishedOn, shown, ...(documentId !== undefined && { documentId }) });
  return unwillingAmong(shown, schoolId, facts, today(zone)) ?? accept(published);
};

function unwillingAmong(shown: readonly string[], schoolId: string, facts: PersonsFacts, today: string): Decision<never> | undefined {
  const stranger = shown.find((personId) => facts[`person ${personId}`]?.schoolId !== schoolId);
  if (stranger !== undefined) return refuse('PERSON_UNKNOWN', { person: stranger });
  const unwilling = shown.find((personId) => !mayShow(facts[`person ${personId}`], today));
  return unwilling === undefined ? undefined : refuse('DISSEMINATION_MISSING', { person: unwilling });
}
