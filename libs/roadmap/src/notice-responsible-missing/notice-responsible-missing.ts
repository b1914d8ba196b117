import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type NoticeEvent, ResponsibleMissingNoticed } from '../notice-events';
import { type Notices, type RemindableRoadmap, responsibleMissing } from '../notices';
import type { NoticeResponsibleMissing } from './notice-responsible-missing.command';

interface Facts {
  readonly roadmap: RemindableRoadmap | undefined;
}

/** ME-2: once per measure, and only while it is open and still has no responsible party (004:L17). */
export const noticeResponsibleMissing: Decide<Notices, NoticeResponsibleMissing, NoticeEvent, Facts> = ({ schoolId, roadmapId, measureId }, { said }, { facts: { roadmap } }) => {
  // The notices stream is created under the school the command names, so that must be the roadmap's own.
  if (!roadmap?.active || roadmap.schoolId !== schoolId || !roadmap.withoutResponsible.includes(measureId)) return nothing;
  return said[responsibleMissing(measureId)] === undefined ? accept(ResponsibleMissingNoticed({ roadmapId, measureId })) : nothing;
};
