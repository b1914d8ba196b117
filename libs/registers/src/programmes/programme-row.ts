import { codeColumn, dateColumn, flagColumn, indexed, integerColumn, jsonColumn, nullable, personsColumn, type RowOf, type Rows, textColumn } from '@vekha/event-sourcing/projection';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { COMPLETION_REASONS, MENTORING_FORMS, MENTORING_KINDS, PROGRAMME_APPROVALS, PROGRAMME_STATES } from '../mentoring-words';
import { lifeColumns } from '../row-life';
import { takingPartColumns } from '../taking-part';
import type { ProgrammeMeasure, Proposal } from './programme-measures';

interface Goal {
  readonly menteeId: string;
  readonly goal: Sealed;
}

interface Outcome {
  readonly menteeId: string;
  readonly result: string;
}

export const columns = {
  drafted: flagColumn('Составлена'),
  programmeId: textColumn('Программа'),
  title: nullable(textColumn('Название')),
  ...takingPartColumns,
  form: indexed(codeColumn('Форма', MENTORING_FORMS)),
  kind: codeColumn('Вид', MENTORING_KINDS),
  goals: jsonColumn<readonly Goal[]>('Цели'),
  templateCode: nullable(textColumn('По шаблону')),
  plannedStart: nullable(dateColumn('Начало по плану')),
  plannedEnd: nullable(dateColumn('Окончание по плану')),
  extensions: integerColumn('Продлений'),
  corrections: integerColumn('Изменений'),
  proposal: jsonColumn<Proposal | null>('Ждёт общего согласия'),
  measures: jsonColumn<readonly ProgrammeMeasure[]>('Мероприятия'),
  measuresTotal: integerColumn('Мероприятий, которые применимы'),
  measuresDone: integerColumn('Выполнено'),
  notApplicable: integerColumn('Неприменимо'),
  meetingsHeld: integerColumn('Проведено встреч'),
  agreedBy: personsColumn('Согласны с программой'),
  approvedBy: nullable(codeColumn('Как утверждена', PROGRAMME_APPROVALS)),
  orderNumber: nullable(textColumn('Приказ, номер')),
  orderDate: nullable(dateColumn('Приказ, дата')),
  startedOn: nullable(dateColumn('Начата')),
  completionProposed: flagColumn('Предложено завершить'),
  completionReason: indexed(nullable(codeColumn('Почему завершена', COMPLETION_REASONS))),
  completedOn: nullable(dateColumn('Завершена')),
  early: flagColumn('Завершена досрочно'),
  outcome: jsonColumn<readonly Outcome[]>('Итог'),
  reportedOn: nullable(dateColumn('Отчёт наставника')),
  publishedOn: nullable(dateColumn('Опубликована')),
  /** By name; the others stand in it without their names (PP-7). */
  named: personsColumn('Названы в публикации'),
  ...lifeColumns(PROGRAMME_STATES),
  version: integerColumn('Версия'),
  /** Version an ETag of the journal of meetings, progress and feedback carries. */
  journalVersion: integerColumn('Версия журнала'),
};

export type ProgrammeRow = RowOf<typeof columns>;
export type ProgrammeRows = Rows<ProgrammeRow>;
