import { factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { PatternTerm } from '@vekha/term/adopted-term';
import type { Ladder } from '@vekha/term/rule-facts';
import type { TemplateTerm } from '@vekha/term/template-term';

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

interface TemplateMeasure extends PatternTerm {
  readonly measureId: string;
  readonly stageId: string;
  readonly parts: readonly string[];
  readonly documents: readonly string[];
  readonly responsible: readonly string[];
  readonly control: boolean;
  readonly responsibleVerbatim?: string;
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
  /** Its own ladder, over that of the municipality. */
  readonly ladder?: Ladder;
  readonly stages: readonly TemplateStage[];
  readonly measures: readonly TemplateMeasure[];
  readonly oddities: readonly { readonly code: string; readonly measures: readonly string[] }[];
}

/** How many people a target group of the school has on a day. */
export interface HeadcountFacts {
  readonly targetGroup: string;
  readonly count: number;
  readonly on: string;
}

/** What a roadmap asks of a file that evidence names. */
export interface FileFacts {
  readonly size: number;
  readonly mediaType: string;
}

export const templateFacts = (code: string): Need<TemplateFacts> => factsOf('template', `template-${code}`);
/** A school's own stream of a file: of a file that only another school has there is none. */
export const fileFacts = (schoolId: string, sha256: string): Need<FileFacts> => factsOf('file', `file-${schoolId}-${sha256}`);
/** By day, the latest last. */
export const headcountFacts = (schoolId: string): Need<readonly HeadcountFacts[]> => factsOf('headcounts', `school-${schoolId}`);
