import type { CalendarLayer } from '@vekha/calendar/working-days';
import { factsOf, type Need } from '@vekha/event-sourcing/decider';

interface TemplateDay {
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
  readonly lastOfMonth?: boolean;
}

export interface TemplateTerm {
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
  /** Several terms of one row; only of a roadmap that serves as a pattern. */
  readonly times?: readonly TemplateTerm[];
  /** Meanings of an unclear deadline with their dates; only of a roadmap that serves as a pattern. */
  readonly readings?: readonly { readonly kind: string; readonly why: string; readonly windows: readonly TemplateTerm[] }[];
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

/** What a roadmap asks of its school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  readonly week: number;
  /** Quarters or trimesters and holidays the school adopted; without them terms of «четверть» wait (domain §7.1). */
  readonly terms?: readonly NamedSpan[];
  readonly holidays?: readonly NamedSpan[];
  /** Days the school itself works or does not work, against the calendars above it. */
  readonly calendar?: CalendarLayer;
}

/** Who is told of a term, and when. */
export interface Ladder {
  /** Reminders, each so many working days before the term. */
  readonly reminders: readonly number[];
  /** Local wall-clock time `HH:MM` of everything that tells people. */
  readonly time: string;
  /** So many working days after the term, while it is still overdue. */
  readonly escalations: readonly { readonly to: 'curator' | 'director' | 'department'; readonly workingDays: number }[];
}

/** What a roadmap asks of its municipality; what is absent was never set. */
export interface MunicipalityFacts {
  readonly ladder?: Ladder;
  readonly boundary?: 'INCLUSIVE' | 'EXCLUSIVE';
  readonly whenNonWorking?: 'KEEP' | 'NEXT' | 'PREVIOUS';
  /** Layers of the region and of the municipality. */
  readonly calendar?: readonly CalendarLayer[];
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

interface NamedSpan {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

export const templateFacts = (code: string): Need<TemplateFacts> => factsOf('template', `template-${code}`);
/** The department is one per installation. */
export const municipalityFacts: Need<MunicipalityFacts> = factsOf('municipality', 'municipality-settings');
export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
/** A school's own stream of a file: of a file that only another school has there is none. */
export const fileFacts = (schoolId: string, sha256: string): Need<FileFacts> => factsOf('file', `file-${schoolId}-${sha256}`);
/** By day, the latest last. */
export const headcountFacts = (schoolId: string): Need<readonly HeadcountFacts[]> => factsOf('headcounts', `school-${schoolId}`);
