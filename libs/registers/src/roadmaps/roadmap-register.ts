import {
  codeColumn,
  dateColumn,
  defineProjection,
  flagColumn,
  indexed,
  integerColumn,
  jsonColumn,
  nullable,
  type RowOf,
  type Rows,
  textColumn,
  when,
} from '@vekha/event-sourcing/projection';
import { MeasureRescheduled } from '@vekha/roadmap/deadline-events';
import { RoadmapDrafted, RoadmapDrawnFromPrevious, RoadmapImported, ShiftedDatesConfirmed } from '@vekha/roadmap/drafting-events';
import {
  FindingRaised, FindingResolved, RoadmapActivated, RoadmapApproved, RoadmapArchived, RoadmapCancelled, RoadmapCompleted,
  RoadmapCreatedFromTemplate, RoadmapReturnedForRevision, RoadmapSubmittedForApproval, StageAdded, StageCompleted, StageReopened, StageSkipped,
  StageStarted,
} from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCancelled, MeasureCompleted, MeasureDeclaredNotApplicable, MeasurePlanned, MeasureReopened,
} from '@vekha/roadmap/measure-events';
import { ROADMAP_STATES } from '../state-words';

interface StageLine {
  readonly stageId: string;
  readonly no: number;
  readonly name: string;
  readonly status: string;
  readonly section: boolean;
  /** Version an ETag of the stage carries. */
  readonly version: number;
}

interface FindingLine {
  readonly findingId: string;
  readonly code: string;
  readonly measures: readonly string[];
}

type Origin = 'TEMPLATE' | 'DRAFT' | 'IMPORT' | 'PREVIOUS';

const columns = {
  roadmapId: textColumn('Карта'),
  schoolId: indexed(textColumn('Школа')),
  title: textColumn('Название'),
  /** How it came about. */
  origin: textColumn('Происхождение'),
  templateCode: nullable(textColumn('Шаблон')),
  /** Last year's roadmap it was drawn from. */
  previousRoadmapId: nullable(textColumn('Прошлая карта')),
  /** Institution of the document it was read from. */
  sourceInstitution: nullable(textColumn('Организация документа')),
  academicYear: indexed(integerColumn('Учебный год')),
  zone: textColumn('Часовой пояс'),
  status: indexed(codeColumn('Состояние', ROADMAP_STATES)),
  orderNumber: nullable(textColumn('Приказ №')),
  orderDate: nullable(dateColumn('Дата приказа')),
  datesToConfirm: flagColumn('Сроки ждут подтверждения'),
  measuresTotal: integerColumn('Мероприятий'),
  measuresDone: integerColumn('Принято'),
  /** Rows that never counted against the roadmap: control rows. */
  controlRows: jsonColumn<readonly string[]>('Контрольные строки'),
  measuresOverdue: jsonColumn<readonly string[]>('Просрочено'),
  stages: jsonColumn<readonly StageLine[]>('Этапы'),
  findings: jsonColumn<readonly FindingLine[]>('Замечания'),
  /** Version an ETag of the roadmap itself carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

interface NewRoadmap {
  readonly roadmapId: string;
  readonly schoolId: string;
  readonly title: string;
  readonly academicYear: number;
  readonly zone: string;
}

const nothingYet = {
  templateCode: null, previousRoadmapId: null, sourceInstitution: null, orderNumber: null, orderDate: null, datesToConfirm: false,
  measuresTotal: 0, measuresDone: 0, controlRows: [], measuresOverdue: [], stages: [], findings: [],
} as const;

function begin(rows: Rows<Row>, { roadmapId, schoolId, title, academicYear, zone }: NewRoadmap, version: number, about: { readonly origin: Origin } & Partial<Row>): void {
  rows.put(roadmapId, { roadmapId, schoolId, title, academicYear, zone, status: 'Draft', ...nothingYet, ...about, version });
}

function change(rows: Rows<Row>, roadmapId: string, changes: (row: Row) => Partial<Row>): void {
  const row = rows.get(roadmapId);
  if (row) rows.patch(roadmapId, changes(row));
}

const without = (measures: readonly string[], measureId: string): readonly string[] => measures.filter((each) => each !== measureId);

function changeStage(rows: Rows<Row>, { roadmapId, stageId }: { roadmapId: string; stageId: string }, status: string, version: number): void {
  change(rows, roadmapId, ({ stages }) => ({ stages: stages.map((stage) => (stage.stageId === stageId ? { ...stage, status, version } : stage)) }));
}

/** What does not apply or was cancelled by order leaves the denominator (IND-06). */
function leaveOut(rows: Rows<Row>, { roadmapId, measureId }: { roadmapId: string; measureId: string }): void {
  change(rows, roadmapId, ({ measuresTotal, measuresOverdue, controlRows }) => ({
    measuresTotal: measuresTotal - (controlRows.includes(measureId) ? 0 : 1),
    measuresOverdue: without(measuresOverdue, measureId),
  }));
}

/** «Дорожные карты»: one line per roadmap. */
export const roadmapRegister = defineProjection({
  name: 'roadmaps',
  version: 3,
  title: 'Дорожные карты',
  columns,
  words: {
    row: ['дорожная карта', 'дорожные карты', 'дорожных карт'],
    notable: [{ where: { status: 'Active' }, words: ['действует', 'действуют', 'действует'] }],
  },
  reactions: [
    when(RoadmapCreatedFromTemplate, (rows: Rows<Row>, { data, revision }) => {
      begin(rows, data, revision, { origin: 'TEMPLATE', templateCode: data.templateCode, datesToConfirm: data.datesToConfirm ?? false });
    }),
    when(RoadmapDrafted, (rows: Rows<Row>, { data, revision }) => begin(rows, data, revision, { origin: 'DRAFT' })),
    when(RoadmapImported, (rows: Rows<Row>, { data, revision }) => begin(rows, data, revision, { origin: 'IMPORT', sourceInstitution: data.institution ?? null })),
    when(RoadmapDrawnFromPrevious, (rows: Rows<Row>, { data, revision }) => {
      begin(rows, data, revision, { origin: 'PREVIOUS', previousRoadmapId: data.previousRoadmapId, datesToConfirm: data.datesToConfirm ?? false });
    }),
    when(ShiftedDatesConfirmed, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ datesToConfirm: false, version: revision }))),
    when(StageAdded, (rows: Rows<Row>, { data: { roadmapId, stageId, no, name, section = false }, revision }) =>
      change(rows, roadmapId, ({ stages }) => ({ stages: [...stages, { stageId, no, name, status: 'Planned', section, version: revision }] })),
    ),
    when(MeasurePlanned, (rows: Rows<Row>, { data }) => {
      change(rows, data.roadmapId, ({ measuresTotal, controlRows }) =>
        data.control ? { controlRows: [...controlRows, data.measureId] } : { measuresTotal: measuresTotal + 1 });
    }),
    when(FindingRaised, (rows: Rows<Row>, { data: { roadmapId, findingId, code, measures }, revision }) =>
      change(rows, roadmapId, ({ findings }) => ({ findings: [...findings, { findingId, code, measures }], version: revision })),
    ),
    when(FindingResolved, (rows: Rows<Row>, { data: { roadmapId, findingId }, revision }) =>
      change(rows, roadmapId, ({ findings }) => ({ findings: findings.filter((each) => each.findingId !== findingId), version: revision })),
    ),
    when(RoadmapReturnedForRevision, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Draft', version: revision }))),
    when(RoadmapCancelled, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Cancelled', version: revision }))),
    when(RoadmapArchived, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Archived', version: revision }))),
    when(RoadmapSubmittedForApproval, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'UnderReview', version: revision }))),
    when(RoadmapApproved, (rows: Rows<Row>, { data: { roadmapId, order }, revision }) =>
      change(rows, roadmapId, () => ({ status: 'Approved', orderNumber: order.number, orderDate: order.date, version: revision })),
    ),
    when(RoadmapActivated, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Active', version: revision }))),
    when(RoadmapCompleted, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Completed', version: revision }))),
    when(StageStarted, (rows: Rows<Row>, { data, revision }) => changeStage(rows, data, 'InProgress', revision)),
    when(StageReopened, (rows: Rows<Row>, { data, revision }) => changeStage(rows, data, 'InProgress', revision)),
    when(StageCompleted, (rows: Rows<Row>, { data, revision }) => changeStage(rows, data, 'Completed', revision)),
    when(StageSkipped, (rows: Rows<Row>, { data, revision }) => changeStage(rows, data, 'Skipped', revision)),
    when(MeasureDeclaredNotApplicable, (rows: Rows<Row>, { data }) => leaveOut(rows, data)),
    when(MeasureCancelled, (rows: Rows<Row>, { data }) => leaveOut(rows, data)),
    when(MeasureReopened, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresDone, controlRows }) => ({ measuresDone: measuresDone - (controlRows.includes(measureId) ? 0 : 1) })),
    ),
    when(MeasureBecameOverdue, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresOverdue }) => ({ measuresOverdue: [...without(measuresOverdue, measureId), measureId] })),
    ),
    when(MeasureRescheduled, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresOverdue }) => ({ measuresOverdue: without(measuresOverdue, measureId) })),
    ),
    when(MeasureCompleted, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresDone, measuresOverdue, controlRows }) => ({
        measuresDone: measuresDone + (controlRows.includes(measureId) ? 0 : 1),
        measuresOverdue: without(measuresOverdue, measureId),
      })),
    ),
  ],
});
