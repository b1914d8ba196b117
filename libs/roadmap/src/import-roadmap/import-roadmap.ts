import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import { phraseContext } from '@vekha/term/phrase-context';
import { quoted } from '@vekha/term/planned-term';
import type { RuleFacts, SchoolFacts } from '@vekha/term/rule-facts';
import { type TermRules, termRules } from '@vekha/term/term-rules';
import { documentFindings } from '../document-findings';
import { RoadmapImported } from '../drafting-events';
import { type RoadmapEvent, StageAdded } from '../events';
import { MeasurePlanned } from '../measure-events';
import { plannedRow } from '../planned-term';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ImportRoadmap } from './import-roadmap.command';

interface Facts extends RuleFacts {
  readonly school: SchoolFacts | undefined;
}

interface Import {
  readonly document: ImportRoadmap;
  readonly roadmapId: string;
  readonly rules: TermRules;
  readonly tzdata: string;
}

type Stage = ImportRoadmap['stages'][number];
type Row = ImportRoadmap['measures'][number];

/** A document becomes a draft as it is: every oddity is a finding, and only data that contradict themselves are refused. */
export const importRoadmap: Decide<Roadmap, ImportRoadmap, RoadmapEvent, Facts> = (document, state, { id, tzdata, facts }) => {
  if (state.status) return refuse('ROADMAP_EXISTS');
  const { school } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  const fault = faultOf(document);
  if (fault) return fault;

  const { zone, week } = school;
  const taken = { document, roadmapId: id('roadmap'), rules: termRules({ zone, week }, facts), tzdata };
  const draft = [...document.stages.map((stage) => stageAdded(taken, stage)), ...document.measures.flatMap((row) => rowPlanned(taken, row))];
  return accept(imported(taken, school), ...draft, ...documentFindings(taken.roadmapId, draft, id, document.sourceOrder?.date));
};

function faultOf({ plan, stages, measures }: ImportRoadmap): Decision<never> | undefined {
  if (plan && plan.start > plan.end) return refuse('PLAN_REVERSED', { start: plan.start, end: plan.end });
  const codes = stages.map(({ stageId }) => stageId);
  const twice = repeated(codes);
  if (twice !== undefined) return refuse('STAGE_EXISTS', { stage: twice });
  const dated = stages.find(({ section, deadline }) => section === true && deadline !== undefined);
  if (dated) return refuse('SECTION_HAS_NO_DATES', { stage: dated.stageId });
  const row = repeated(measures.map(({ measureId }) => measureId));
  if (row !== undefined) return refuse('MEASURE_EXISTS', { measure: row });
  const stray = measures.find(({ stageId }) => !codes.includes(stageId));
  return stray && refuse('STAGE_UNKNOWN', { stage: stray.stageId });
}

const repeated = (codes: readonly string[]): string | undefined => codes.find((code, index) => codes.indexOf(code) !== index);

function imported({ document, roadmapId }: Import, { schoolId, zone, week }: SchoolFacts): RoadmapEvent {
  const { title, academicYear, institution, sourceOrder, plan } = document;
  return RoadmapImported({
    roadmapId, schoolId, title, academicYear, zone, week,
    ...(plan && { plan: { start: plan.start, end: plan.end } }),
    ...(institution !== undefined && { institution }),
    ...(sourceOrder && { sourceOrder: { number: sourceOrder.number, date: sourceOrder.date } }),
  });
}

function stageAdded(taken: Import, stage: Stage): RoadmapEvent {
  const { stageId, no, name, deadline = '', section } = stage;
  const { status, start, end, due = end, windows, occurrences } = readDeadlinePhrase(deadline, contextOf(taken, stage));
  const single = status.startsWith('RESOLVED') && due !== undefined && !windows && !occurrences;
  const term = single && { term: { due, ...(start !== undefined && { start }) } };
  return StageAdded({ roadmapId: taken.roadmapId, stageId, no, name, deadlineVerbatim: deadline, ...term, ...(section === true && { section }) });
}

/** ST-2: a row without a deadline of its own is read by that of its stage. */
function rowPlanned(taken: Import, row: Row): RoadmapEvent[] {
  const { roadmapId, rules, tzdata, document } = taken;
  const { measureId, stageId, text, parts = [], documents = [], responsible = [], control = false, deadline } = row;
  const stage = document.stages.find((each) => each.stageId === stageId);
  const reading = readDeadlinePhrase(deadline ?? stage?.deadline ?? '', contextOf(taken, stage, text));
  return [
    MeasurePlanned({ roadmapId, measureId, stageId, text, parts, documents, responsible, control, ...saidOf(row) }),
    ...plannedRow({ roadmapId, measureId }, reading, { rules, tzdata, reasons: quoted(reading.verbatim) }),
  ];
}

const contextOf = ({ rules, document }: Import, stage: Stage | undefined, measureText?: string) =>
  phraseContext(rules, { plan: document.plan, approved: document.sourceOrder?.date, stageYear: stage?.year, ...(measureText !== undefined && { measureText }) });

function saidOf({ responsibleVerbatim, result, condition, indicator }: Row) {
  return {
    ...(responsibleVerbatim !== undefined && { responsibleVerbatim }),
    ...(result !== undefined && { result }),
    ...(condition !== undefined && { condition }),
    ...(indicator && { indicator: indicatorOf(indicator) }),
  };
}

function indicatorOf({ text, formula, target }: NonNullable<Row['indicator']>) {
  const { comparison, value, unit } = target ?? {};
  const goal = comparison && value !== undefined && unit && { target: { comparison, value, unit } };
  return { text, ...(formula !== undefined && { formula }), ...goal };
}
