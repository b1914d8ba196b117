import { codeColumn, dateColumn, defineProjection, flagColumn, integerColumn, jsonColumn, nullable, personsColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { IndividualConsultationHeld, TrainingGroupClosed, TrainingGroupFormed, TrainingScheduleAttached, TrainingSessionHeld } from '@vekha/people/training-events';
import { TRAINING_STATES } from '../mentoring-words';
import { begun, ended, lifeColumns } from '../row-life';

interface Session {
  readonly heldOn: string;
  readonly topic: string;
  readonly hours: number;
  /** How many came. */
  readonly attended: number;
}

const columns = {
  groupId: textColumn('Группа'),
  programme: textColumn('Программа обучения'),
  members: personsColumn('Участники'),
  sessionsHeld: integerColumn('Проведено занятий'),
  sessions: jsonColumn<readonly Session[]>('Занятия'),
  consultationsGiven: integerColumn('Индивидуальных консультаций'),
  consulted: personsColumn('Кому даны консультации'),
  lastHeldOn: nullable(dateColumn('Последнее занятие')),
  scheduledDays: jsonColumn<readonly string[]>('Дни по расписанию'),
  /** SHA-256 of the schedule's scan, hex. */
  fileHash: nullable(textColumn('Контрольная сумма расписания')),
  /** At least two sessions and individual consultations given (001:L235–L237). */
  complete: flagColumn('Обучение полное'),
  closedBecause: nullable(codeColumn('Почему закрыта раньше', { MEMBERS_LEFT: 'участники выбыли', TRAINER_LEFT: 'нет преподавателя', REPLACED_BY_COURSE: 'заменено курсом' })),
  ...lifeColumns(TRAINING_STATES),
};

type Row = RowOf<typeof columns>;

function change(rows: Rows<Row>, groupId: string, changes: (row: Row) => Partial<Row>): void {
  const row = rows.get(groupId);
  if (!row) return;
  const next = { ...row, ...changes(row) };
  rows.patch(groupId, { ...next, complete: next.sessionsHeld >= 2 && next.consultationsGiven >= 1 });
}

/** «Группы обучения наставников» (001:L235). */
export const trainingRegister = defineProjection({
  name: 'trainings',
  version: 1,
  title: 'Обучение наставников',
  columns,
  words: { row: ['группа', 'группы', 'групп'], notable: [{ where: { complete: false }, words: ['ещё не обучена', 'ещё не обучены', 'ещё не обучены'] }] },
  reactions: [
    when(TrainingGroupFormed, (rows: Rows<Row>, event) => {
      const { groupId, programme, members } = event.data;
      const nothing = { sessionsHeld: 0, sessions: [], consultationsGiven: 0, consulted: [], lastHeldOn: null, scheduledDays: [], fileHash: null, complete: false, closedBecause: null };
      rows.put(groupId, { groupId, programme, members, ...nothing, ...begun(event, 'Formed') });
    }),
    when(TrainingScheduleAttached, (rows: Rows<Row>, { data: { groupId, days, scan } }) => change(rows, groupId, () => ({ scheduledDays: days, fileHash: scan?.sha256 ?? null }))),
    when(TrainingSessionHeld, (rows: Rows<Row>, { data: { groupId, heldOn, topic, hours, attended } }) => {
      change(rows, groupId, ({ sessions, sessionsHeld }) => ({ sessionsHeld: sessionsHeld + 1, lastHeldOn: heldOn, sessions: [...sessions, { heldOn, topic, hours, attended: attended.length }] }));
    }),
    when(IndividualConsultationHeld, (rows: Rows<Row>, { data: { groupId, personId } }) => {
      change(rows, groupId, ({ consulted, consultationsGiven }) => ({ consultationsGiven: consultationsGiven + 1, consulted: [...consulted.filter((id) => id !== personId), personId] }));
    }),
    when(TrainingGroupClosed, (rows: Rows<Row>, event) => change(rows, event.data.groupId, () => ({ members: event.data.members, closedBecause: event.data.reason ?? null, ...ended(event, 'Closed') }))),
  ],
});
