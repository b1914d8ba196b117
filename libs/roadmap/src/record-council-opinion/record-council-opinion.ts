import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { CouncilOpinionRecorded, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import { opinionKey } from '../roadmap-life';
import type { Roadmap } from '../roadmap-state';
import type { RecordCouncilOpinion } from './record-council-opinion.command';

/** An opinion informs the director and binds nobody; the same minutes are recorded once (003:L29–L31). */
export const recordCouncilOpinion: Decide<Roadmap, RecordCouncilOpinion, RoadmapEvent> = ({ roadmapId, council, opinion, minutes }, state) => {
  if (state.status !== 'UnderReview') return refuse('ROADMAP_NOT_UNDER_REVIEW');
  const said = { council, opinion, minutes: { number: minutes.number, date: minutes.date } };
  return state.opinions.includes(opinionKey(said)) ? nothing : accept(CouncilOpinionRecorded({ roadmapId, ...said }));
};
