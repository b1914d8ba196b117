import { code, defineEvent, flag, number, optional, impersonalText, date } from '@vekha/event-sourcing/event-definition';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import {
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
import type { AnyProjection } from '@vekha/event-sourcing/projection-store';

/** A small business of its own, so that the proofs of the projections do not hang on any context. */
export const PlanOpened = defineEvent('PlanOpened', 1, 'План открыт', { title: impersonalText() });
export const TaskPlanned = defineEvent('TaskPlanned', 1, 'Мероприятие запланировано', {
  task: impersonalText(),
  title: impersonalText(),
  dueOn: date(),
});
export const TaskMoved = defineEvent('TaskMoved', 1, 'Срок перенесён', { task: impersonalText(), dueOn: date() });
export const TaskDone = defineEvent('TaskDone', 1, 'Мероприятие выполнено', { task: impersonalText(), late: optional(flag()) });
export const TaskDropped = defineEvent('TaskDropped', 1, 'Мероприятие отменено', { task: impersonalText() });
export const PlanRated = defineEvent('PlanRated', 1, 'План оценён', { mark: number(), by: code('school', 'department') });

export const definitions = [PlanOpened, TaskPlanned, TaskMoved, TaskDone, TaskDropped, PlanRated] as const;

export const sampleRegistry = (): EventRegistry => new EventRegistry(definitions);

const taskColumns = {
  plan: textColumn('План'),
  title: textColumn('Наименование'),
  dueOn: indexed(dateColumn('Срок')),
  state: textColumn('Состояние'),
  late: flagColumn('С опозданием'),
  moves: integerColumn('Переносов'),
};
type TaskRows = Rows<RowOf<typeof taskColumns>>;

/** One row per task, in the partition of its plan. */
export const tasks = defineProjection({
  name: 'tasks',
  version: 1,
  title: 'Мероприятия',
  columns: taskColumns,
  reactions: [
    when(TaskPlanned, (rows: TaskRows, { stream, data: { task, title, dueOn } }) => {
      rows.put(`${stream}/${task}`, { plan: stream, title, dueOn, state: 'planned', late: false, moves: 0 });
    }),
    when(TaskMoved, (rows: TaskRows, { stream, data: { task, dueOn } }) => {
      const key = `${stream}/${task}`;
      rows.patch(key, { dueOn, moves: (rows.get(key)?.moves ?? 0) + 1 });
    }),
    when(TaskDone, (rows: TaskRows, { stream, data: { task, late = false } }) => rows.patch(`${stream}/${task}`, { state: 'done', late })),
    when(TaskDropped, (rows: TaskRows, { stream, data: { task } }) => rows.remove(`${stream}/${task}`)),
  ],
});

const planColumns = {
  title: textColumn('Наименование'),
  tasks: integerColumn('Мероприятий'),
  marks: jsonColumn<readonly number[]>('Оценки'),
  lastMark: nullable(integerColumn('Последняя оценка')),
};
type PlanRows = Rows<RowOf<typeof planColumns>>;

/** One row per plan, which sees its own history only. */
export const plans = defineProjection({
  name: 'plans',
  version: 1,
  title: 'Планы',
  columns: planColumns,
  reactions: [
    when(PlanOpened, (rows: PlanRows, { stream, data: { title } }) => rows.put(stream, { title, tasks: 0, marks: [], lastMark: null })),
    when(TaskPlanned, (rows: PlanRows, { stream }) => rows.patch(stream, { tasks: (rows.get(stream)?.tasks ?? 0) + 1 })),
    when(TaskDropped, (rows: PlanRows, { stream }) => rows.patch(stream, { tasks: (rows.get(stream)?.tasks ?? 0) - 1 })),
    when(PlanRated, (rows: PlanRows, { stream, data: { mark } }) => {
      rows.patch(stream, { marks: [...(rows.get(stream)?.marks ?? []), mark], lastMark: mark });
    }),
  ],
});

const schoolColumns = { done: integerColumn('Выполнено'), marks: integerColumn('Сумма оценок') };
type SchoolRows = Rows<RowOf<typeof schoolColumns>>;

/** One row per school, made by the events of many streams. */
export const schools = defineProjection({
  name: 'schools',
  version: 1,
  title: 'Школы',
  columns: schoolColumns,
  partition: ({ scope }) => scope,
  reactions: [
    when(TaskDone, (rows: SchoolRows, { scope }) => {
      const { done, marks } = rows.get(scope) ?? { done: 0, marks: 0 };
      rows.put(scope, { done: done + 1, marks });
    }),
    when(PlanRated, (rows: SchoolRows, { scope, data: { mark } }) => {
      const { done, marks } = rows.get(scope) ?? { done: 0, marks: 0 };
      rows.put(scope, { done, marks: marks + mark });
    }),
  ],
});

export const sampleProjections: readonly AnyProjection[] = [tasks, plans, schools];
