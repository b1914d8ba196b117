import { endOfMonth, partsOf, type CivilDate } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../working-days';
import { assume, type Draft, type PhraseRule } from './draft';
import { readOrdinal } from './number-words';
import { readBounds } from './recurrence-bounds';
import { recurringDraft } from './recurring-draft';

type Edge = 'FIRST' | 'LAST';

/** «Последний рабочий день месяца», «ежемесячно в первый рабочий день»: the day is found in the school's own calendar. */
export const readMonthEdgeWorkingDay: PhraseRule = (reader, context) => {
  const monthly = reader.eatWord('ежемесячно') !== undefined;
  reader.skip('comma', 'dash');
  reader.eatWord('в', 'во', 'каждый');
  const edge = readEdge(reader);
  if (edge === undefined || !reader.eatStem('рабоч') || !reader.eatWord('день', 'дня')) return undefined;
  if (!readOfMonth(reader) && !monthly) return undefined;
  const bounds = readBounds(reader, context);
  return bounds && monthEdge(edge, recurringDraft({
    kind: 'Monthly', freq: 'FREQ=MONTHLY', by: `BYDAY=${weekDays(context)};BYSETPOS=${edge === 'LAST' ? -1 : 1}`, byMonths: true,
    notes: assume('Рабочий день — по производственному календарю школы.'), why: `Срок повторяется в ${edge === 'LAST' ? 'последний' : 'первый'} рабочий день каждого месяца.`,
  }, bounds, context), context);
};

function readEdge(reader: TokenReader): Edge | undefined {
  const ordinal = readOrdinal(reader);
  return ordinal === 1 ? 'FIRST' : ordinal === -1 ? 'LAST' : undefined;
}

function readOfMonth(reader: TokenReader): boolean {
  reader.eatWord('каждого');
  return reader.eatWord('месяца', 'мес') !== undefined;
}

const weekDays = ({ week = 5 }: PhraseContext): string => (week === 6 ? 'MO,TU,WE,TH,FR,SA' : 'MO,TU,WE,TH,FR');

/** The rule knows the days of the week only; holidays and moved days off come from the calendar. */
function monthEdge(edge: Edge, { collisions: _collisions, finding, ...draft }: Draft, { calendar, week = 5 }: PhraseContext): Draft {
  const moved = (due: CivilDate): CivilDate =>
    edge === 'LAST' ? workingDayOnOrBefore(endOfMonth(partsOf(due).year, partsOf(due).month), week, calendar) : workingDayOnOrAfter(`${due.slice(0, 8)}01`, week, calendar);
  const occurrences = draft.occurrences?.map(({ due }) => ({ due: moved(due) }));
  return { ...draft, ...(occurrences && { occurrences }), ...(finding !== undefined && !finding.startsWith('COLLIDES') && { finding }) };
}
