import { inRussian } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import type { Column, CountForms, CountWords, Projection } from '@vekha/event-sourcing/projection';
import type { Difference, ListAnswer, Reach, Registered } from '@vekha/event-sourcing/projection-store-reader';
import { writeCursor } from '@vekha/http/page-cursor';
import { type SealedNames, shownNames } from './persons-beside.http';
import type { Revealed } from './personal-opening.http';
import { type AnyRow, columnsOf } from './register-filters.http';
import { type DifferenceQuery, momentText, type RegisterQuery } from './register-query.http';

const RECORDS: CountForms = ['запись', 'записи', 'записей'];
/** Versions that ETags carry: they tell programs that a row changed, and people nothing. */
const ETAG_COLUMNS: readonly string[] = ['version', 'journalVersion', 'revision', 'mentorVersion', 'menteeVersion', 'consentsVersion', 'requestsVersion'];

/** What a list asks besides, so that its total can be told in words. */
export function countsOf({ words }: Projection): readonly AnyRow[] {
  return words?.notable?.map(({ where }) => where) ?? [];
}

/** «14 мероприятий, из них 3 просрочены». */
export function totalText(words: CountWords<AnyRow> | undefined, total: number, counts: readonly number[]): string {
  const notable = (words?.notable ?? []).flatMap(({ words: forms }, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [counted(count, ...forms)];
  });
  return [counted(total, ...(words?.row ?? RECORDS)), ...(notable.length > 0 ? [`из них ${notable.join(', ')}`] : [])].join(', ');
}

/** What an answer is told with, beside its rows: what opened of them, and the names of those they refer to. */
export interface Unsealed {
  readonly revealed: Revealed;
  readonly names: SealedNames;
}

/** A row with the columns every register has: its school, and the event it was last changed by. */
export function shown({ listed }: Projection, { key, scope, row, version, incomplete }: Registered<AnyRow>, revealed: Revealed): AnyRow {
  const school = scope.startsWith('school:') && row['schoolId'] === undefined ? { schoolId: scope.slice('school:'.length) } : {};
  const { [listed ?? '']: _listed, ...visible } = row;
  return { key, ...school, ...revealed.row(visible), lastEventAt: version.fromRecordedAt, lastEventPosition: version.fromPosition, incomplete };
}

/** @param beside what is read beside each row */
export function listAnswer(register: Projection, query: RegisterQuery, answer: ListAnswer<AnyRow>, { revealed, names }: Unsealed, beside: (row: AnyRow) => AnyRow) {
  const { name, title, words } = register;
  const columns = columnsOf(register);
  const chosen = Object.entries(columns).filter(([key]) => query.list.columns?.includes(key) ?? true);
  const facets = Object.entries(answer.facets).map(([key, values]) => {
    return [key, values.map(({ value, count }) => ({ value, text: valueText(columns[key], value), count }))] as const;
  });
  return {
    register: name,
    title,
    columns: chosen.map(([key, { title: heading, kind, labels }]) => ({ key, title: heading, kind, ...(labels && { labels }) })),
    total: answer.total,
    totalText: totalText(words as CountWords<AnyRow> | undefined, answer.total, answer.counts),
    ...(query.moment && { asOf: query.moment.asOf, asOfText: query.moment.text }),
    ...reachOf(answer),
    ...(facets.length > 0 && { facets: Object.fromEntries(facets) }),
    ...nextPage(query, answer.rows.length, answer.total, momentText(answer.pinned)),
    rows: answer.rows.map((row) => ({ ...shown(register, row, revealed), ...beside(row.row) })),
    ...shownNames(names, revealed),
  };
}

/** One row of a difference: as it is after, or was before it went; `before` of one that changed. */
interface DifferentRow {
  readonly change: 'added' | 'changed' | 'removed';
  readonly row: Registered<AnyRow>;
  readonly before?: Registered<AnyRow>;
}

/** A page of a difference, nothing opened yet. */
export interface DifferencePage {
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly rows: readonly DifferentRow[];
  readonly reach: Reach & Pick<Difference<AnyRow>, 'pinned'>;
}

export function differencePage(register: Projection, { offset, limit }: DifferenceQuery, { added, removed, changed, ...reach }: Difference<AnyRow>): DifferencePage {
  const visible = changed.filter(({ before, after }) => changedColumns(register, before.row, after.row).length > 0);
  const all: readonly DifferentRow[] = [
    ...added.map((row) => ({ change: 'added', row }) as const),
    ...visible.map(({ before, after }) => ({ change: 'changed', row: after, before }) as const),
    ...removed.map((row) => ({ change: 'removed', row }) as const),
  ];
  return { counts: { added: added.length, changed: visible.length, removed: removed.length }, rows: all.slice(offset, offset + limit), reach };
}

/** Every row of a page as it is kept, before and after. */
export const rowsOfDifference = ({ rows }: DifferencePage): readonly AnyRow[] => rows.flatMap(({ row, before }) => [row.row, ...(before ? [before.row] : [])]);

export function differenceAnswer(register: Projection, query: DifferenceQuery, { counts, rows, reach }: DifferencePage, { revealed, names }: Unsealed) {
  const total = counts.added + counts.changed + counts.removed;
  return {
    register: register.name,
    title: register.title,
    from: query.from,
    to: query.to ?? { asOf: reach.pinned, text: 'сейчас' },
    counts,
    text: `Добавлено: ${counts.added}, изменилось: ${counts.changed}, исчезло: ${counts.removed}.`,
    ...reachOf(reach),
    ...nextPage(query, rows.length, total, momentText(reach.pinned)),
    rows: rows.map(({ change, row, before }) => ({
      change, ...shown(register, row, revealed), ...(before && { changes: changes(register, before.row, row.row, revealed) }),
    })),
    ...shownNames(names, revealed),
  };
}

/** Every version of a row, the newest first, with what each changed. */
export function historyAnswer(register: Projection, versions: readonly Registered<AnyRow>[], { revealed, names }: Unsealed) {
  const steps = versions.map((version, index) => {
    const before = versions[index - 1];
    const { fromPosition, fromRecordedAt, toPosition, toRecordedAt } = version.version;
    const span = { from: { position: fromPosition, recordedAt: fromRecordedAt }, to: toPosition === null ? null : { position: toPosition, recordedAt: toRecordedAt } };
    return { ...span, changes: changes(register, before?.row ?? {}, version.row, revealed) };
  });
  const key = versions[0]?.key;
  return { register: register.name, title: register.title, key, sourcePositions: steps.map(({ from }) => from.position), versions: steps.toReversed(), ...shownNames(names, revealed) };
}

function nextPage(query: RegisterQuery | DifferenceQuery, shownNow: number, total: number, moment: string) {
  const offset = query.offset + shownNow;
  return { next: shownNow > 0 && offset < total ? writeCursor(query.question, { offset, moment }) : null };
}

const reachOf = ({ checkpoint, stale }: Reach) => ({ position: checkpoint, ...(stale && { stale }) });

/** The columns in which two rows differ. */
function changedColumns(register: Projection, before: AnyRow, after: AnyRow): readonly (readonly [string, Column])[] {
  return Object.entries(columnsOf(register)).filter(([name]) => !ETAG_COLUMNS.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Column by column, what differs between two rows, for programs and for people. */
function changes(register: Projection, before: AnyRow, after: AnyRow, revealed: Revealed) {
  const text = (column: Column, value: unknown): string => revealed.closedness(value)?.text ?? valueText(column, revealed.value(value));
  return changedColumns(register, before, after).map(([name, column]) => {
    const texts = { beforeText: text(column, before[name]), afterText: text(column, after[name]) };
    return { column: name, title: column.title, before: revealed.value(before[name]) ?? null, after: revealed.value(after[name]) ?? null, ...texts };
  });
}

/** A value as people read it; an em dash for nothing. */
function valueText(column: Column | undefined, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (column?.kind === 'date' && typeof value === 'string') return inRussian(value);
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((item) => valueText(undefined, item)).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return column?.labels?.[String(value)] ?? String(value);
}
