import { type Adoption, adoptedTerm, datesIn } from './adopted-term';
import { type RoadmapEvent, StageAdded } from './events';
import { MeasurePlanned } from './measure-events';

/** The stages, rows and terms of a pattern in the year of adoption. */
export function adoptedRows(adoption: Adoption): readonly RoadmapEvent[] {
  return [...stages(adoption), ...measures(adoption)];
}

function stages({ roadmapId, pattern, year }: Adoption): RoadmapEvent[] {
  return pattern.stages.map(({ stageId, no, name, deadline = '', term, section }) =>
    StageAdded({ roadmapId, stageId, no, name, deadlineVerbatim: deadline, ...(term && { term: datesIn(term, year) }), ...(section === true && { section }) }));
}

function measures(adoption: Adoption): RoadmapEvent[] {
  const { roadmapId, pattern } = adoption;
  const byId = new Map(pattern.stages.map((stage) => [stage.stageId, stage]));
  return pattern.measures.flatMap((measure) => {
    const { deadline: _deadline, term: _term, times: _times, readings: _readings, ...row } = measure;
    return [MeasurePlanned({ roadmapId, ...row }), ...adoptedTerm(adoption, measure, byId.get(measure.stageId))];
  });
}

/** Dates of another year wait for a person to confirm them; a draft without dates has nothing to confirm. */
export function datesToConfirm({ pattern, year }: Adoption, rows: readonly RoadmapEvent[]): { readonly datesToConfirm?: true } {
  const shifted = year !== pattern.academicYear && rows.some(({ type }) => type === 'DeadlineParsed');
  return shifted ? { datesToConfirm: true } : {};
}
