import { type AdoptionFault, layerFaults } from '@vekha/calendar/calendar-faults';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { type LocalDays, localLayer } from './municipality';

interface Asked {
  /** Absent when they are so already. */
  readonly days?: LocalDays;
  readonly fault?: AdoptionFault;
}

/** The next edition of a layer's days, in order; or what is wrong with them. */
export function askedDays({ source, nonWorking, working }: Omit<LocalDays, 'edition'>, present: LocalDays | undefined, level: 'REGION' | 'MUNICIPALITY'): Asked {
  const days = { edition: (present?.edition ?? 0) + 1, source, nonWorking: nonWorking.toSorted(), working: working.toSorted() };
  if (present && sameData({ ...present, edition: days.edition }, days)) return {};
  const [fault] = layerFaults(localLayer(level, days));
  return fault ? { fault } : { days };
}
