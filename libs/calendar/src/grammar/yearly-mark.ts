import type { TokenReader } from '../phrase/token-reader';
import { readCount } from './number-words';

/** «ежегодно», «каждый год», «каждого учебного года», «раз в год», with or without brackets. Tells whether one was taken. */
export function readYearlyMark(reader: TokenReader): boolean {
  const mark = reader.mark();
  reader.skip('comma', 'dash', 'bracket');
  if (reader.eatWord('ежегодно') !== undefined || readEveryYear(reader) || readOnceAYear(reader)) {
    reader.skip('bracket', 'comma', 'dash', 'colon');
    return true;
  }
  reader.reset(mark);
  return false;
}

function readOnceAYear(reader: TokenReader): boolean {
  const mark = reader.mark();
  const times = readCount(reader) ?? 1;
  if (times === 1 && reader.eatWords('раз', 'в')) {
    reader.eatStem('учебн', 'календарн');
    if (reader.eatWord('год')) return true;
  }
  reader.reset(mark);
  return false;
}

function readEveryYear(reader: TokenReader): boolean {
  const mark = reader.mark();
  reader.eatWord('в');
  if (reader.eatWord('каждый', 'каждого', 'каждом')) {
    reader.eatStem('учебн', 'календарн', 'уч');
    if (reader.eatWord('год', 'года', 'году', 'г')) return true;
  }
  reader.reset(mark);
  return false;
}

/** «текущего года», «текущего учебного года»: says no more than a missing year, which the context then gives. */
export function readCurrentYear(reader: TokenReader): void {
  const mark = reader.mark();
  if (reader.eatWord('текущего', 'этого')) {
    reader.eatStem('учебн', 'календарн');
    if (reader.eatWord('года', 'г')) return;
  }
  reader.reset(mark);
}
