import { defineProjection, type Rows, when } from '@vekha/event-sourcing/projection';
import { MeasureRescheduled } from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, RoadmapCancelled } from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCancelled, MeasureCompleted, MeasureDeclaredNotApplicable, MeasurePlanned, MeasureProgressReported,
  MeasureReopened, MeasureResultRejected, MeasureResultReported,
} from '@vekha/roadmap/measure-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceMoved, OccurrenceScheduled, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { completion, type Item, type Items, onTime, withItem, withoutMeasure } from './counted-items';
import { achievedChanges, columns, countedChanges, reportedChanges, type Row, type Source, withoutNumbers } from './indicator-row';

/** The two that follow from a roadmap's own events, with the target they have wherever they are written (001:L256, L257). */
const WHOLE = { comparison: 'EQUALS', value: 100, unit: 'PERCENT' } as const;
const OF_ROADMAP = { 'IND-06': 'Выполнено 100% позиций дорожной карты', 'IND-07': 'Реализовано 100% мероприятий в установленные сроки' } as const;
type Formula = keyof typeof OF_ROADMAP;
const FORMULAS: readonly Formula[] = ['IND-06', 'IND-07'];
const isCounted = (formula: string | null): formula is Formula => formula === 'IND-06' || formula === 'IND-07';

interface Happened extends Source {
  readonly scope: string;
}

const key = (roadmapId: string, what: string): string => `${roadmapId}/${what}`;
const nameOf = ({ measureId, period }: { readonly measureId: string; readonly period: string }): string => `${measureId}/${period}`;

function drawUp(rows: Rows<Row>, roadmapId: string, { scope }: Happened): void {
  const schoolId = scope.replace('school:', '');
  for (const formula of FORMULAS) {
    if (rows.get(key(roadmapId, formula))) continue;
    rows.put(key(roadmapId, formula), { schoolId, roadmapId, level: 'ROADMAP', measureId: null, formula, text: OF_ROADMAP[formula], unit: 'PERCENT', target: WHOLE, ...withoutNumbers, inForce: false, items: {} });
  }
}

/** Changes what a formula is counted over, and counts anew, in the roadmap's own row and in rows that name the formula. */
function recount(rows: Rows<Row>, roadmapId: string, formula: Formula, change: (items: Items) => Items, source: Source): void {
  const own = rows.get(key(roadmapId, formula));
  if (!own) return;
  const items = change(own.items);
  if (items === own.items) return;
  const counts = formula === 'IND-06' ? completion(items) : onTime(items);
  rows.patch(key(roadmapId, formula), { ...countedChanges(own, formula, counts, source), items });
  for (const [each, row] of rows.all()) {
    if (row.level === 'MEASURE' && row.formula === formula) rows.patch(each, countedChanges(row, formula, counts, source));
  }
}

interface OfMeasure {
  readonly roadmapId: string;
  readonly measureId: string;
}

/** What an event does to one item; to IND-07 alone, unless it is of both. */
function changeItem(rows: Rows<Row>, event: Source & { readonly data: OfMeasure }, name: string, change: (item: Item) => Item, formulas: readonly Formula[] = ['IND-07']): void {
  for (const formula of formulas) recount(rows, event.data.roadmapId, formula, (items) => withItem(items, name, change), event);
}

/** ME-3: of a recurring measure each time counts for itself, and the row as a whole no more. */
function scheduleOccurrence(rows: Rows<Row>, data: OfMeasure & { readonly period: string; readonly kind: string }, source: Source): void {
  const counts = Object.hasOwn(rows.get(key(data.roadmapId, 'IND-06'))?.items ?? {}, data.measureId);
  if (!counts || (data.kind !== 'PERIOD' && data.kind !== 'EXTERNAL')) return;
  const alone = (items: Items): Items => Object.fromEntries(Object.entries(items).filter(([name]) => name !== data.measureId));
  recount(rows, data.roadmapId, 'IND-07', (items) => ({ ...alone(items), [nameOf(data)]: {} }), source);
}

function leave(rows: Rows<Row>, { roadmapId, measureId }: OfMeasure, source: Source): void {
  for (const formula of FORMULAS) recount(rows, roadmapId, formula, (items) => withoutMeasure(items, measureId), source);
}

/** A result not accepted, or no longer: the work is awaited again, and what it said of the indicator is taken back. */
function takeBack(rows: Rows<Row>, event: Source & { readonly data: OfMeasure }): void {
  const { roadmapId, measureId } = event.data;
  changeItem(rows, event, measureId, ({ overdue }) => (overdue ? { overdue } : {}), FORMULAS);
  const row = rows.get(key(roadmapId, measureId));
  if (row?.source === MeasureResultReported.type) rows.patch(key(roadmapId, measureId), withoutNumbers);
}

const onceMore = ({ overdue: _passed, ...item }: Item): Item => item;

/** «Показатели»: a line per measure that has an indicator, and two per roadmap as a whole (domain §5.2). */
export const indicatorRegister = defineProjection({
  name: 'indicators',
  version: 1,
  title: 'Показатели',
  columns,
  words: {
    row: ['показатель', 'показателя', 'показателей'],
    notable: [{ where: { status: 'NO_DATA' }, words: ['без данных', 'без данных', 'без данных'] }],
  },
  reactions: [
    when(MeasurePlanned, (rows: Rows<Row>, event) => {
      const { roadmapId, measureId, control, indicator } = event.data;
      drawUp(rows, roadmapId, event);
      if (indicator) {
        const { text, formula = null, target = null } = indicator;
        const { schoolId, inForce } = rows.get(key(roadmapId, 'IND-06')) ?? { schoolId: '', inForce: false };
        rows.put(key(roadmapId, measureId), { schoolId, roadmapId, level: 'MEASURE', measureId, formula, text, unit: target?.unit ?? (isCounted(formula) ? 'PERCENT' : 'COUNT'), target, ...withoutNumbers, inForce, items: {} });
      }
      for (const formula of FORMULAS) recount(rows, roadmapId, formula, (items) => (control ? { ...items } : { ...items, [measureId]: {} }), event);
    }),
    when(RoadmapActivated, (rows: Rows<Row>) => {
      for (const [each] of rows.all()) rows.patch(each, { inForce: true });
    }),
    when(RoadmapCancelled, (rows: Rows<Row>) => {
      for (const [each] of rows.all()) rows.patch(each, { inForce: false });
    }),
    when(MeasureProgressReported, (rows: Rows<Row>, { data, type, position }) => {
      const row = rows.get(key(data.roadmapId, data.measureId));
      const { numerator, denominator = null, denominatorFrom, asOf } = data;
      if (row) rows.patch(key(data.roadmapId, data.measureId), reportedChanges(row, { numerator, denominator, asOf, byHeadcount: denominatorFrom === 'HEADCOUNT' }, { type, position }));
    }),
    when(MeasureBecameOverdue, (rows: Rows<Row>, event) => changeItem(rows, event, event.data.measureId, (item) => ({ ...item, overdue: true }))),
    when(MeasureRescheduled, (rows: Rows<Row>, event) => changeItem(rows, event, event.data.measureId, onceMore)),
    when(MeasureResultReported, (rows: Rows<Row>, event) => {
      const { roadmapId, measureId, doneLate, achieved, occurredOn } = event.data;
      changeItem(rows, event, measureId, (item) => ({ ...item, late: doneLate }));
      const row = rows.get(key(roadmapId, measureId));
      if (row && achieved !== undefined && !isCounted(row.formula)) rows.patch(key(roadmapId, measureId), achievedChanges(row, achieved, occurredOn, event));
    }),
    when(MeasureCompleted, (rows: Rows<Row>, event) => changeItem(rows, event, event.data.measureId, (item) => ({ ...item, done: true }), FORMULAS)),
    when(MeasureResultRejected, (rows: Rows<Row>, event) => takeBack(rows, event)),
    when(MeasureReopened, (rows: Rows<Row>, event) => takeBack(rows, event)),
    when(MeasureDeclaredNotApplicable, (rows: Rows<Row>, event) => leave(rows, event.data, event)),
    when(MeasureCancelled, (rows: Rows<Row>, event) => leave(rows, event.data, event)),
    when(OccurrenceScheduled, (rows: Rows<Row>, event) => scheduleOccurrence(rows, event.data, event)),
    when(OccurrenceMissed, (rows: Rows<Row>, event) => changeItem(rows, event, nameOf(event.data), (item) => ({ ...item, overdue: true }))),
    when(OccurrenceMoved, (rows: Rows<Row>, event) => changeItem(rows, event, nameOf(event.data), onceMore)),
    when(OccurrenceHeld, (rows: Rows<Row>, event) => changeItem(rows, event, nameOf(event.data), () => ({ done: true, late: event.data.doneLate }))),
    when(OccurrenceSkipped, (rows: Rows<Row>, event) => {
      recount(rows, event.data.roadmapId, 'IND-07', (items) => Object.fromEntries(Object.entries(items).filter(([name]) => name !== nameOf(event.data))), event);
    }),
  ],
});
