import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { partsOf, type CivilDate, type CivilSpan } from './civil-date';

const MONTHS_PART = 'BYMONTH=';

/**
 * Civil dates that a weekly or monthly RFC 5545 rule (without the `RRULE:` prefix) gives inside the span, both ends
 * included. The rule is expanded on civil dates: no zone can move a day. Such a rule's BYMONTH only limits, so it is
 * applied afterwards: the library is some thirty times slower when it limits months itself.
 */
export function datesOfRule(rrule: string, span: CivilSpan): readonly CivilDate[] {
  const parts = rrule.split(';');
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${parts.filter((part) => !part.startsWith(MONTHS_PART)).join(';')}`,
    dtstart: midnight(span.start),
    until: midnight(span.end),
    cache: false,
  });
  const months = parts.find((part) => part.startsWith(MONTHS_PART))?.slice(MONTHS_PART.length).split(',').map(Number);
  return rule.all()
    .map((moment) => moment.toPlainDate().toString())
    .filter((date) => !months || months.includes(partsOf(date).month));
}

function midnight(date: CivilDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

/** The date as RFC 5545 writes it in UNTIL: `20240531`. */
export const untilPart = (date: CivilDate): string => date.replaceAll('-', '');
