import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { accept, type Decide, type DecisionContext } from '@vekha/event-sourcing/decider';
import { computedDeadline } from '../computed-deadline';
import { DeadlineMissing, DeadlineParsed, FindingRaised, MeasurePlanned, RoadmapCreatedFromTemplate, type RoadmapEvent, StageAdded } from '../events';
import type { SchoolFacts, TemplateFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap';
import type { CreateRoadmapFromTemplate } from './create-roadmap-from-template.command';

interface Facts {
  readonly template: TemplateFacts | undefined;
  readonly school: SchoolFacts | undefined;
}

/** What every row of the new roadmap is made from. */
interface Adoption {
  readonly roadmapId: string;
  readonly template: TemplateFacts;
  readonly school: SchoolFacts;
  readonly year: number;
  readonly context: DecisionContext<Facts>;
}

export const createRoadmapFromTemplate: Decide<Roadmap, CreateRoadmapFromTemplate, RoadmapEvent, Facts> = (command, state, context) => {
  if (state.status) return refuse('ROADMAP_EXISTS');
  const { template, school } = context.facts;
  if (!school) return refuse('SCHOOL_MISSING');
  if (!template) return refuse('TEMPLATE_MISSING', { code: command.templateCode });

  const adoption = { roadmapId: context.id('roadmap'), template, school, year: command.academicYear, context };
  return accept(created(adoption), ...stages(adoption), ...measures(adoption), ...findings(adoption));
};

function created({ roadmapId, template, school, year }: Adoption): RoadmapEvent {
  const { schoolId, zone, week } = school;
  const { title, code, edition } = template;
  return RoadmapCreatedFromTemplate({ roadmapId, schoolId, title, templateCode: code, templateEdition: edition, academicYear: year, zone, week });
}

function stages({ roadmapId, template }: Adoption): RoadmapEvent[] {
  return template.stages.map(({ stageId, no, name, deadline = '' }) => StageAdded({ roadmapId, stageId, no, name, deadlineVerbatim: deadline }));
}

/** Each measure with its term; ST-2: a measure without a term of its own inherits that of its stage. */
function measures(adoption: Adoption): RoadmapEvent[] {
  const { roadmapId, template } = adoption;
  return template.measures.flatMap((measure) => [MeasurePlanned({ roadmapId, ...measure }), term(adoption, measure)]);
}

function term(adoption: Adoption, { measureId, stageId }: TemplateFacts['measures'][number]): RoadmapEvent {
  const { roadmapId, template, school, year, context } = adoption;
  const stage = template.stages.find((candidate) => candidate.stageId === stageId);
  const verbatim = stage?.deadline ?? '';
  if (!stage?.term) return DeadlineMissing({ roadmapId, measureId, verbatim });

  const { notes, ...dates } = fromRelativeTerm(stage.term as RelativeTerm, year);
  const shifted = year !== template.academicYear;
  const moved = `Срок шаблона перенесён с ${academicYear(template.academicYear).label} на ${academicYear(year).label} учебный год.`;
  const reasons = [`В документе: «${verbatim}».`, ...(shifted ? [moved] : []), ...notes];
  return DeadlineParsed({
    roadmapId,
    measureId,
    verbatim,
    status: shifted ? 'RESOLVED_WITH_ASSUMPTION' : 'RESOLVED',
    kind: dates.start === undefined ? 'Day' : 'Window',
    deadline: computedDeadline(dates, school, 1, context.tzdata, reasons),
  });
}

type FindingCode = Parameters<typeof FindingRaised>[0]['code'];

/** Nothing is mended silently: what a careful reader would notice is said (domain §12). */
function findings({ roadmapId, template, context }: Adoption): RoadmapEvent[] {
  const raise = (code: FindingCode, rows: readonly string[]) =>
    FindingRaised({ roadmapId, findingId: context.id(`finding ${code} ${rows.join(' ')}`), code, measures: rows });
  const withoutResponsible = template.measures.filter(({ responsible }) => responsible.length === 0);
  const terms = new Map(template.stages.map(({ stageId, term: stageTerm }) => [stageId, stageTerm]));
  const withoutTerm = template.measures.filter(({ stageId }) => !terms.get(stageId));
  return [
    ...withoutResponsible.map(({ measureId }) => raise('RESPONSIBLE_MISSING', [measureId])),
    ...withoutTerm.map(({ measureId }) => raise('DEADLINE_MISSING', [measureId])),
    ...template.oddities.map(({ code, measures: rows }) => raise(code as FindingCode, rows)),
  ];
}
