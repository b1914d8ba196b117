import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  DeadlineAmbiguityDetected, DeadlineClarified, DeadlineParsed, DeadlineReprojected, ExternalScheduleAttached, MeasureRescheduled, MeasureResumed,
  MeasureSuspended,
} from '@vekha/roadmap/deadline-events';
import { RoadmapDrafted, RoadmapDrawnFromPrevious, RoadmapImported } from '@vekha/roadmap/drafting-events';
import {
  RoadmapActivated, RoadmapApproved, RoadmapArchived, RoadmapCancelled, RoadmapCompleted, RoadmapCreatedFromTemplate, RoadmapReturnedForRevision,
  RoadmapSubmittedForApproval, StageAdded, StageCompleted, StageReopened, StageSkipped, StageStarted,
} from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCancelled, MeasureCompleted, MeasureDeclaredNotApplicable, MeasureOpened, MeasurePlanned, MeasureReopened,
  MeasureResultRejected, MeasureResultReported,
} from '@vekha/roadmap/measure-events';
import { OverdueEscalated } from '@vekha/roadmap/notice-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceMoved, OccurrenceReprojected, OccurrenceScheduled, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { SUMMARY_STATES } from '../state-words';
import { added, NOTHING, PLANNED, type Standing, type Standings, type Sums, sumsOf } from './measure-standings';

const columns = {
  schoolId: indexed(textColumn('Школа')),
  roadmapId: indexed(textColumn('Карта')),
  academicYear: indexed(integerColumn('Учебный год')),
  level: indexed(codeColumn('Строка сводки', { roadmap: 'карта целиком', stage: 'этап' })),
  title: textColumn('Название'),
  stageId: nullable(textColumn('Этап')),
  stageNo: nullable(integerColumn('№ этапа')),
  section: flagColumn('Раздел без сроков'),
  status: codeColumn('Состояние', SUMMARY_STATES),
  counted: integerColumn('Мероприятий'),
  done: integerColumn('Принято'),
  doneLate: integerColumn('Выполнено с опозданием'),
  overdue: integerColumn('Просрочено'),
  /** Told to the curator, the director or the department, and not settled since. */
  escalated: integerColumn('Сообщено о просрочке'),
  inWork: integerColumn('В работе'),
  toClarify: integerColumn('Без срока'),
  suspended: integerColumn('Приостановлено'),
  nextDue: nullable(dateColumn('Ближайший срок')),
  /** Of a stage only: what its numbers are counted from. */
  measures: jsonColumn<Standings>('Мероприятия этапа'),
};

type Row = RowOf<typeof columns>;

interface Whose {
  readonly roadmapId: string;
  readonly measureId: string;
}

function begin(rows: Rows<Row>, { roadmapId, schoolId, academicYear, title }: Pick<Row, 'roadmapId' | 'schoolId' | 'academicYear' | 'title'>): void {
  rows.put(roadmapId, { schoolId, roadmapId, academicYear, level: 'roadmap', title, stageId: null, stageNo: null, section: false, status: 'Draft', measures: {}, ...NOTHING });
}

/** A roadmap's line is the sum of its stages' lines. */
function total(rows: Rows<Row>, roadmapId: string): void {
  if (!rows.get(roadmapId)) return;
  const stages = rows.all().filter(([, { level }]) => level === 'stage');
  rows.patch(roadmapId, stages.reduce<Sums>((sums, [, stage]) => added(sums, sumsIn(stage)), NOTHING));
}

const sumsIn = ({ counted, done, doneLate, overdue, escalated, inWork, toClarify, suspended, nextDue }: Row): Sums =>
  ({ counted, done, doneLate, overdue, escalated, inWork, toClarify, suspended, nextDue });

function setMeasures(rows: Rows<Row>, key: string, roadmapId: string, measures: Standings): void {
  rows.patch(key, { measures, ...sumsOf(measures) });
  total(rows, roadmapId);
}

function change(rows: Rows<Row>, { roadmapId, measureId }: Whose, changes: (standing: Standing) => Partial<Standing>): void {
  for (const [key, { measures }] of rows.all()) {
    const standing = measures[measureId];
    if (standing) setMeasures(rows, key, roadmapId, { ...measures, [measureId]: { ...standing, ...changes(standing) } });
  }
}

const become = (rows: Rows<Row>, data: Whose, changes: Partial<Standing>): void => change(rows, data, () => changes);

/** A term given or given anew: the measure is expected again. */
const scheduled = (due: string): Partial<Standing> => ({ status: 'Scheduled', due });

function settleOccurrence(rows: Rows<Row>, data: Whose & { readonly period: string }): void {
  change(rows, data, ({ occurrences: { [data.period]: _settled, ...occurrences } }) => ({ occurrences }));
}

function awaitOccurrence(rows: Rows<Row>, data: Whose & { readonly period: string; readonly deadline: { readonly effectiveDue: string } }): void {
  change(rows, data, ({ occurrences }) => ({ occurrences: { ...occurrences, [data.period]: data.deadline.effectiveDue } }));
}

function setStatus(rows: Rows<Row>, key: string, status: string): void {
  if (rows.get(key)) rows.patch(key, { status });
}

const stageKey = ({ roadmapId, stageId }: { roadmapId: string; stageId: string }): string => `${roadmapId}/${stageId}`;

/** «Сводка управления»: schools × stages, a line per stage and a line per roadmap. */
export const departmentSummaryRegister = defineProjection({
  name: 'department_summary',
  version: 2,
  title: 'Сводка управления',
  columns,
  words: { row: ['строка', 'строки', 'строк'], notable: [{ where: { overdue: { from: 1 } }, words: ['с просрочкой', 'с просрочкой', 'с просрочкой'] }] },
  // Notices have a stream of their own but belong to the lines of their roadmap.
  partition: ({ data }) => (data as { roadmapId: string }).roadmapId,
  reactions: [
    when(RoadmapCreatedFromTemplate, (rows: Rows<Row>, { data }) => begin(rows, data)),
    when(RoadmapDrafted, (rows: Rows<Row>, { data }) => begin(rows, data)),
    when(RoadmapImported, (rows: Rows<Row>, { data }) => begin(rows, data)),
    when(RoadmapDrawnFromPrevious, (rows: Rows<Row>, { data }) => begin(rows, data)),
    when(StageAdded, (rows: Rows<Row>, { data: { roadmapId, stageId, no, name, section = false } }) => {
      const roadmap = rows.get(roadmapId);
      if (!roadmap) return;
      const { schoolId, academicYear } = roadmap;
      rows.put(stageKey({ roadmapId, stageId }), { schoolId, roadmapId, academicYear, level: 'stage', title: name, stageId, stageNo: no, section, status: 'Planned', measures: {}, ...NOTHING });
    }),
    when(MeasurePlanned, (rows: Rows<Row>, { data }) => {
      const stage = rows.get(stageKey(data));
      if (stage) setMeasures(rows, stageKey(data), data.roadmapId, { ...stage.measures, [data.measureId]: { ...PLANNED, control: data.control } });
    }),
    when(DeadlineParsed, (rows: Rows<Row>, { data }) => become(rows, data, scheduled(data.deadline.effectiveDue))),
    when(DeadlineAmbiguityDetected, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'NeedsClarification' })),
    when(DeadlineClarified, (rows: Rows<Row>, { data }) => become(rows, data, scheduled(data.deadline.effectiveDue))),
    when(DeadlineReprojected, (rows: Rows<Row>, { data }) => become(rows, data, { due: data.deadline.effectiveDue })),
    when(ExternalScheduleAttached, (rows: Rows<Row>, { data }) => become(rows, data, scheduled(data.deadline.effectiveDue))),
    when(MeasureOpened, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Open' })),
    when(MeasureBecameOverdue, (rows: Rows<Row>, { data }) => change(rows, data, ({ status }) => ({ marked: true, status: status === 'Scheduled' ? 'Open' : status }))),
    when(OverdueEscalated, (rows: Rows<Row>, { data }) => become(rows, data, { escalated: true })),
    when(MeasureResultReported, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Reported', doneLate: data.doneLate })),
    when(MeasureCompleted, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Completed' })),
    when(MeasureResultRejected, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Open', doneLate: false })),
    when(MeasureReopened, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Open', doneLate: false })),
    when(MeasureDeclaredNotApplicable, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'NotApplicable' })),
    when(MeasureCancelled, (rows: Rows<Row>, { data }) => become(rows, data, { status: 'Cancelled' })),
    when(MeasureSuspended, (rows: Rows<Row>, { data }) => become(rows, data, { suspended: true })),
    when(MeasureResumed, (rows: Rows<Row>, { data }) => become(rows, data, { suspended: false, ...(data.deadline && { due: data.deadline.effectiveDue }) })),
    when(MeasureRescheduled, (rows: Rows<Row>, { data }) => become(rows, data, { ...scheduled(data.deadline.effectiveDue), marked: false, escalated: false })),
    when(OccurrenceScheduled, (rows: Rows<Row>, { data }) => awaitOccurrence(rows, data)),
    when(OccurrenceReprojected, (rows: Rows<Row>, { data }) => awaitOccurrence(rows, data)),
    when(OccurrenceMoved, (rows: Rows<Row>, { data }) => awaitOccurrence(rows, data)),
    when(OccurrenceHeld, (rows: Rows<Row>, { data }) => settleOccurrence(rows, data)),
    when(OccurrenceMissed, (rows: Rows<Row>, { data }) => settleOccurrence(rows, data)),
    when(OccurrenceSkipped, (rows: Rows<Row>, { data }) => settleOccurrence(rows, data)),
    when(StageStarted, (rows: Rows<Row>, { data }) => setStatus(rows, stageKey(data), 'InProgress')),
    when(StageReopened, (rows: Rows<Row>, { data }) => setStatus(rows, stageKey(data), 'InProgress')),
    when(StageCompleted, (rows: Rows<Row>, { data }) => setStatus(rows, stageKey(data), 'Completed')),
    when(StageSkipped, (rows: Rows<Row>, { data }) => setStatus(rows, stageKey(data), 'Skipped')),
    when(RoadmapSubmittedForApproval, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'UnderReview')),
    when(RoadmapReturnedForRevision, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Draft')),
    when(RoadmapApproved, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Approved')),
    when(RoadmapActivated, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Active')),
    when(RoadmapCompleted, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Completed')),
    when(RoadmapCancelled, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Cancelled')),
    when(RoadmapArchived, (rows: Rows<Row>, { data }) => setStatus(rows, data.roadmapId, 'Archived')),
  ],
});
