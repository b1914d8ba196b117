import { academicYearsIn } from '../academic-year';
import type { CivilDate } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { cardinalOf, monthOf, unitOf, weekdayOf } from '../phrase/vocabulary';
import { holidaysOf } from './school-holidays';

/** An event named in words, and its date when the context knows exactly one such event. */
export interface NamedEvent {
  readonly name: string;
  readonly date?: CivilDate;
  /** Last day of an event that lasts, such as school holidays. */
  readonly end?: CivilDate;
}

const LONGEST_NAME = 16;
const STEM_LENGTH = 5;
const NOT_IN_NAMES: ReadonlySet<string> = new Set([
  'до', 'кроме', 'или', 'либо', 'не', 'раз', 'раза', 'каждый', 'каждую', 'каждое', 'каждого', 'каждой', 'ежегодно', 'ежемесячно', 'через',
  'течение', 'течении', 'позднее', 'позже', 'ранее', 'затем', 'далее', 'но', 'если', 'примерно', 'ориентировочно', 'около', 'возможно', 'никогда', 'желательно', 'перед', 'после', 'спустя',
]);
/** Domain events and the stems by which Russian texts name them: every stem must be there. */
const DOMAIN_EVENTS: Readonly<Record<string, readonly string[]>> = {
  ProgrammeCompleted: ['завер', 'прогр'],
  ProgrammeApproved: ['утвер', 'прогр'],
  PairAssigned: ['пар'],
  ConsentSigned: ['согла'],
  RoadmapApproved: ['утвер', 'карты'],
  OrderIssued: ['прика'],
};

/**
 * The words that name an event, up to the end of the phrase. A name holds no numbers, units of time or words of other
 * rules: such a phrase says more than one event and is not read here.
 */
export function readEvent(reader: TokenReader, context: PhraseContext): NamedEvent | undefined {
  const words: string[] = [];
  while (!reader.done()) {
    const word = reader.word();
    const foreign = monthOf(word) ?? weekdayOf(word) ?? cardinalOf(word) ?? (isUnit(word) ? 1 : undefined);
    if (word === '' || foreign !== undefined || NOT_IN_NAMES.has(word) || words.length === LONGEST_NAME) return undefined;
    words.push(word);
    reader.advance();
  }
  if (!words.some((word) => word.length >= 3)) return undefined;
  return { name: words.join(' '), ...(holidaysNamed(words, context) ?? schoolYearNamed(words, context) ?? anchorOf(words, context)) };
}

function anchorOf(words: readonly string[], { anchors = {} }: PhraseContext): Pick<NamedEvent, 'date'> {
  const dates = new Set(Object.entries(anchors).filter(([key]) => names(key, words)).map(([, date]) => date));
  const [date] = dates;
  return dates.size === 1 && date !== undefined ? { date } : {};
}

/** «Начала учебного года»: 1 September, when the plan leaves no doubt which. */
function schoolYearNamed(words: readonly string[], { plan }: PhraseContext): Pick<NamedEvent, 'date'> | undefined {
  if (!/^начала (?:нового )?(?:учебного|уч) года$/u.test(words.join(' '))) return undefined;
  const years = plan ? academicYearsIn(plan) : [];
  return years.length === 1 && years[0] ? { date: years[0].start } : {};
}

/** School holidays as an event: its date is their first day, or their last when the end is named. */
function holidaysNamed(words: readonly string[], context: PhraseContext): Pick<NamedEvent, 'date' | 'end'> | undefined {
  if (!words.some((word) => word.startsWith('каникул'))) return undefined;
  const span = holidaysOf(words, context);
  if (!span) return {};
  const closing = words.some((word) => word.startsWith('окончан') || word.startsWith('конц'));
  return { date: closing ? span.end : span.start, end: words.some((word) => word.startsWith('начал')) ? span.start : span.end };
}

const isUnit = (word: string): boolean => unitOf(word) !== undefined && word !== 'года' && word !== 'году';

/** Whether an anchor's name, Russian or of the domain, is about the event: each of its words is found by its stem. */
function names(key: string, words: readonly string[]): boolean {
  const stems = DOMAIN_EVENTS[key] ?? key.toLowerCase().replaceAll('ё', 'е').split(' ').filter((word) => word.length > 2).map(stemOf);
  return stems.length > 0 && stems.every((stem) => words.some((word) => word.startsWith(stem)));
}

function stemOf(word: string): string {
  return word.slice(0, Math.min(STEM_LENGTH, Math.max(3, word.length - 1)));
}
