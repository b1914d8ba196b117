import { date, defineEvent, impersonalText, number, reference } from '@vekha/event-sourcing/event-definition';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import type { AnyProjection } from '@vekha/event-sourcing/projection-store';

/** What a rebuild is measured on: registers, the events they know, and a log in the order in which it grew. */
export interface MeasuredRegisters {
  readonly projections: readonly AnyProjection[];
  readonly registry: EventRegistry;
  events(atLeast: number): Iterable<readonly (readonly [stream: string, event: NewEvent])[]>;
}

const Adopted = defineEvent('BenchRoadmapAdopted', 1, 'Карта принята', { title: impersonalText(), institution: reference('school') });
const Planned = defineEvent('BenchMeasurePlanned', 1, 'Мероприятие запланировано', {
  measure: reference('measure'),
  stage: reference('stage'),
  text: impersonalText(),
  responsible: impersonalText(),
  dueOn: date(),
});
const Moved = defineEvent('BenchMeasureMoved', 1, 'Срок перенесён', { measure: reference('measure'), dueOn: date(), ground: impersonalText() });
const Reported = defineEvent('BenchMeasureReported', 1, 'Сообщено о выполнении', { measure: reference('measure'), participants: number() });
const Accepted = defineEvent('BenchMeasureAccepted', 1, 'Выполнение принято', { measure: reference('measure') });
const Reminded = defineEvent('BenchMeasureReminded', 1, 'Отправлено напоминание', { measure: reference('measure') });

const measureColumns = {
  roadmap: indexed(textColumn('Карта')),
  stage: textColumn('Этап'),
  text: textColumn('Мероприятие'),
  responsible: textColumn('Ответственные'),
  dueOn: indexed(dateColumn('Срок')),
  status: indexed(textColumn('Состояние')),
  overdue: flagColumn('Просрочено'),
  moves: integerColumn('Переносов'),
  participants: nullable(integerColumn('Участников')),
  findings: jsonColumn<readonly string[]>('Замечания'),
};
type MeasureRows = Rows<RowOf<typeof measureColumns>>;

const measures = defineProjection({
  name: 'bench_measures',
  version: 1,
  title: 'Мероприятия',
  columns: measureColumns,
  reactions: [
    when(Planned, (rows: MeasureRows, { stream, data: { measure, stage, text, responsible, dueOn } }) => {
      const fresh = { status: 'planned', overdue: false, moves: 0, participants: null, findings: [] };
      rows.put(measure, { roadmap: stream, stage, text, responsible, dueOn, ...fresh });
    }),
    when(Moved, (rows: MeasureRows, { data: { measure, dueOn } }) => rows.patch(measure, { dueOn, moves: (rows.get(measure)?.moves ?? 0) + 1 })),
    when(Reported, (rows: MeasureRows, { data: { measure, participants } }) => rows.patch(measure, { status: 'reported', participants })),
    when(Accepted, (rows: MeasureRows, { data: { measure } }) => rows.patch(measure, { status: 'done' })),
  ],
});

const roadmapColumns = {
  title: textColumn('Наименование'),
  institution: indexed(textColumn('Школа')),
  planned: integerColumn('Мероприятий'),
  done: integerColumn('Выполнено'),
};
type RoadmapRows = Rows<RowOf<typeof roadmapColumns>>;

const roadmaps = defineProjection({
  name: 'bench_roadmaps',
  version: 1,
  title: 'Дорожные карты',
  columns: roadmapColumns,
  reactions: [
    when(Adopted, (rows: RoadmapRows, { stream, data: { title, institution } }) => rows.put(stream, { title, institution, planned: 0, done: 0 })),
    when(Planned, (rows: RoadmapRows, { stream }) => rows.patch(stream, { planned: (rows.get(stream)?.planned ?? 0) + 1 })),
    when(Accepted, (rows: RoadmapRows, { stream }) => rows.patch(stream, { done: (rows.get(stream)?.done ?? 0) + 1 })),
  ],
});

const deadlineColumns = { measure: textColumn('Мероприятие'), dueOn: indexed(dateColumn('Срок')), reminders: integerColumn('Напоминаний') };
type DeadlineRows = Rows<RowOf<typeof deadlineColumns>>;

const deadlines = defineProjection({
  name: 'bench_deadlines',
  version: 1,
  title: 'Открытые сроки',
  columns: deadlineColumns,
  reactions: [
    when(Planned, (rows: DeadlineRows, { data: { measure, dueOn } }) => rows.put(measure, { measure, dueOn, reminders: 0 })),
    when(Moved, (rows: DeadlineRows, { data: { measure, dueOn } }) => rows.patch(measure, { dueOn })),
    when(Reminded, (rows: DeadlineRows, { data: { measure } }) => rows.patch(measure, { reminders: (rows.get(measure)?.reminders ?? 0) + 1 })),
    when(Reported, (rows: DeadlineRows, { data: { measure } }) => rows.remove(measure)),
  ],
});

const MEASURES = 12;
const COHORT = 1_000;

/** A roadmap of a year as commands append it: 49 events, adopted at once, then lived through measure by measure. */
function yearOf(roadmap: string): readonly (readonly { readonly type: string; readonly data: object }[])[] {
  const measure = Array.from({ length: MEASURES }, (_, index) => derivedId('bench-measure', roadmap, index));
  const text = 'Проведение методического объединения наставников по вопросам сопровождения молодых педагогов';
  const planned = measure.map((id, index) =>
    Planned({ measure: id, stage: `stage-${index % 4}`, text: `${text}, ${index + 1}`, responsible: 'куратор, наставники', dueOn: `2024-1${index % 3}-15` }),
  );
  const lived = measure.flatMap((id, index) => [
    [Reminded({ measure: id })],
    ...(index % 2 ? [[Moved({ measure: id, dueOn: '2025-02-01', ground: 'приказ' })]] : [[Reminded({ measure: id })]]),
    [Reported({ measure: id, participants: index + 3 }), ...(index % 3 ? [Accepted({ measure: id })] : [])],
  ]);
  return [[Adopted({ title: 'Дорожная карта внедрения целевой модели наставничества', institution: derivedId('bench-school', roadmap) }), ...planned], ...lived];
}

function* grownLog(atLeast: number): Iterable<readonly (readonly [string, NewEvent])[]> {
  let count = 0;
  for (let cohort = 0; count < atLeast; cohort += 1) {
    const years = Array.from({ length: COHORT }, (_, index) => {
      const stream = `roadmap-${derivedId('bench-roadmap', cohort, index)}`;
      return { stream, commands: yearOf(stream) };
    });
    const longest = years[0]?.commands.length ?? 0;
    for (let turn = 0; turn < longest; turn += 1) {
      const entries = years.flatMap(({ stream, commands }, index) =>
        (commands[turn] ?? []).map((event, place) => [stream, stored(event, [cohort, index, turn, place])] as const),
      );
      count += entries.length;
      yield entries;
    }
  }
}

function stored({ type, data }: { type: string; data: object }, place: readonly number[]): NewEvent {
  const eventId = derivedId('bench-event', ...place);
  return {
    eventId,
    type,
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:15:30.000Z',
    scope: `school:${derivedId('bench-scope', (place[1] ?? 0) % 100)}`,
    actor: { id: 'a3c8d0c2-6d0e-4a49-8d66-0f8f2c1f7a55', role: 'curator' },
    commandId: eventId,
    payload: { data: data as NewEvent['payload'], meta: { occurredOn: '2026-11-19', correlationId: eventId } },
  };
}

/** Three registers like those of a roadmap: one line per measure, one per roadmap, one per open deadline. */
export const representativeRegisters: MeasuredRegisters = {
  projections: [measures, roadmaps, deadlines],
  registry: new EventRegistry([Adopted, Planned, Moved, Reported, Accepted, Reminded]),
  events: grownLog,
};
