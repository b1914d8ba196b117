import { dateColumn, flagColumn, indexed, instantColumn, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn } from '@vekha/event-sourcing/projection';
import type { Memory, MeasureMemory, OccurrenceMemory, RoadmapMemory, TermMemory } from './inbox-memory';
import { measureThings, occurrenceThings, type Thing } from './inbox-things';

export const columns = {
  /** Whose thing it is. Empty on the lines that only remember, for a register has no memory but its rows. */
  role: indexed(textColumn('Роль')),
  /** A `ThingKind`, or `memory`. */
  kind: indexed(textColumn('Дело')),
  roadmapId: indexed(textColumn('Карта')),
  schoolId: textColumn('Школа'),
  measureId: textColumn('Строка'),
  period: nullable(textColumn('Период')),
  title: textColumn('Мероприятие'),
  nominalDue: nullable(dateColumn('Срок')),
  effectiveDue: indexed(nullable(dateColumn('Срок с учётом выходных'))),
  zone: nullable(textColumn('Часовой пояс')),
  deadlineVersion: integerColumn('Редакция срока'),
  rule: nullable(textColumn('Правило срока')),
  whyThisDate: jsonColumn<readonly string[]>('Почему такой срок'),
  /** The highest rung that has taken effect. */
  rung: nullable(textColumn('Ступень')),
  /** Work on it is due and its clock runs. */
  waits: flagColumn('Ждёт выполнения'),
  retroactive: flagColumn('Срок раньше приказа'),
  escalatedAt: nullable(instantColumn('Передано')),
  escalatedAfter: nullable(integerColumn('Передано через рабочих дней')),
  /** Other roles that may do it too (ME-9). */
  sharedWith: jsonColumn<readonly string[]>('Ещё у кого'),
  reason: textColumn('Причина'),
  why: textColumn('Почему это пришло вам'),
  since: instantColumn('С какого времени'),
  memory: nullable(jsonColumn<Memory>('Память')),
  /** Of a line that remembers: keys of the things it has shown. */
  shown: jsonColumn<readonly string[]>('Показано'),
};

export type InboxRow = RowOf<typeof columns>;

export interface Whose {
  readonly roadmapId: string;
  readonly measureId?: string;
  readonly period?: string;
}

/** What the event that brings a change says beside what it is. */
export interface Circumstances {
  readonly scope: string;
  readonly recordedAt: string;
}

export const keyOf = ({ roadmapId, measureId, period }: Whose): string => [roadmapId, measureId, period].filter((part) => part !== undefined).join('/');

const UNTIMED = { nominalDue: null, effectiveDue: null, zone: null, deadlineVersion: 0, rule: null, whyThisDate: [], rung: null, retroactive: false } as const;

function timed(term: TermMemory | null | undefined) {
  if (!term) return UNTIMED;
  const { nominalDue, effectiveDue, zone, version, rule, why, rung, retroactive } = term;
  return { nominalDue, effectiveDue, zone, deadlineVersion: version, rule, whyThisDate: why, rung, retroactive };
}

/** Puts a line that remembers; `refresh` then shows what follows from it. */
export function remember(rows: Rows<InboxRow>, whose: Whose, memory: Memory, { scope, recordedAt }: Circumstances): void {
  const { roadmapId, measureId = '', period = null } = whose;
  const nothing = { ...UNTIMED, role: '', kind: 'memory', title: '', waits: false, escalatedAt: null, escalatedAfter: null, sharedWith: [], reason: '', why: '' };
  const shown = rows.get(keyOf(whose))?.shown ?? [];
  rows.put(keyOf(whose), { ...nothing, roadmapId, measureId, period, schoolId: scope.replace('school:', ''), since: recordedAt, memory, shown });
  refresh(rows, whose, recordedAt);
}

export const roadmapOf = (rows: Rows<InboxRow>, { roadmapId }: Whose): RoadmapMemory => {
  const memory = rows.get(roadmapId)?.memory;
  return memory?.of === 'roadmap' ? memory : { of: 'roadmap', course: 'prepared' };
};

export function measureOf(rows: Rows<InboxRow>, { roadmapId, measureId }: Whose): MeasureMemory | undefined {
  const memory = rows.get(keyOf({ roadmapId, ...(measureId !== undefined && { measureId }) }))?.memory;
  return memory?.of === 'measure' ? memory : undefined;
}

export function occurrenceOf(rows: Rows<InboxRow>, whose: Whose): OccurrenceMemory | undefined {
  const memory = rows.get(keyOf(whose))?.memory;
  return memory?.of === 'occurrence' ? memory : undefined;
}

/** Shows the things that follow from what is remembered of a row or an occurrence, and takes away those that no longer do. */
export function refresh(rows: Rows<InboxRow>, whose: Whose, recordedAt: string): void {
  const row = rows.get(keyOf(whose));
  const measure = measureOf(rows, whose);
  if (!row?.memory || row.memory.of === 'roadmap' || !measure) return;
  const { memory } = row;
  const roadmap = roadmapOf(rows, whose);
  const things = memory.of === 'measure' ? measureThings(roadmap, memory) : occurrenceThings(roadmap, measure, memory);
  const term = timed(memory.term);
  const waits = things.some(({ kind }) => kind === 'term' || kind === 'occurrence');
  const told = { ...term, title: measure.text };
  const shown = things.map((thing) => show(rows, row, { ...told, ...thing, sharedWith: others(things, thing) }, recordedAt));
  for (const key of row.shown) if (!shown.includes(key)) rows.remove(key);
  rows.patch(keyOf(whose), { ...told, waits, shown });
  if (memory.of === 'measure') for (const period of memory.periods) refresh(rows, { ...whose, period }, recordedAt);
}

type Shown = Thing & ReturnType<typeof timed> & Pick<InboxRow, 'title' | 'sharedWith'>;

/** Puts the line of a thing under the line that remembers it; a thing shown before keeps the time since which it is there. */
function show(rows: Rows<InboxRow>, { roadmapId, schoolId, measureId, period }: InboxRow, thing: Shown, recordedAt: string): string {
  const key = `${keyOf({ roadmapId, measureId, ...(period !== null && { period }) })}#${thing.kind}#${thing.role}`;
  const since = rows.get(key)?.since ?? recordedAt;
  rows.put(key, { ...thing, roadmapId, schoolId, measureId, period, waits: thing.kind !== 'cancelled', since, memory: null, shown: [] });
  return key;
}

const others = (things: readonly Thing[], { kind, role }: Thing): readonly string[] =>
  things.filter((each) => each.kind === kind && each.role !== role).map((each) => each.role);
