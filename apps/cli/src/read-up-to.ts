import type { ReplayUpTo } from '@vekha/audit/replay';
import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import { UsageError } from './output';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/**
 * The moment of a `--at` or `--version`. @param zone in which a bare date is meant, to its end
 * @throws UsageError when it is neither a date nor a UTC instant, no number, or both are said
 */
export function readUpTo({ at, version }: { readonly at?: string | undefined; readonly version?: string | undefined }, zone: string): ReplayUpTo {
  if (at !== undefined && version !== undefined) throw new UsageError('REPLAY_TWO_ENDS', 'Укажите либо --at, либо --version.');
  if (version !== undefined) {
    if (!/^\d{1,9}$/.test(version)) throw new UsageError('VERSION_WRONG', '--version: нужен номер события, начиная с 0.');
    return { revision: Number(version) };
  }
  if (at === undefined) return {};
  if (INSTANT.test(at)) return { recordedAt: new Date(at).toISOString() };
  if (!DATE.test(at) || Number.isNaN(Date.parse(at))) throw new UsageError('DATE_WRONG', '--at: нужна дата ГГГГ-ММ-ДД или момент UTC вида 2023-11-10T08:00:00Z.');
  return { recordedAt: new Date(Date.parse(endOfDayExclusive(at, zone)) - 1).toISOString() };
}
