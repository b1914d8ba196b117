import { addDays, endOfDayExclusive } from '@vekha/calendar/civil-date';
import type { SettingsFacts } from './needed-facts';

/** How long a search may last before people are told; the school may set it otherwise (issue 4, F). */
const ORDINARY_LIMIT_DAYS = 21;

/** A search from a day: `stallsAt` is the first instant after its last quiet day. */
export function mentorSearch(since: string, zone: string, settings: SettingsFacts | undefined) {
  const limitDays = settings?.searchLimitDays ?? ORDINARY_LIMIT_DAYS;
  return { since, limitDays, stallsAt: endOfDayExclusive(addDays(since, limitDays), zone) };
}
