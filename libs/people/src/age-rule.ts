import { shiftYears, startOfDay } from '@vekha/calendar/civil-date';
import type { SettingsFacts } from './needed-facts';
import type { Age, Person } from './person-state';

/** No law names an age of own consent, so the school sets it; 14 unless it has (001:L239, domain §9.3). */
const ORDINARY_CONSENT_AGE = 14;

export const consentAgeOf = (settings: SettingsFacts | undefined): number => settings?.consentAge ?? ORDINARY_CONSENT_AGE;

/** Whole years a person surely has on a day, from the years stated on another; the birthday itself is not known. */
export function surelyAged({ years, on }: Age, day: string): number {
  const between = Number(day.slice(0, 4)) - Number(on.slice(0, 4)) - (day.slice(5) < on.slice(5) ? 1 : 0);
  return years + between;
}

/** CO-2, MT-1: whether the legal representative must sign for the person on that day. */
export function representativeNeededOn({ kind, age }: Pick<Person, 'kind' | 'age'>, day: string, consentAge: number): boolean {
  return kind === 'PUPIL' && (age === undefined || surelyAged(age, day) < consentAge);
}

/** First instant at which whoever has so many whole years on a day has surely reached the age. */
export function surelyReachedAt({ years, on }: Age, consentAge: number, zone: string): string {
  return startOfDay(shiftYears(on, consentAge - years).date, zone);
}
