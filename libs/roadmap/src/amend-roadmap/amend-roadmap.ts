import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { RoadmapAmended, type RoadmapEvent } from '../events';
import { MeasureAmended } from '../measure-events';
import { refuse } from '../rejections';
import type { Measure, Roadmap } from '../roadmap-state';
import type { AmendRoadmap } from './amend-roadmap.command';

type Amendment = AmendRoadmap['changes'][number];

/** RM-7: an active roadmap changes by an amending order only; the former text stays readable in the log (001:L126, L128). */
export const amendRoadmap: Decide<Roadmap, AmendRoadmap, RoadmapEvent> = ({ roadmapId, order, changes }, state, { today }) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  const amended: RoadmapEvent[] = [];
  for (const change of changes) {
    const { refusal, measure } = unclosedMeasure(state, change.measureId);
    if (refusal) return refusal;
    const difference = differenceOf(change, measure);
    if (Object.keys(difference).length > 0) amended.push(MeasureAmended({ roadmapId, measureId: change.measureId, ...difference }));
  }
  const rows = changes.map(({ measureId }) => measureId);
  if (amended.length === 0) return refuse('AMENDMENT_CHANGES_NOTHING', { rows: rows.join(', ') || '—' });
  return accept(RoadmapAmended({ roadmapId, order: { number: order.number, date: order.date }, measures: rows }), ...amended);
};

function differenceOf({ text, documents, responsible }: Amendment, present: Measure) {
  return {
    ...(text !== undefined && text !== present.text && { text }),
    ...(documents && documents.join('\n') !== present.documents.join('\n') && { documents }),
    ...(responsible && responsible.join() !== present.responsible.join() && { responsible }),
  };
}
