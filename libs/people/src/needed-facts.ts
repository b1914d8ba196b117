import type { CalendarLayer } from '@vekha/calendar/working-days';
import { factsOf, type Need } from '@vekha/event-sourcing/decider';

/** What a person's decisions ask of the school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  /** Working days a week: 5 or 6. */
  readonly week: number;
  readonly calendar?: CalendarLayer;
}

export interface MunicipalityFacts {
  /** Layers of the region and of the municipality. */
  readonly calendar?: readonly CalendarLayer[];
}

/** What the school decided by its local act; what is absent stays as the ordinary rule has it. */
export interface SettingsFacts {
  readonly consentAge?: number;
  readonly withdrawalTerm?: { readonly days: number; readonly unit: 'CALENDAR' | 'WORKING' };
  readonly searchLimitDays?: number;
}

export interface FileFacts {
  readonly size: number;
  readonly mediaType: string;
}

export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
export const settingsFacts = (schoolId: string): Need<SettingsFacts> => factsOf('settings', `school-${schoolId}`);
/** The department is one per installation. */
export const municipalityFacts: Need<MunicipalityFacts> = factsOf('municipality', 'municipality-settings');
export const fileFacts = (schoolId: string, sha256: string): Need<FileFacts> => factsOf('file', `file-${schoolId}-${sha256}`);

/** The days a school works by, from the widest calendar to its own. */
export interface DayFacts {
  readonly school?: SchoolFacts | undefined;
  readonly municipality?: MunicipalityFacts | undefined;
}

export interface RuleFacts extends DayFacts {
  readonly settings?: SettingsFacts | undefined;
}

interface OfSchool {
  readonly schoolId: string;
}

export const dayNeeds = (_command: unknown, { schoolId }: OfSchool) => ({ school: schoolFacts(schoolId), municipality: municipalityFacts });
export const ruleNeeds = (_command: unknown, { schoolId }: OfSchool) => ({ school: schoolFacts(schoolId), municipality: municipalityFacts, settings: settingsFacts(schoolId) });
export const settingsNeeds = (_command: unknown, { schoolId }: OfSchool) => ({ settings: settingsFacts(schoolId) });
