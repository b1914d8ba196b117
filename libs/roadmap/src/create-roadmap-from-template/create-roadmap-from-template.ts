import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { RuleFacts, SchoolFacts } from '@vekha/term/rule-facts';
import { planIn } from '@vekha/term/template-term';
import { termRules } from '@vekha/term/term-rules';
import { adoptedRows, datesToConfirm } from '../adopted-rows';
import { FindingRaised, RoadmapCreatedFromTemplate, type RoadmapEvent } from '../events';
import type { TemplateFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
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

  const { schoolId, zone, week } = school;
  const { title, code, edition, ladder } = template;
  const roadmapId = id('roadmap');
  const year = command.academicYear;
  const plan = planIn(template.period, year);
  const adoption = { roadmapId, pattern: template, called: 'Срок шаблона' as const, rules: termRules({ zone, week, ladder }, facts), year, tzdata };
  const rows = adoptedRows(adoption);
  const created = RoadmapCreatedFromTemplate({
    roadmapId, schoolId, title, templateCode: code, templateEdition: edition, academicYear: year, zone, week,
    ...(plan && { plan }),
    ...(ladder && { ladder }),
    ...datesToConfirm(adoption, rows),
  });
  return accept<RoadmapEvent>(created, ...rows, ...findings(roadmapId, template, rows, id));
};

type FindingCode = Parameters<typeof FindingRaised>[0]['code'];

/** Nothing is mended silently: what a careful reader would notice is said (domain §12). */
function findings(roadmapId: string, template: TemplateFacts, planned: readonly RoadmapEvent[], id: (word: string) => string): RoadmapEvent[] {
  const raise = (code: FindingCode, rows: readonly string[]) =>
    FindingRaised({ roadmapId, findingId: id(`finding ${code} ${rows.join(' ')}`), code, measures: rows });
  const withoutResponsible = template.measures.filter(({ responsible }) => responsible.length === 0);
  return [
    ...withoutResponsible.map(({ measureId }) => raise('RESPONSIBLE_MISSING', [measureId])),
    ...planned.flatMap((event) => (event.type === 'DeadlineMissing' ? [raise('DEADLINE_MISSING', [event.data.measureId])] : [])),
    ...template.oddities.map(({ code, measures: rows }) => raise(code as FindingCode, rows)),
  ];
}
