import { addDays, inRussian, type CivilDate } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import {
  ambiguous, assume, joinNotes, notesOf, opensOnApproval, statusOf, type Draft, type Notes, type PhraseRule,
} from './draft';
import { dateItems, withoutYear } from './item-dates';
import { readTime } from './date-spelling';
import { readSpanTerm, type SpanTerm } from './span-terms';
import { yearlyBy } from './yearly';
import { readCurrentYear, readYearlyMark } from './yearly-mark';

type Edge = 'WHOLE' | 'END' | 'BEGINNING';

/** «до 25.10.2021», «не позднее 1 ноября», «к 15 мая», «по 31.05.2023», «до конца мая 2024 г.», «до 01.11 каждого учебного года». */
export const readByDay: PhraseRule = (reader, context) => {
  const yearlyBefore = readYearlyMark(reader);
  const by = readBy(reader);
  if (by === undefined) return undefined;
  const time = readTime(reader);
  const edge = readEdge(reader);
  const term = readSpanTerm(reader);
  if (!term || term.year?.kind === 'SPAN') return undefined;
  readCurrentYear(reader);
  const included = readIncluded(reader) || by === 'по';
  const yearly = readYearlyMark(reader) || yearlyBefore;
  if (!reader.done()) return undefined;
  const wall = term.time ?? time;
  if (yearly) return edge === 'WHOLE' && term.unit !== 'DAY' ? undefined : yearlyBy(edgeOf(term, edge), included, context);
  const dated = dateItems(reader, [{ from: term, joined: 'FIRST' }], context);
  if (!dated) return undefined;
  if (dated.kind !== 'PLACED') return withoutYear('ByDay', dated);
  const [span] = dated.spans;
  if (!span) return undefined;
  if (edge === 'WHOLE' && term.unit !== 'DAY' && by !== 'по') return doubtfulBoundary(span.start, span.end);
  const due = edge === 'BEGINNING' ? addDays(span.start, -1) : span.end;
  return byDayDraft(due, included || edge !== 'WHOLE', wall, dated.notes, context);
};

/** The words that make a date the last one; «по» includes the date, «до» is assumed to. */
function readBy(reader: TokenReader): string | undefined {
  reader.eatWord('в');
  if (reader.eatWord('срок', 'сроки')) reader.skip('dash', 'colon');
  if (reader.eatWords('не', 'позднее') || reader.eatWords('не', 'позже')) {
    reader.eatWord('чем');
    return 'до';
  }
  return reader.eatWord('до', 'к', 'ко', 'по');
}

function readEdge(reader: TokenReader): Edge {
  if (reader.eatWord('конца', 'окончания', 'концу', 'окончанию')) return 'END';
  return reader.eatWord('начала', 'началу') ? 'BEGINNING' : 'WHOLE';
}

function readIncluded(reader: TokenReader): boolean {
  const mark = reader.mark();
  reader.skip('comma', 'bracket');
  if (!reader.eatWord('включительно', 'вкл')) {
    reader.reset(mark);
    return false;
  }
  reader.skip('bracket');
  return true;
}

function edgeOf(term: SpanTerm, edge: Edge): SpanTerm {
  if (edge !== 'BEGINNING') return term;
  return {
    ...term,
    in: (year) => {
      const span = term.in(year);
      return span && { start: addDays(span.start, -1), end: addDays(span.start, -1) };
    },
  };
}

/** A «до D» with a known D. It opens on the day of approval (DL-12). */
export function byDayDraft(due: CivilDate, included: boolean, time: string | undefined, notes: Notes, context: PhraseContext): Draft {
  const all = joinNotes(included ? assume() : assume('«До» понято включительно: сам день входит в срок.'), notes);
  return {
    ...statusOf(all),
    kind: 'ByDay',
    ...opensOnApproval(due, context),
    due,
    ...(time === undefined ? {} : { time }),
    ...notesOf(all),
    why: [`Последний день срока — ${inRussian(due)}.`],
  };
}

/** «до мая 2024 г.»: before the month begins, or before it ends? */
function doubtfulBoundary(start: CivilDate, end: CivilDate): Draft {
  return ambiguous(
    [
      { kind: 'ByDay', due: addDays(start, -1), why: 'до начала названного периода' },
      { kind: 'ByDay', due: end, why: 'до конца названного периода' },
    ],
    '«До» стоит перед периодом, а не перед днём.',
  );
}
