import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { addedRow, whyNotAdded } from '../added-row';
import { unclosedMeasure } from '../addressed-measure';
import { MeasureMarkedRetroactive } from '../deadline-events';
import { FindingRaised, RoadmapAmended, type RoadmapEvent } from '../events';
import { MeasureAdded, MeasureAmended } from '../measure-events';
import { OccurrenceMarkedRetroactive } from '../occurrence-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import { type Measure, type Roadmap, stageOf } from '../roadmap-state';
import type { AmendRoadmap } from './amend-roadmap.command';

type Amendment = AmendRoadmap['changes'][number];
type Addition = NonNullable<AmendRoadmap['added']>[number];

/** RM-7: an active roadmap changes by an amending order only; the former text stays readable in the log (001:L126, L128). */
export const amendRoadmap: Decide<Roadmap, AmendRoadmap, RoadmapEvent, RuleFacts> = (command, state, { today, id, tzdata, facts }) => {
  const { roadmapId, changes, added = [] } = command;
  const order = orderData(command.order);
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  const amended: RoadmapEvent[] = [];
  for (const change of changes) {
    const { refusal, measure } = unclosedMeasure(state, change.measureId);
    if (refusal) return refusal;
    const difference = differenceOf(change, measure);
    if (Object.keys(difference).length > 0) amended.push(MeasureAmended({ roadmapId, measureId: change.measureId, ...difference }));
  }
  const refused = whyNotAllAdded(added, state);
  if (refused) return refused;
  const rows = [...changes, ...added].map(({ measureId }) => measureId);
  if (amended.length === 0 && added.length === 0) return refuse('AMENDMENT_CHANGES_NOTHING', { rows: rows.join(', ') || '—' });

  const rules = termRules(state, facts);
  const news = added.flatMap((row) => addedRow(row, state, { rules, tzdata, id, mark: MeasureAdded({ roadmapId, measureId: row.measureId, order }), inForce: true }));
  return accept<RoadmapEvent>(RoadmapAmended({ roadmapId, order, measures: rows }), ...amended, ...news, ...retroactive(roadmapId, news, order.date, id));
};

function differenceOf({ text, documents, responsible }: Amendment, present: Measure) {
  return {
    ...(text !== undefined && text !== present.text && { text }),
    ...(documents && documents.join('\n') !== present.documents.join('\n') && { documents }),
    ...(responsible && responsible.join() !== present.responsible.join() && { responsible }),
  };
}

function whyNotAllAdded(added: readonly Addition[], state: Roadmap): Decision<never> | undefined {
  for (const [index, row] of added.entries()) {
    const refused = whyNotAdded(row, state);
    if (refused) return refused;
    const stage = stageOf(state, row.stageId);
    if (stage?.status === 'Completed' || stage?.status === 'Skipped') return refuse('STAGE_CLOSED', { stage: row.stageId });
    if (added.findIndex(({ measureId }) => measureId === row.measureId) < index) return refuse('MEASURE_EXISTS', { measure: row.measureId });
  }
  return undefined;
}

/** RM-4: what an added row has due before its order is retroactive, not overdue, and one finding says so. */
function retroactive(roadmapId: string, news: readonly RoadmapEvent[], orderDate: string, id: (word: string) => string): RoadmapEvent[] {
  const isLate = ({ effectiveDue }: { readonly effectiveDue: string }): boolean => effectiveDue < orderDate;
  const marks = [
    ...news.flatMap(({ type, data }) => (type === 'DeadlineParsed' && isLate(data.deadline) ? [MeasureMarkedRetroactive({ roadmapId, measureId: data.measureId })] : [])),
    ...news.flatMap(({ type, data }) =>
      (type === 'OccurrenceScheduled' && isLate(data.deadline) ? [OccurrenceMarkedRetroactive({ roadmapId, measureId: data.measureId, period: data.period })] : [])),
  ];
  const measures = [...new Set(marks.map(({ data }) => data.measureId))];
  return measures.length === 0 ? [] : [...marks, FindingRaised({ roadmapId, findingId: id('finding RETROACTIVE_APPROVAL'), code: 'RETROACTIVE_APPROVAL', measures })];
}
