import type { CalendarLayer } from '@vekha/calendar/working-days';
import { factsOf, type Need } from '@vekha/event-sourcing/decider';

interface NamedSpan {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** What a programme asks of its school; terms and holidays where the school adopted them. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  readonly week: number;
  readonly terms?: readonly NamedSpan[];
  readonly holidays?: readonly NamedSpan[];
  readonly calendar?: CalendarLayer;
}

/** What a programme asks of its school's settings; absent when the school set nothing. */
export interface SettingsFacts {
  readonly programmeApproval: 'ORDER' | 'SUPERVISION';
}

export interface ConsentFacts {
  readonly kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION';
  /** Civil dates. */
  readonly givenOn: string;
  readonly validUntil?: string;
  readonly state: string;
}

/** What a programme asks of a person: rules only, nothing that names or describes them. */
export interface PersonFacts {
  readonly schoolId: string;
  readonly kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL';
  readonly mentor?: { readonly state: string; readonly capacity: number; readonly activeMatches: readonly string[] };
  readonly mentee?: { readonly state: string; readonly activeMatch?: string };
  readonly consents: readonly ConsentFacts[];
}

/** What a programme asks of an order that the register of documents holds. */
export interface DocumentFacts {
  readonly schoolId: string;
  readonly number: string;
  readonly date: string;
  readonly signed: boolean;
}

interface TemplateDay {
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
  readonly lastOfMonth?: true;
}

/** What a programme asks of the template it is drafted from. */
export interface TemplateFacts {
  readonly code: string;
  readonly edition: number;
  readonly title: string;
  readonly academicYear: number;
  readonly kind?: 'roadmap' | 'programme';
  readonly measures: readonly {
    readonly measureId: string;
    readonly text: string;
    readonly responsible: readonly string[];
    readonly responsibleVerbatim?: string;
    readonly deadline?: string;
    readonly term?: { readonly start?: TemplateDay; readonly due: TemplateDay };
    readonly result?: string;
  }[];
}

/** Facts of persons under keys that no other fact has. */
export type PersonKey = `person ${string}`;
export type PersonsFacts = { readonly [key: PersonKey]: PersonFacts | undefined };

export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
export const settingsFacts = (schoolId: string): Need<SettingsFacts> => factsOf('settings', `school-${schoolId}`);
export const documentFacts = (documentId: string): Need<DocumentFacts> => factsOf('document', `document-${documentId}`);
export const templateFacts = (code: string): Need<TemplateFacts> => factsOf('template', `template-${code}`);
export const personsFacts = (personIds: readonly string[]): { readonly [key: PersonKey]: Need<PersonFacts> } =>
  Object.fromEntries(personIds.map((id) => [`person ${id}`, factsOf('person', `person-${id}`)]));
export const personIn = (facts: PersonsFacts, personId: string): PersonFacts | undefined => facts[`person ${personId}`];
