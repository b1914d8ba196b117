import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageAdded } from '../events';
import { refuse } from '../rejections';
import { type Roadmap, stageOf } from '../roadmap-state';
import type { AddStage } from './add-stage.command';

/** ST-4: a section groups rows by line of work and has no dates (001:L233). */
export const addStage: Decide<Roadmap, AddStage, RoadmapEvent> = ({ roadmapId, stageId, no, name, deadline = '', section = false }, state) => {
  if (state.status !== 'Draft') return refuse('ROADMAP_CONTENT_FIXED');
  if (stageOf(state, stageId)) return refuse('STAGE_EXISTS', { stage: stageId });
  if (section && deadline !== '') return refuse('SECTION_HAS_NO_DATES', { stage: stageId });
  return accept(StageAdded({ roadmapId, stageId, no, name, deadlineVerbatim: deadline, ...(section && { section }) }));
};
