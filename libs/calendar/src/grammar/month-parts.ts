import { addDays, partsOf, type CivilDate } from '../civil-date';
import type { TokenReader } from '../phrase/token-reader';
import { assume, type Notes, type PhraseRule } from './draft';
import { readOrdinal } from './number-words';
import { readBounds } from './recurrence-bounds';
import { recurringDraft } from './recurring-draft';

/** Days of the month on which a part begins and ends; −1 is its last day. */
interface MonthPart {
  readonly last: number;
  readonly days: number;
  readonly notes: Notes;
}

/** «Первая неделя каждого месяца», «последняя декада месяца», «в конце каждого месяца»: a window that comes back monthly. */
export const readMonthPart: PhraseRule = (reader, context) => {
  reader.eatWord('ежемесячно');
  reader.skip('comma', 'dash');
  reader.eatWord('в', 'во');
  const part = readPart(reader);
  if (!part) return undefined;
  reader.eatWord('каждого');
  if (!reader.eatWord('месяца')) return undefined;
  const bounds = readBounds(reader, context);
  if (!bounds) return undefined;
  return recurringDraft(
    {
      kind: 'Monthly', freq: 'FREQ=MONTHLY', by: `BYMONTHDAY=${part.last}`, byMonths: true,
      opens: (due) => opening(due, part), notes: part.notes, why: 'Срок повторяется каждый месяц.',
    },
    bounds,
    context,
  );
};

function opening(due: CivilDate, { last, days }: MonthPart): CivilDate {
  return last === -1 && days === 10 ? `${due.slice(0, 8)}21` : addDays(due, 1 - Math.min(days, partsOf(due).day));
}

function readPart(reader: TokenReader): MonthPart | undefined {
  if (reader.eatWord('конце', 'конец')) return { last: -1, days: 7, notes: assume('Конец месяца — последние семь календарных дней.') };
  const ordinal = readOrdinal(reader);
  if (ordinal === undefined) return undefined;
  if (reader.eatStem('недел')) {
    if (ordinal > 4) return undefined;
    return { last: ordinal === -1 ? -1 : ordinal * 7, days: 7, notes: assume('Недели месяца считаются по семь дней от его первого числа.') };
  }
  if (!reader.eatStem('декад') || ordinal > 3) return undefined;
  return { last: ordinal === 3 || ordinal === -1 ? -1 : ordinal * 10, days: 10, notes: assume() };
}
