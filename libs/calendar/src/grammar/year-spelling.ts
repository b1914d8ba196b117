import type { TokenReader } from '../phrase/token-reader';
import { monthOf } from '../phrase/vocabulary';

/** A year as a document writes it. A span of two years is an academic year only when the text says so. */
export type YearSpelling =
  | { readonly kind: 'CALENDAR'; readonly year: number }
  | { readonly kind: 'ACADEMIC'; readonly year: number }
  | { readonly kind: 'SPAN'; readonly from: number; readonly to: number; readonly academic: boolean };

const YEAR_WORDS = ['г', 'гг', 'год', 'года', 'году', 'годом', 'годы', 'годов', 'годам', 'годах'];
const EARLIEST = 1990;
const LATEST = 2099;

/** 2023, 2023 г., 2023 года, 2022-2023 г. г., 2022/23 уч. г., 2022-2023 учебного года. Nothing is taken when it is not a year. */
export function readYear(reader: TokenReader): YearSpelling | undefined {
  const token = reader.peek();
  const from = yearNumber(reader);
  if (from === undefined) return undefined;
  reader.advance();
  const mark = reader.mark();
  if (readYearWords(reader).named) reader.skip('dot');
  const to = readSecondYear(reader, from);
  if (to === undefined) {
    reader.reset(mark);
    const { academic } = readYearWords(reader);
    return academic ? { kind: 'ACADEMIC', year: from } : { kind: 'CALENDAR', year: from };
  }
  const { academic } = readYearWords(reader);
  if (to < from) return reader.refuse('REVERSED_RANGE', token, `Годы стоят в обратном порядке: ${from}–${to}.`);
  return academic && to === from + 1 ? { kind: 'ACADEMIC', year: from } : { kind: 'SPAN', from, to, academic };
}

function yearNumber(reader: TokenReader, offset = 0): number | undefined {
  const token = reader.peek(offset);
  const isYear = token?.kind === 'number' && token.text.length === 4 && token.value >= EARLIEST && token.value <= LATEST;
  return isYear ? token.value : undefined;
}

function readSecondYear(reader: TokenReader, from: number): number | undefined {
  const separator = reader.peek();
  const second = reader.peek(1);
  if ((separator?.kind !== 'dash' && separator?.kind !== 'slash') || second?.kind !== 'number' || startsDate(reader, 2)) return undefined;
  const full = yearNumber(reader, 1);
  const glued = separator.end === second.at && separator.at === reader.peek(-1)?.end;
  const short = glued && second.text.length === 2 && second.value === (from + 1) % 100 ? from + 1 : undefined;
  const to = full ?? short;
  if (to !== undefined) reader.advance(2);
  return to;
}

function startsDate(reader: TokenReader, offset: number): boolean {
  const numeric = (reader.is('dot', offset) || reader.is('dash', offset)) && reader.is('number', offset + 1);
  return numeric || monthOf(reader.word(offset)) !== undefined;
}

/** «г.», «гг.», «г. г.», «года», «уч. г.», «учебного года», each optional. */
export function readYearWords(reader: TokenReader): { named: boolean; academic: boolean } {
  let academic = false;
  let named = false;
  for (;;) {
    const mark = reader.mark();
    if (reader.eatStem('учебн') ?? reader.eatWord('уч', 'у')) {
      if (!YEAR_WORDS.includes(reader.word())) {
        reader.reset(mark);
        return { named, academic };
      }
      academic = true;
    } else if (reader.eatWord(...YEAR_WORDS)) {
      named = true;
      reader.skip('dot');
    } else {
      return { named, academic };
    }
  }
}
