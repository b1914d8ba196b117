import type { CalendarLayer } from '@vekha/calendar/working-days';
import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { DueRulesSet, LadderSet, MunicipalityEvent, RegionalDaysSet } from './events';

export type LocalDays = DataOf<typeof RegionalDaysSet.fields>;

/** What the department has set for all its schools; what is absent was never set. */
export interface Municipality {
  readonly ladder?: DataOf<typeof LadderSet.fields>;
  readonly dueRules?: DataOf<typeof DueRulesSet.fields>;
  readonly regionalDays?: LocalDays;
  readonly municipalDays?: LocalDays;
}

export const municipality: Decider<Municipality, MunicipalityEvent> = {
  initial: {},
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'LadderSet':
        return { ...state, ladder: data };
      case 'DueRulesSet':
        return { ...state, dueRules: data };
      case 'RegionalDaysSet':
        return { ...state, regionalDays: data };
      case 'MunicipalDaysSet':
        return { ...state, municipalDays: data };
      default:
        return state;
    }
  },
};

/** The days of the region or of the municipality as a layer; the version names the edition. */
export function localLayer(level: 'REGION' | 'MUNICIPALITY', { edition, source, nonWorking, working }: LocalDays): CalendarLayer {
  return { level, version: String(edition), source, nonWorking, working };
}

/** What decisions of other contexts may know of the settings. */
export function municipalityFacts({ ladder, dueRules, regionalDays, municipalDays }: Municipality) {
  const calendar = [...(regionalDays ? [localLayer('REGION', regionalDays)] : []), ...(municipalDays ? [localLayer('MUNICIPALITY', municipalDays)] : [])];
  return { ...(ladder && { ladder }), ...dueRules, ...(calendar.length > 0 && { calendar }) };
}
