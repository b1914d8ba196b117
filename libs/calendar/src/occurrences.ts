import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { CivilDate, CivilSpan } from './civil-date';

/**
 * Civil dates that an RFC 5545 rule (without the `RRULE:` prefix) gives inside the span, both ends included.
 * The rule is expanded on civil dates: no zone can move a day. Its own UNTIL is honoured.
 */
export function datesOfRule(rrule: string, span: CivilSpan): readonly CivilDate[] {
  const midnight = (date: CivilDate): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart: midnight(span.start) });
  return rule.between(midnight(span.start), midnight(span.end), true).map((moment) => moment.toPlainDate().toString());
}

/** The date as RFC 5545 writes it in UNTIL: `20240531`. */
export const untilPart = (date: CivilDate): string => date.replaceAll('-', '');
