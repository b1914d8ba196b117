import type { Role } from '@vekha/access/roles';
import { codeColumn, dateColumn, flagColumn, indexed, instantColumn, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn } from '@vekha/event-sourcing/projection';
import { type ThingCode, type ThingKind, thingKinds, whyIn } from './mentoring-things';

const KINDS = Object.fromEntries(Object.entries(thingKinds).map(([code, { title }]) => [code, title]));

export const columns = {
  /** Whose thing it is. Empty on the lines that only remember, for a register has no memory but its rows. */
  role: indexed(textColumn('Роль')),
  kind: indexed(codeColumn('Дело', { ...KINDS, MEMORY: 'память' })),
  schoolId: indexed(textColumn('Школа')),
  title: textColumn('Что сделать'),
  /** Ids of what it is about: `programmeId`, `personId`, `consentId`, … */
  about: jsonColumn<Readonly<Record<string, string>>>('О чём'),
  /** The law's or the school's term, where there is one. */
  dueOn: nullable(dateColumn('Срок')),
  /** How many are missing, where it is about several. */
  missing: nullable(integerColumn('Не хватает')),
  reason: textColumn('Причина'),
  why: textColumn('Почему это пришло вам'),
  since: instantColumn('С какого времени'),
  waits: flagColumn('Ждёт'),
  /** Of a line that remembers: ids. */
  memory: jsonColumn<readonly string[]>('Память'),
};

export type MentoringInboxRow = RowOf<typeof columns>;
type Row = MentoringInboxRow;

export interface Told {
  readonly scope: string;
  readonly recordedAt: string;
}

export interface ThingShown {
  /** What tells it from others of its kind. */
  readonly id: string;
  readonly about: Readonly<Record<string, string>>;
  readonly dueOn?: string;
  readonly missing?: number;
  /** A code beside that of the kind. */
  readonly reason?: string;
}

const keyOf = (kind: string, id: string, role: string): string => `${kind}/${id}/${role}`;
const whoseOf = (kind: ThingCode): readonly (readonly [Role, string])[] => Object.entries((thingKinds[kind] as ThingKind).whose) as [Role, string][];

/** Puts the thing into the inbox of everybody it concerns; one already there keeps the time since which it waits. */
export function show(rows: Rows<Row>, { scope, recordedAt }: Told, kind: ThingCode, { id, about, dueOn, missing, reason }: ThingShown): void {
  const schoolId = scope.replace('school:', '');
  for (const [role, because] of whoseOf(kind)) {
    const key = keyOf(kind, id, role);
    rows.put(key, {
      role, kind, schoolId, title: thingKinds[kind].title, about: { schoolId, ...about }, dueOn: dueOn ?? null, missing: missing ?? null, reason: reason ?? kind, why: whyIn(role, because),
      since: rows.get(key)?.since ?? recordedAt, waits: true, memory: [],
    });
  }
}

/** Takes the thing from everybody, or from one role. */
export function done(rows: Rows<Row>, kind: ThingCode, id: string, only?: Role): void {
  for (const [role] of whoseOf(kind)) if ((only ?? role) === role && rows.get(keyOf(kind, id, role))) rows.remove(keyOf(kind, id, role));
}

const MEMORY = 'MEMORY';

export const remembered = (rows: Rows<Row>, id: string): readonly string[] => rows.get(keyOf(MEMORY, id, ''))?.memory ?? [];

export function remember(rows: Rows<Row>, { scope, recordedAt }: Told, id: string, memory: readonly string[]): void {
  const schoolId = scope.replace('school:', '');
  rows.put(keyOf(MEMORY, id, ''), { role: '', kind: MEMORY, schoolId, title: '', about: {}, dueOn: null, missing: null, reason: '', why: '', since: recordedAt, waits: false, memory });
}
