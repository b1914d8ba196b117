import { dateColumn, defineProjection, indexed, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { FindingRaised, FindingResolved } from '@vekha/roadmap/events';

const columns = {
  findingId: textColumn('Замечание'),
  roadmapId: indexed(textColumn('Карта')),
  schoolId: textColumn('Школа'),
  code: indexed(textColumn('Код')),
  measures: jsonColumn<readonly string[]>('Строки'),
  status: indexed(textColumn('Состояние')),
  raisedOn: dateColumn('Отмечено'),
  resolvedBy: nullable(textColumn('Чем снято')),
};

type Row = RowOf<typeof columns>;

/** «Замечания»: what a careful reader noticed in a document or a decision, and what became of it. */
export const findingRegister = defineProjection({
  name: 'findings',
  version: 1,
  title: 'Замечания',
  columns,
  reactions: [
    when(FindingRaised, (rows: Rows<Row>, { data: { findingId, roadmapId, code, measures }, scope, recordedAt }) =>
      rows.put(findingId, { findingId, roadmapId, schoolId: scope.replace('school:', ''), code, measures, status: 'Open', raisedOn: recordedAt.slice(0, 10), resolvedBy: null }),
    ),
    when(FindingResolved, (rows: Rows<Row>, { data: { findingId, by } }) => {
      if (rows.get(findingId)) rows.patch(findingId, { status: 'Resolved', resolvedBy: by });
    }),
  ],
});
