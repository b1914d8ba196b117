import type { CivilDate, CivilSpan } from '@vekha/calendar/civil-date';
import type { PhraseContext } from '@vekha/calendar/phrase-reading';
import type { TermRules } from './term-rules';

/** What the document itself says that helps to read the words of its deadlines. */
interface SaidByDocument {
  readonly plan?: CivilSpan | undefined;
  /** Date of the order that approved the document. */
  readonly approved?: CivilDate | undefined;
  /** Calendar year in the heading of the stage. */
  readonly stageYear?: number | undefined;
  readonly measureText?: string;
}

/** How the words of a deadline are read in one school and one document. */
export function phraseContext({ zone, week, calendar, terms, holidays }: TermRules, { plan, approved, stageYear, measureText }: SaidByDocument): PhraseContext {
  return {
    zone,
    week: week === 6 ? 6 : 5,
    calendar,
    ...(plan && { plan }),
    ...(approved !== undefined && { approved }),
    ...(stageYear !== undefined && { stageYear }),
    ...(measureText !== undefined && { measureText }),
    ...(terms && { terms }),
    ...(holidays && { holidays }),
  };
}
