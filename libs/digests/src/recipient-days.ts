import { addDays, atTimeOfDay, civilDateAt } from '@vekha/calendar/civil-date';
import { isWorkingDay, type ProductionCalendar, type WorkingWeek } from '@vekha/calendar/working-days';
import { morningOf, type Recipient, schoolOf } from '@vekha/correspondence/recipient';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { KnownHistories } from '@vekha/event-sourcing/known-histories';
import { municipalityCommands, SETTINGS_STREAM } from '@vekha/municipality/commands';
import type { MunicipalityFacts, SchoolFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { schoolStream } from '@vekha/school/command-things';
import { schoolCommands } from '@vekha/school/commands';

/** How a recipient counts days: the zone, the week and the calendar of their school, or of the municipality. */
export interface RecipientDays {
  readonly zone: string;
  readonly week: WorkingWeek;
  readonly calendar: ProductionCalendar;
}

/** Calendars change a few times a year; asking for them anew this often is often enough. */
const REMEMBERED_MS = 5 * 60 * 1000;

/** Reads the facts that schools and the municipality publish, as decisions about terms do. */
export class RecipientCalendars {
  private readonly histories: KnownHistories;
  private readonly known = new Map<string, { readonly until: number; readonly days: RecipientDays | undefined }>();

  /** @param zone of the municipality itself */
  constructor(log: { readonly store: EventStore; readonly registry: EventRegistry }, private readonly zone: string) {
    this.histories = new KnownHistories(log);
  }

  /** Undefined for a school that the log does not know. */
  async of(recipient: Pick<Recipient, 'scope'>, now: string): Promise<RecipientDays | undefined> {
    const known = this.known.get(recipient.scope);
    if (known && Date.parse(now) < known.until && Date.parse(now) >= known.until - REMEMBERED_MS) return known.days;
    const days = await this.read(schoolOf(recipient));
    this.known.set(recipient.scope, { until: Date.parse(now) + REMEMBERED_MS, days });
    return days;
  }

  private async read(schoolId: string | undefined): Promise<RecipientDays | undefined> {
    const municipality = await this.published<MunicipalityFacts>(municipalityCommands, 'municipality', SETTINGS_STREAM);
    const school = schoolId === undefined ? undefined : await this.published<SchoolFacts>(schoolCommands, 'school', schoolStream(schoolId));
    if (schoolId !== undefined && !school) return undefined;
    const { zone, week, calendar } = termRules({ zone: school?.zone ?? this.zone, week: school?.week ?? 5 }, { school, municipality });
    return { zone, week: week === 6 ? 6 : 5, calendar };
  }

  private async published<Facts>(catalogue: CommandCatalogue, name: string, stream: string): Promise<Facts | undefined> {
    const { state } = await this.histories.read(catalogue, stream);
    return catalogue.publishes?.[name]?.(state) as Facts | undefined;
  }
}

const LONGEST_BREAK_IN_DAYS = 60;

/** The instant of the daily letter of a civil day. */
export const morningInstant = (recipient: Recipient, day: string, { zone }: RecipientDays): string => atTimeOfDay(day, morningOf(recipient), zone);

/** The last working day whose letter is due by now; undefined only when nothing was worked for two months. */
export function latestMorning(recipient: Recipient, days: RecipientDays, now: string): string | undefined {
  let day = civilDateAt(now, days.zone);
  for (let back = 0; back < LONGEST_BREAK_IN_DAYS; back += 1, day = addDays(day, -1)) {
    if (isWorkingDay(day, days.week, days.calendar) && morningInstant(recipient, day, days) <= now) return day;
  }
  return undefined;
}
