import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { FindingResolved, type RoadmapEvent } from '../events';
import { ResponsibleAssigned } from '../measure-events';
import { refuse } from '../rejections';
import { isClosed, measureOf, openFinding, type Roadmap } from '../roadmap-state';
import type { AssignResponsible } from './assign-responsible.command';

/** ME-2: fills a gap at any time (004:L17). RM-7: whom an active roadmap names already is changed by an amending order. */
export const assignResponsible: Decide<Roadmap, AssignResponsible, RoadmapEvent> = ({ roadmapId, measureId, responsible }, state) => {
  const { status } = state;
  if (status === undefined || status === 'Completed' || status === 'Cancelled' || status === 'Archived') return refuse('ROADMAP_NOT_OPEN');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (isClosed(measure)) return refuse('MEASURE_CLOSED', { measure: measureId });
  if (measure.responsible.join() === responsible.join()) return nothing;
  if (status !== 'Draft' && measure.responsible.length > 0) return refuse('AMENDING_ORDER_NEEDED');

  const findingId = responsible.length > 0 ? openFinding(state, 'RESPONSIBLE_MISSING', measureId) : undefined;
  const resolved = findingId === undefined ? [] : [FindingResolved({ roadmapId, findingId, by: 'RESPONSIBLE_ASSIGNED' })];
  return accept<RoadmapEvent>(ResponsibleAssigned({ roadmapId, measureId, responsible }), ...resolved);
};
