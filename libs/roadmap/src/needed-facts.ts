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
  readonly section?: boolean;
}

interface TemplateIndicator {
  readonly text: string;
  readonly formula?: string;
  readonly target?: { readonly comparison: 'AT_LEAST' | 'EQUALS'; readonly value: number; readonly unit: 'PERCENT' | 'COUNT' };
}

interface TemplateMeasure {
  readonly measureId: string;
  readonly stageId: string;
  readonly text: string;
  readonly parts: readonly string[];
  readonly documents: readonly string[];
  readonly responsible: readonly string[];
  readonly control: boolean;
  readonly responsibleVerbatim?: string;
  readonly deadline?: string;
  readonly term?: TemplateTerm;
  readonly result?: string;
  readonly indicator?: TemplateIndicator;
  readonly condition?: string;
}

/** What a roadmap asks of the template it is drawn from. */
export interface TemplateFacts {
  readonly code: string;
  readonly edition: number;
  readonly title: string;
  readonly academicYear: number;
  readonly kind?: 'roadmap' | 'programme';
  readonly period?: TemplateTerm;
  readonly provenance?: { readonly orderDate?: string };
  readonly stages: readonly TemplateStage[];
  readonly measures: readonly TemplateMeasure[];
  readonly oddities: readonly { readonly code: string; readonly measures: readonly string[] }[];
}

/** What a roadmap asks of its school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  readonly week: number;
  /** Quarters or trimesters and holidays the school adopted; without them terms of «четверть» wait (domain §7.1). */
  readonly terms?: readonly NamedSpan[];
  readonly holidays?: readonly NamedSpan[];
}

interface NamedSpan {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

export const templateFacts = (code: string): Need<TemplateFacts> => factsOf('template', `template-${code}`);
export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
