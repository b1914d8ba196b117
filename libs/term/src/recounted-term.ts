import type { CivilSpan } from '@vekha/calendar/civil-date';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { calendarReading, type WordedTerm } from './calendar-reading';
import { type CivilTerm, spanOf } from './civil-term';
import { type PlannedTerm, plannedTerm, quoted, type TermSource, timesOf } from './planned-term';
import { countedAnew, type Recount, type Recounted, recountedAs } from './recounted-deadline';
import { occurrencesByTerms, type RecountedOccurrences, recountedOccurrences } from './recounted-occurrences';

/** What a recount does to a row with dates. */
export interface RecountedTerm extends RecountedOccurrences {
  /** The row's own term; undefined when it is left alone. */
  readonly own: Recounted | undefined;
}

/**
 * A row with dates after a calendar, a ladder or a rule has changed: what is over stays, what a person or an order named
 * keeps its nominal date. Done twice, it changes nothing the second time. Whether the row is still open its context says.
 * @param plan civil dates of the period the words are read in; undefined when the document states none
 */
export function recountedTerm(row: WordedTerm, plan: CivilSpan | undefined, recount: Recount): RecountedTerm {
  const reading = calendarReading(row, plan, recount.rules);
  const times = reading?.status.startsWith('RESOLVED') ? timesOf(reading) : [];
  const { rules, tzdata } = recount;
  const source: TermSource = { rules, tzdata, reasons: [...quoted(row.verbatim), ...(reading?.why ?? [])] };
  const term = times.length > 0 ? spanOf(times) : readTerm(reading);
  const own = row.deadline && recountedAs(row.deadline, countedAnew(row.deadline, recount, term, source.reasons), recount);
  return { own, ...(times.length > 0 ? occurrencesByTerms(row, times, source, recount) : recountedOccurrences(row, recount)) };
}

/**
 * A row that waited for the school's calendar is dated without anybody's help; what the calendar leaves open is asked
 * where the question has become another one. Undefined when nothing changes.
 */
export function firstDates(row: WordedTerm, plan: CivilSpan | undefined, { rules, tzdata }: Recount): PlannedTerm | undefined {
  const reading = calendarReading(row, plan, rules);
  if (!reading) return undefined;
  const planned = plannedTerm(reading, { rules, tzdata, reasons: quoted(row.verbatim) });
  if (planned.asked) return planned.asked.status === 'AMBIGUOUS' && !sameData(planned.asked.readings, row.readings) ? planned : undefined;
  return planned.given && planned;
}

function readTerm(reading: PhraseReading | undefined): CivilTerm | undefined {
  const due = reading?.due ?? reading?.end;
  return reading?.status.startsWith('RESOLVED') && due !== undefined ? { due, ...(reading.start !== undefined && { start: reading.start }) } : undefined;
}
