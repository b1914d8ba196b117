import { factsOf, type Need } from '@vekha/event-sourcing/decider';

interface TemplateDay {
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
  readonly lastOfMonth?: boolean;
}

interface TemplateTerm {
  readonly start?: TemplateDay;
  readonly due: TemplateDay;
}

interface TemplateStage {
  readonly stageId: string;
  readonly no: number;
  readonly name: string;
  readonly deadline?: string;
  readonly term?: TemplateTerm;
}

interface TemplateMeasure {
  readonly measureId: string;
  readonly stageId: string;
  readonly text: string;
  readonly parts: readonly string[];
  readonly documents: readonly string[];
  readonly responsible: readonly string[];
  readonly control: boolean;
}

/** What a roadmap asks of the template it is drawn from. */
export interface TemplateFacts {
  readonly code: string;
  readonly edition: number;
  readonly title: string;
  readonly academicYear: number;
  readonly stages: readonly TemplateStage[];
  readonly measures: readonly TemplateMeasure[];
  readonly oddities: readonly { readonly code: string; readonly measures: readonly string[] }[];
}

/** What a roadmap asks of its school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  readonly week: number;
}

export const templateFacts = (code: string): Need<TemplateFacts> => factsOf('template', `template-${code}`);
export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
