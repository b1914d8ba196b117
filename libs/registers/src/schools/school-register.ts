import { defineProjection, integerColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { RoadmapDrafted, RoadmapDrawnFromPrevious, RoadmapImported } from '@vekha/roadmap/drafting-events';
import { RoadmapActivated, RoadmapCancelled, RoadmapCompleted, RoadmapCreatedFromTemplate } from '@vekha/roadmap/events';
import { SchoolRegistered } from '@vekha/school/events';

const columns = {
  schoolId: textColumn('Школа'),
  name: textColumn('Название'),
  zone: textColumn('Часовой пояс'),
  week: integerColumn('Рабочих дней в неделе'),
  roadmaps: integerColumn('Дорожных карт'),
  roadmapsActivated: integerColumn('Введено в действие'),
  roadmapsCompleted: integerColumn('Выполнено'),
  roadmapsCancelled: integerColumn('Отменено'),
};

type Row = RowOf<typeof columns>;
type Counted = 'roadmaps' | 'roadmapsActivated' | 'roadmapsCompleted' | 'roadmapsCancelled';

/** Every event of a school's own scope counts for the one school there is in it. */
function count(rows: Rows<Row>, column: Counted): void {
  for (const [key, row] of rows.all()) rows.patch(key, { [column]: row[column] + 1 });
}

const none = { roadmaps: 0, roadmapsActivated: 0, roadmapsCompleted: 0, roadmapsCancelled: 0 } as const;

/** «Школы»: the schools the department answers for, with how many roadmaps each has (RM-9: several at a time). */
export const schoolRegister = defineProjection({
  name: 'schools',
  version: 2,
  title: 'Школы',
  columns,
  words: { row: ['школа', 'школы', 'школ'] },
  // A school and its roadmaps have streams of their own and one scope.
  partition: ({ scope }) => scope,
  reactions: [
    when(SchoolRegistered, (rows: Rows<Row>, { data: { schoolId, name, zone, week } }) => rows.put(schoolId, { schoolId, name, zone, week, ...none })),
    when(RoadmapCreatedFromTemplate, (rows: Rows<Row>) => count(rows, 'roadmaps')),
    when(RoadmapDrafted, (rows: Rows<Row>) => count(rows, 'roadmaps')),
    when(RoadmapImported, (rows: Rows<Row>) => count(rows, 'roadmaps')),
    when(RoadmapDrawnFromPrevious, (rows: Rows<Row>) => count(rows, 'roadmaps')),
    when(RoadmapActivated, (rows: Rows<Row>) => count(rows, 'roadmapsActivated')),
    when(RoadmapCompleted, (rows: Rows<Row>) => count(rows, 'roadmapsCompleted')),
    when(RoadmapCancelled, (rows: Rows<Row>) => count(rows, 'roadmapsCancelled')),
  ],
});
