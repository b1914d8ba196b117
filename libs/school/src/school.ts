import { holidaysOf, termsOf } from '@vekha/calendar/calendar-faults';
import type { CalendarLayer } from '@vekha/calendar/working-days';
import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { AcademicCalendarAdopted, SchoolDaysSet, SchoolEvent, SchoolRegistered, TargetGroupHeadcountRecorded } from './events';
import { initialOrganisation, type Organisation, organisationLife } from './organisation';
import { DEFAULT_SETTINGS, type SettingsEdition, settingsOf, type SchoolSettings } from './settings';

export type AcademicCalendar = DataOf<typeof AcademicCalendarAdopted.fields>;
export type Headcount = DataOf<typeof TargetGroupHeadcountRecorded.fields>;
export type SchoolDays = DataOf<typeof SchoolDaysSet.fields>;

export interface School extends Organisation {
  readonly registered: DataOf<typeof SchoolRegistered.fields> | undefined;
  /** The present edition of each academic year, by the year in which it begins. */
  readonly calendars: Readonly<Record<string, AcademicCalendar>>;
  readonly days: SchoolDays | undefined;
  /** The latest word on each group and day, by day. */
  readonly headcounts: readonly Headcount[];
  /** Undefined until the school sets its own. */
  readonly settings: SettingsEdition | undefined;
}

export const school: Decider<School, SchoolEvent> = {
  initial: { registered: undefined, calendars: {}, days: undefined, headcounts: [], settings: undefined, ...initialOrganisation },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SchoolRegistered':
        return { ...state, registered: event.data };
      case 'AcademicCalendarAdopted':
      case 'AcademicCalendarAmended':
        return { ...state, calendars: { ...state.calendars, [event.data.academicYear]: event.data } };
      case 'SchoolDaysSet':
        return { ...state, days: event.data };
      case 'TargetGroupHeadcountRecorded':
        return { ...state, headcounts: withHeadcount(state.headcounts, event.data) };
      case 'SchoolSettingsSet':
        return { ...state, settings: event.data };
      default:
        return { ...state, ...organisationLife(state, event) };
    }
  },
};

/** The school's own days as a layer over the calendars above it; the version names the edition. */
export function schoolLayer({ edition, source, nonWorking, working }: Omit<SchoolDays, 'schoolId'>): CalendarLayer {
  return { level: 'SCHOOL', version: String(edition), source, nonWorking, working };
}

/** What decisions of other contexts may know of the school: all adopted years together, its settings, who leads. */
export function schoolFacts(state: School) {
  const { registered, calendars, days, curator, council } = state;
  if (!registered) return undefined;
  const years = Object.values(calendars);
  return {
    ...registered,
    settings: presentSettings(state),
    ...(years.length > 0 && { terms: termsOf(years), holidays: holidaysOf(years) }),
    ...(days && { calendar: schoolLayer(days) }),
    ...(curator && { curator: curator.personId }),
    ...(council && { council: { members: council.members, chair: council.chair } }),
  };
}

/** The settings that hold: the school's own, or the ordinary ones. */
export const settingsFacts = (state: School): SchoolSettings | undefined => state.registered && presentSettings(state);

function presentSettings({ settings }: School): SchoolSettings {
  return settings ? settingsOf(settings) : DEFAULT_SETTINGS;
}

function withHeadcount(known: readonly Headcount[], data: Headcount): readonly Headcount[] {
  const others = known.filter(({ targetGroup, on }) => targetGroup !== data.targetGroup || on !== data.on);
  return [...others, data].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
