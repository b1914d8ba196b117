import type { AcademicTerm } from '@vekha/calendar/academic-year';
import type { Boundary, WhenNonWorking } from '@vekha/calendar/deadline-schedule';
import { officialCalendar, type ProductionCalendar, withLayer } from '@vekha/calendar/working-days';
import type { Ladder, RuleFacts } from './rule-facts';

/** Everything that turns the words of a term into dates and a ladder in one school. */
export interface TermRules {
  readonly zone: string;
  /** Working days a week: 5 or 6. */
  readonly week: number;
  /** The federal calendar under the layers of the region, the municipality and the school. */
  readonly calendar: ProductionCalendar;
  readonly boundary: Boundary;
  readonly whenNonWorking: WhenNonWorking;
  readonly ladder: Ladder;
  readonly terms?: readonly AcademicTerm[];
  readonly holidays?: readonly AcademicTerm[];
}

/**
 * «До D» is read both ways, so the day before serves both (domain §7.1); reminders, and who hears of what is overdue, as
 * domain §10.4. After how many days they hear of it no document says: that is our setting [D].
 */
export const ORDINARY_LADDER: Ladder = {
  reminders: [14, 7, 1],
  time: '09:00',
  escalations: [{ to: 'curator', workingDays: 1 }, { to: 'director', workingDays: 5 }, { to: 'department', workingDays: 10 }],
};

/**
 * The rules in force: what the school adopted, over what the municipality set, over the ordinary. What is planned keeps
 * its own zone and week, and the ladder of its template where that names one.
 */
export function termRules(own: { readonly zone: string; readonly week: number; readonly ladder?: Ladder | undefined }, { school, municipality }: RuleFacts): TermRules {
  const { zone, week, ladder } = own;
  const layers = [...(municipality?.calendar ?? []), ...(school?.calendar ? [school.calendar] : [])];
  return {
    zone,
    week,
    calendar: layers.reduce(withLayer, officialCalendar),
    boundary: municipality?.boundary ?? 'INCLUSIVE',
    whenNonWorking: municipality?.whenNonWorking ?? 'NEXT',
    ladder: ladder ?? municipality?.ladder ?? ORDINARY_LADDER,
    ...(school?.terms && { terms: school.terms }),
    ...(school?.holidays && { holidays: school.holidays }),
  };
}
