import {
  dateColumn,
  defineProjection,
  indexed,
  integerColumn,
  jsonColumn,
  nullable,
  type RowOf,
  type Rows,
  textColumn,
  when,
} from '@vekha/event-sourcing/projection';
import {
  FindingRaised,
  MeasureBecameOverdue,
  MeasureCompleted,
  MeasurePlanned,
  MeasureRescheduled,
  RoadmapActivated,
  RoadmapApproved,
  RoadmapCompleted,
  RoadmapCreatedFromTemplate,
  RoadmapSubmittedForApproval,
  StageAdded,
  StageStarted,
} from '@vekha/roadmap/events';

interface StageLine {
  readonly stageId: string;
  readonly no: number;
  readonly name: string;
  readonly status: string;
  /** Version an ETag of the stage carries. */
  readonly version: number;
}

interface FindingLine {
  readonly code: string;
  readonly measures: readonly string[];
}

const columns = {
  roadmapId: textColumn('Карта'),
  schoolId: indexed(textColumn('Школа')),
  title: textColumn('Название'),
  templateCode: textColumn('Шаблон'),
  academicYear: indexed(integerColumn('Учебный год')),
  zone: textColumn('Часовой пояс'),
  status: indexed(textColumn('Состояние')),
  orderNumber: nullable(textColumn('Приказ №')),
  orderDate: nullable(dateColumn('Дата приказа')),
  measuresTotal: integerColumn('Мероприятий'),
  measuresDone: integerColumn('Принято'),
  measuresOverdue: jsonColumn<readonly string[]>('Просрочено'),
  stages: jsonColumn<readonly StageLine[]>('Этапы'),
  findings: jsonColumn<readonly FindingLine[]>('Замечания'),
  /** Version an ETag of the roadmap itself carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

function change(rows: Rows<Row>, roadmapId: string, changes: (row: Row) => Partial<Row>): void {
  const row = rows.get(roadmapId);
  if (row) rows.patch(roadmapId, changes(row));
}

const without = (measures: readonly string[], measureId: string): readonly string[] => measures.filter((each) => each !== measureId);

/** «Дорожные карты»: one line per roadmap. */
export const roadmapRegister = defineProjection({
  name: 'roadmaps',
  version: 1,
  title: 'Дорожные карты',
  columns,
  reactions: [
    when(RoadmapCreatedFromTemplate, (rows: Rows<Row>, { data, revision }) => {
      const { roadmapId, schoolId, title, templateCode, academicYear, zone } = data;
      rows.put(roadmapId, {
        roadmapId,
        schoolId,
        title,
        templateCode,
        academicYear,
        zone,
        status: 'Draft',
        orderNumber: null,
        orderDate: null,
        measuresTotal: 0,
        measuresDone: 0,
        measuresOverdue: [],
        stages: [],
        findings: [],
        version: revision,
      });
    }),
    when(StageAdded, (rows: Rows<Row>, { data: { roadmapId, stageId, no, name }, revision }) =>
      change(rows, roadmapId, ({ stages }) => ({ stages: [...stages, { stageId, no, name, status: 'Planned', version: revision }] })),
    ),
    when(MeasurePlanned, (rows: Rows<Row>, { data }) => {
      if (!data.control) change(rows, data.roadmapId, ({ measuresTotal }) => ({ measuresTotal: measuresTotal + 1 }));
    }),
    when(FindingRaised, (rows: Rows<Row>, { data: { roadmapId, code, measures }, revision }) =>
      change(rows, roadmapId, ({ findings }) => ({ findings: [...findings, { code, measures }], version: revision })),
    ),
    when(RoadmapSubmittedForApproval, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'UnderReview', version: revision }))),
    when(RoadmapApproved, (rows: Rows<Row>, { data: { roadmapId, order }, revision }) =>
      change(rows, roadmapId, () => ({ status: 'Approved', orderNumber: order.number, orderDate: order.date, version: revision })),
    ),
    when(RoadmapActivated, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Active', version: revision }))),
    when(RoadmapCompleted, (rows: Rows<Row>, { data, revision }) => change(rows, data.roadmapId, () => ({ status: 'Completed', version: revision }))),
    when(StageStarted, (rows: Rows<Row>, { data: { roadmapId, stageId }, revision }) =>
      change(rows, roadmapId, ({ stages }) => ({
        stages: stages.map((stage) => (stage.stageId === stageId ? { ...stage, status: 'InProgress', version: revision } : stage)),
      })),
    ),
    when(MeasureBecameOverdue, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresOverdue }) => ({ measuresOverdue: [...without(measuresOverdue, measureId), measureId] })),
    ),
    when(MeasureRescheduled, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresOverdue }) => ({ measuresOverdue: without(measuresOverdue, measureId) })),
    ),
    when(MeasureCompleted, (rows: Rows<Row>, { data: { roadmapId, measureId } }) =>
      change(rows, roadmapId, ({ measuresDone, measuresOverdue }) => ({
        measuresDone: measuresDone + 1,
        measuresOverdue: without(measuresOverdue, measureId),
      })),
    ),
  ],
});
