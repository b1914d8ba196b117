import { fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { FindingRaised, RoadmapCreatedFromTemplate, type RoadmapEvent, StageAdded } from '../events';
import { MeasurePlanned } from '../measure-events';
import type { SchoolFacts, TemplateFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import { type RuleFacts, termRules } from '../term-rules';
import { type Adoption, adoptedTerm, planIn } from './adopted-term';
import type { CreateRoadmapFromTemplate } from './create-roadmap-from-template.command';

interface Facts extends RuleFacts {
  readonly template: TemplateFacts | undefined;
  readonly school: SchoolFacts | undefined;
}

export const createRoadmapFromTemplate: Decide<Roadmap, CreateRoadmapFromTemplate, RoadmapEvent, Facts> = (command, state, { id, tzdata, facts }) => {
  if (state.status) return refuse('ROADMAP_EXISTS');
  const { template, school } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  if (!template) return refuse('TEMPLATE_MISSING', { code: command.templateCode });
  if (template.kind === 'programme') return refuse('TEMPLATE_OF_PROGRAMME', { code: command.templateCode });

  const rules = termRules({ zone: school.zone, week: school.week, ladder: template.ladder }, facts);
  const adoption = { roadmapId: id('roadmap'), template, schoolId: school.schoolId, rules, year: command.academicYear, tzdata };
  const planned = measures(adoption);
  return accept(created(adoption), ...stages(adoption), ...planned, ...findings(adoption, planned, id));
};

function created({ roadmapId, template, schoolId, rules: { zone, week }, year }: Adoption): RoadmapEvent {
  const { title, code, edition, ladder } = template;
  const plan = planIn(template, year);
  return RoadmapCreatedFromTemplate({ roadmapId, schoolId, title, templateCode: code, templateEdition: edition, academicYear: year, zone, week, ...(plan && { plan }), ...(ladder && { ladder }) });
}

function stages({ roadmapId, template, year }: Adoption): RoadmapEvent[] {
  return template.stages.map(({ stageId, no, name, deadline = '', term, section }) => {
    const { notes: _notes, ...dates } = term ? fromRelativeTerm(term as RelativeTerm, year) : { notes: [] };
    return StageAdded({ roadmapId, stageId, no, name, deadlineVerbatim: deadline, ...('due' in dates && { term: dates }), ...(section === true && { section }) });
  });
}

function measures(adoption: Adoption): RoadmapEvent[] {
  const { roadmapId, template } = adoption;
  const byId = new Map(template.stages.map((stage) => [stage.stageId, stage]));
  return template.measures.flatMap((measure) => {
    const { deadline: _deadline, term: _term, ...row } = measure;
    return [MeasurePlanned({ roadmapId, ...row }), ...adoptedTerm(adoption, measure, byId.get(measure.stageId))];
  });
}

type FindingCode = Parameters<typeof FindingRaised>[0]['code'];

/** Nothing is mended silently: what a careful reader would notice is said (domain §12). */
function findings({ roadmapId, template }: Adoption, planned: readonly RoadmapEvent[], id: (word: string) => string): RoadmapEvent[] {
  const raise = (code: FindingCode, rows: readonly string[]) =>
    FindingRaised({ roadmapId, findingId: id(`finding ${code} ${rows.join(' ')}`), code, measures: rows });
  const withoutResponsible = template.measures.filter(({ responsible }) => responsible.length === 0);
  return [
    ...withoutResponsible.map(({ measureId }) => raise('RESPONSIBLE_MISSING', [measureId])),
    ...planned.flatMap((event) => (event.type === 'DeadlineMissing' ? [raise('DEADLINE_MISSING', [event.data.measureId])] : [])),
    ...template.oddities.map(({ code, measures: rows }) => raise(code as FindingCode, rows)),
  ];
}
