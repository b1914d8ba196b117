import { adoptedTerm, type TermAdoption } from '@vekha/term/adopted-term';
import { datesIn, planIn } from '@vekha/term/template-term';
import type { TermRules } from '@vekha/term/term-rules';
import { type RoadmapEvent, StageAdded } from './events';
import { MeasurePlanned } from './measure-events';
import type { TemplateFacts } from './needed-facts';
import { termPlanned } from './planned-term';

/** What a new roadmap is drawn from: a template of the department, or last year's roadmap. */
export type Pattern = Pick<TemplateFacts, 'title' | 'academicYear' | 'period' | 'provenance' | 'ladder' | 'stages' | 'measures'>;

/** A pattern taken into a year: what every row of the new roadmap is made from. */
export interface Adoption {
  readonly roadmapId: string;
  readonly pattern: Pattern;
  /** How its terms are called in sentences. */
  readonly called: 'Срок шаблона' | 'Срок прошлой карты';
  readonly rules: TermRules;
  /** Year in which the academic year of adoption begins. */
  readonly year: number;
  readonly tzdata: string;
}

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
  const terms = termAdoption(adoption);
  return pattern.measures.flatMap((measure) => {
    const { deadline: _deadline, term: _term, times: _times, readings: _readings, ...row } = measure;
    return [MeasurePlanned({ roadmapId, ...row }), ...termPlanned({ roadmapId, measureId: measure.measureId }, adoptedTerm(terms, measure, byId.get(measure.stageId)))];
  });
}

function termAdoption({ pattern: { academicYear, period, provenance }, called, rules, year, tzdata }: Adoption): TermAdoption {
  const pattern = { academicYear, plan: planIn(period, academicYear), approved: provenance?.orderDate };
  return { called, rules, tzdata, year, plan: planIn(period, year), pattern };
}

/** Dates of another year wait for a person to confirm them; a draft without dates has nothing to confirm. */
export function datesToConfirm({ pattern, year }: Adoption, rows: readonly RoadmapEvent[]): { readonly datesToConfirm?: true } {
  const shifted = year !== pattern.academicYear && rows.some(({ type }) => type === 'DeadlineParsed');
  return shifted ? { datesToConfirm: true } : {};
}
