import { readByDay } from './by-day';
import type { PhraseRule } from './draft';
import { readEvidence } from './evidence';
import { readAfter, readBefore, readBeforeOther, readNotBefore, readOnDayOf, readSinceEvent, readWithinAfter } from './events';
import { readMonthDay } from './month-days';
import { readMonthPart } from './month-parts';
import { readMonthEdgeWorkingDay } from './month-working-day';
import { readNamedTerm } from './named-school-terms';
import { readNthWeekday } from './nth-weekday';
import { readRecurrence, readWeekly } from './recurrence';
import { readSchoolHolidays } from './school-holidays';
import { readEndOfTerm } from './school-terms';
import { readForeignTerm, readHorizon, readInterimAssessment, readSetPhrase } from './set-phrases';
import { readDuringYear, readEmpty, readWholePeriod } from './whole-period';
import { readFromTo, readNotEarlierNotLater, readOpenStart, readWindows } from './windows';
import { readVagueMonth, readYearEdge } from './year-edges';

/** Every kind of phrase the program can read, most specific first. A new kind is one more line here. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  readEmpty,
  readForeignTerm,
  readEvidence,
  readSetPhrase,
  readWindows,
  readFromTo,
  readNotEarlierNotLater,
  readByDay,
  readNthWeekday,
  readMonthDay,
  readMonthEdgeWorkingDay,
  readMonthPart,
  readRecurrence,
  readWeekly,
  readEndOfTerm,
  readNamedTerm,
  readSchoolHolidays,
  readWholePeriod,
  readDuringYear,
  readYearEdge,
  readVagueMonth,
  readInterimAssessment,
  readHorizon,
  readWithinAfter,
  readBefore,
  readAfter,
  readNotBefore,
  readSinceEvent,
  readOnDayOf,
  readOpenStart,
  readBeforeOther,
];
