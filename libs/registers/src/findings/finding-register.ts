import { codeColumn, dateColumn, defineProjection, indexed, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { FindingRaised, FindingResolved } from '@vekha/roadmap/events';
import { FINDING_STATES, FINDINGS } from '../state-words';

const columns = {
  findingId: textColumn('Замечание'),
  roadmapId: indexed(textColumn('Карта')),
  schoolId: textColumn('Школа'),
  code: indexed(codeColumn('Код', FINDINGS)),
  measures: jsonColumn<readonly string[]>('Строки'),
  status: indexed(codeColumn('Состояние', FINDING_STATES)),
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
  words: {
    row: ['замечание', 'замечания', 'замечаний'],
    notable: [{ where: { status: 'Open' }, words: ['не снято', 'не сняты', 'не снято'] }],
  },
  reactions: [
    when(FindingRaised, (rows: Rows<Row>, { data: { findingId, roadmapId, code, measures }, scope, recordedAt }) =>
      rows.put(findingId, { findingId, roadmapId, schoolId: scope.replace('school:', ''), code, measures, status: 'Open', raisedOn: recordedAt.slice(0, 10), resolvedBy: null }),
    ),
    when(FindingResolved, (rows: Rows<Row>, { data: { findingId, by } }) => {
      if (rows.get(findingId)) rows.patch(findingId, { status: 'Resolved', resolvedBy: by });
    }),
  ],
});
