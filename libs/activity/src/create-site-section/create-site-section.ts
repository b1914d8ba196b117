import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { SiteSectionCreated, type SiteSectionEvent } from '../events';
import type { SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { SiteSection } from '../site-section';
import type { CreateSiteSection } from './create-site-section.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

/** IND-09: one section of the school's site, from the day people say (001:L251; 004:L17). */
export const createSiteSection: Decide<SiteSection, CreateSiteSection, SiteSectionEvent, Facts> = ({ path, occurredOn: createdOn }, { created }, { facts: { school }, today }) => {
  if (created) return created.path === path && created.createdOn === createdOn ? nothing : refuse('SECTION_EXISTS', { path: created.path });
  if (!school) return refuse('SCHOOL_MISSING');
  if (createdOn > today(school.zone)) return refuse('CREATED_IN_FUTURE', { date: createdOn });
  return accept(SiteSectionCreated({ schoolId: school.schoolId, zone: school.zone, path, createdOn }));
};
