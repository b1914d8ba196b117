import type { CalendarLayer } from '@vekha/calendar/working-days';
import { factsOf, type Need } from '@vekha/event-sourcing/decider';

interface NamedSpan {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** What counting terms asks of a school. */
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

/** What counting terms asks of the municipality; what is absent was never set. */
export interface MunicipalityFacts {
  readonly ladder?: Ladder;
  readonly boundary?: 'INCLUSIVE' | 'EXCLUSIVE';
  readonly whenNonWorking?: 'KEEP' | 'NEXT' | 'PREVIOUS';
  /** Layers of the region and of the municipality. */
  readonly calendar?: readonly CalendarLayer[];
}

export interface RuleFacts {
  readonly school?: SchoolFacts | undefined;
  readonly municipality?: MunicipalityFacts | undefined;
}

/** The department is one per installation. */
export const municipalityFacts: Need<MunicipalityFacts> = factsOf('municipality', 'municipality-settings');
export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);

/** The facts a decision about dates asks for. */
export const ruleFacts = (schoolId: string) => ({ school: schoolFacts(schoolId), municipality: municipalityFacts });

/** The facts for a command of an aggregate that exists and knows its school. */
export const ownRuleFacts = (_command: unknown, { schoolId }: { readonly schoolId: string }) => ruleFacts(schoolId);
