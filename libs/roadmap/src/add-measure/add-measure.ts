import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { addedRow, whyNotAdded } from '../added-row';
import type { RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { AddMeasure } from './add-measure.command';

/** RM-7: by hand only while the roadmap is a draft; later a row comes by an amending order. */
export const addMeasure: Decide<Roadmap, AddMeasure, RoadmapEvent, RuleFacts> = (command, state, { id, tzdata, facts }) => {
  if (state.status !== 'Draft') return refuse('ROADMAP_CONTENT_FIXED');
  return whyNotAdded(command, state) ?? accept<RoadmapEvent>(...addedRow(command, state, { rules: termRules(state, facts), tzdata, id }));
};
