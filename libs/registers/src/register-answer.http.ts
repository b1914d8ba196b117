import { inRussian } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import type { Column, CountForms, CountWords, Projection } from '@vekha/event-sourcing/projection';
import type { Difference, ListAnswer, Reach, Registered } from '@vekha/event-sourcing/projection-store-reader';
import { writeCursor } from '@vekha/http/page-cursor';
import type { AnyRow } from './register-filters.http';
import { type DifferenceQuery, momentText, type RegisterQuery } from './register-query.http';

const RECORDS: CountForms = ['запись', 'записи', 'записей'];
/** The version an ETag carries: it tells programs that a row changed, and people nothing. */
const ETAG_COLUMN = 'version';

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

/** A row with the columns every register has: its school, and the event it was last changed by. */
export function shown({ key, scope, row, version, incomplete }: Registered<AnyRow>): AnyRow {
  const school = scope.startsWith('school:') && row['schoolId'] === undefined ? { schoolId: scope.slice('school:'.length) } : {};
  return { key, ...school, ...row, lastEventAt: version.fromRecordedAt, lastEventPosition: version.fromPosition, incomplete };
}

/** @param beside what is read beside each row */
export function listAnswer(register: Projection, query: RegisterQuery, answer: ListAnswer<AnyRow>, beside: (row: AnyRow) => AnyRow) {
  const { name, title, columns, words } = register;
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
    rows: answer.rows.map((row) => ({ ...shown(row), ...beside(row.row) })),
  };
}

export function differenceAnswer(register: Projection, query: DifferenceQuery, { added, removed, changed, ...reach }: Difference<AnyRow>) {
  const visible = changed.map(({ before, after }) => ({ ...shown(after), changes: changes(register, before.row, after.row) })).filter((row) => row.changes.length > 0);
  const all = [
    ...added.map((row) => ({ change: 'added', ...shown(row) })),
    ...visible.map((row) => ({ change: 'changed', ...row })),
    ...removed.map((row) => ({ change: 'removed', ...shown(row) })),
  ];
  const page = all.slice(query.offset, query.offset + query.limit);
  const counts = { added: added.length, changed: visible.length, removed: removed.length };
  return {
    register: register.name,
    title: register.title,
    from: query.from,
    to: query.to ?? { asOf: reach.pinned, text: 'сейчас' },
    counts,
    text: `Добавлено: ${counts.added}, изменилось: ${counts.changed}, исчезло: ${counts.removed}.`,
    ...reachOf(reach),
    ...nextPage(query, page.length, all.length, momentText(reach.pinned)),
    rows: page,
  };
}

/** Every version of a row, the newest first, with what each changed. */
export function historyAnswer(register: Projection, versions: readonly Registered<AnyRow>[]) {
  const steps = versions.map((version, index) => {
    const before = versions[index - 1];
    const { fromPosition, fromRecordedAt, toPosition, toRecordedAt } = version.version;
    const span = { from: { position: fromPosition, recordedAt: fromRecordedAt }, to: toPosition === null ? null : { position: toPosition, recordedAt: toRecordedAt } };
    return { ...span, changes: changes(register, before?.row ?? {}, version.row) };
  });
  const key = versions[0]?.key;
  return { register: register.name, title: register.title, key, sourcePositions: steps.map(({ from }) => from.position), versions: steps.toReversed() };
}

function nextPage(query: RegisterQuery | DifferenceQuery, shownNow: number, total: number, moment: string) {
  const offset = query.offset + shownNow;
  return { next: shownNow > 0 && offset < total ? writeCursor(query.question, { offset, moment }) : null };
}

const reachOf = ({ checkpoint, stale }: Reach) => ({ position: checkpoint, ...(stale && { stale }) });

/** Column by column, what differs between two rows, for programs and for people. */
function changes({ columns }: Projection, before: AnyRow, after: AnyRow) {
  return Object.entries(columns)
    .filter(([name]) => name !== ETAG_COLUMN && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map(([name, column]) => {
      const texts = { beforeText: valueText(column, before[name]), afterText: valueText(column, after[name]) };
      return { column: name, title: column.title, before: before[name] ?? null, after: after[name] ?? null, ...texts };
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
