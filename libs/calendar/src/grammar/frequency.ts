import type { TokenReader } from '../phrase/token-reader';
import { unitOf, type TimeUnit } from '../phrase/vocabulary';
import { readCount } from './number-words';

/** How often: so many times in so many units. `minimum` says that the number is a floor, not a schedule (TX-01). */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: TimeUnit;
  readonly minimum: boolean;
}

const ADVERBS: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ['ежедневно', 'DAY'], ['еженедельно', 'WEEK'], ['ежемесячно', 'MONTH'], ['помесячно', 'MONTH'], ['ежеквартально', 'QUARTER'],
  ['поквартально', 'QUARTER'], ['ежегодно', 'YEAR'],
]);

const PLURALS: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ['неделям', 'WEEK'], ['месяцам', 'MONTH'], ['кварталам', 'QUARTER'], ['полугодиям', 'HALF_YEAR'], ['четвертям', 'SCHOOL_TERM'],
  ['триместрам', 'TRIMESTER'],
]);

/** «1 раз в четверть», «не менее одного раза в год», «раз в две недели», «ежемесячно», «каждую неделю», «по полугодиям». */
export function readFrequency(reader: TokenReader): Frequency | undefined {
  const mark = reader.mark();
  const minimum = readMinimum(reader);
  const frequency = readAdverb(reader) ?? readTimesPer(reader) ?? readEvery(reader) ?? readPlural(reader);
  if (frequency) return { ...frequency, minimum };
  reader.reset(mark);
  return undefined;
}

type Plain = Omit<Frequency, 'minimum'>;

function readMinimum(reader: TokenReader): boolean {
  if (reader.eatWords('как', 'минимум') || reader.eatWord('минимум') || reader.eatWords('хотя', 'бы')) return true;
  if (reader.word() !== 'не' || !['менее', 'реже', 'меньше'].includes(reader.word(1))) return false;
  reader.advance(2);
  reader.eatWord('чем');
  return true;
}

function readAdverb(reader: TokenReader): Plain | undefined {
  const unit = ADVERBS.get(reader.word());
  if (unit === undefined) return undefined;
  reader.advance();
  return { times: 1, every: 1, unit };
}

function readTimesPer(reader: TokenReader): Plain | undefined {
  const mark = reader.mark();
  const times = readCount(reader) ?? 1;
  reader.skip('dash');
  const said = reader.eatWord('раз', 'раза', 'разу');
  const per = said && (reader.eatWord('в', 'за', 'на') ?? reader.eat('slash'));
  const every = per ? (readCount(reader) ?? 1) : 1;
  if (per) reader.eatStem('учебн', 'календарн', 'кажд');
  const unit = per ? unitOf(reader.word()) : undefined;
  if (unit === undefined || times < 1 || every < 1) {
    reader.reset(mark);
    return undefined;
  }
  reader.advance();
  return { times, every, unit };
}

function readEvery(reader: TokenReader): Plain | undefined {
  const mark = reader.mark();
  reader.eatWord('в');
  if (reader.eatWord('каждый', 'каждую', 'каждое', 'каждом', 'каждой', 'каждые')) {
    const every = readCount(reader) ?? 1;
    reader.eatStem('учебн', 'календарн');
    const unit = unitOf(reader.word());
    if (unit !== undefined && unit !== 'DAY') {
      reader.advance();
      return { times: 1, every, unit };
    }
  }
  reader.reset(mark);
  return undefined;
}

function readPlural(reader: TokenReader): Plain | undefined {
  const unit = reader.word() === 'по' ? PLURALS.get(reader.word(1)) : undefined;
  if (unit === undefined) return undefined;
  reader.advance(2);
  return { times: 1, every: 1, unit };
}
