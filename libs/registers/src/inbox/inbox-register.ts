import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { defineProjection, type Rows, when } from '@vekha/event-sourcing/projection';
import {
  DeadlineAmbiguityDetected, DeadlineClarified, DeadlineParsed, DeadlineReprojected, ExternalScheduleAttached, MeasureMarkedRetroactive, MeasureRescheduled,
  MeasureResumed, MeasureSuspended,
} from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, RoadmapCancelled, RoadmapCompleted } from '@vekha/roadmap/events';
import {
  MeasureAmended, MeasureBecameOverdue, MeasureCancelled, MeasureClaimed, MeasureCompleted, MeasureDeclaredNotApplicable, MeasureDelegated,
  MeasurePlanned, MeasureReopened, MeasureResultRejected, MeasureResultReported, MeasureReturned, ResponsibleAssigned,
} from '@vekha/roadmap/measure-events';
import { MeasureReminderSent, OverdueEscalated } from '@vekha/roadmap/notice-events';
import {
  OccurrenceHeld, OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceMoved, OccurrenceReprojected, OccurrenceScheduled, OccurrenceSkipped,
} from '@vekha/roadmap/occurrence-events';
import { type MeasureMemory, newMeasure, newTerm, type OccurrenceMemory, type RoadmapMemory, sameOrNewTerm, type TermMemory } from './inbox-memory';
import { type Circumstances, columns, type InboxRow, measureOf, occurrenceOf, refresh, remember, roadmapOf, type Whose } from './inbox-rows';

type OfMeasure = Required<Pick<Whose, 'roadmapId' | 'measureId'>>;
type OfOccurrence = Required<Whose>;

const measure = ({ roadmapId, measureId }: OfMeasure): OfMeasure => ({ roadmapId, measureId });
const occurrence = ({ roadmapId, measureId, period }: OfOccurrence): OfOccurrence => ({ roadmapId, measureId, period });

function changeMeasure(rows: Rows<InboxRow>, data: OfMeasure, context: Circumstances, changes: (memory: MeasureMemory) => Partial<MeasureMemory>): void {
  const memory = measureOf(rows, data);
  if (memory) remember(rows, measure(data), { ...memory, ...changes(memory) }, context);
}

function changeOccurrence(rows: Rows<InboxRow>, data: OfOccurrence, context: Circumstances, changes: (memory: OccurrenceMemory) => Partial<OccurrenceMemory>): void {
  const memory = occurrenceOf(rows, data);
  if (memory) remember(rows, occurrence(data), { ...memory, ...changes(memory) }, context);
}

/** Changes the term of an occurrence when the event names a period, else that of the measure. */
function changeTerm(rows: Rows<InboxRow>, data: OfMeasure & Whose, context: Circumstances, changes: (term: TermMemory) => Partial<TermMemory>): void {
  const { period } = data;
  if (period !== undefined) changeOccurrence(rows, { ...measure(data), period }, context, ({ term }) => ({ term: { ...term, ...changes(term) } }));
  else changeMeasure(rows, data, context, ({ term }) => (term ? { term: { ...term, ...changes(term) } } : {}));
}

/** People are told of an edition of a term: notices have a stream of their own, and of an edition gone by they are of no account. */
function tell(rows: Rows<InboxRow>, data: OfMeasure & Whose & { readonly deadlineVersion: number }, context: Circumstances, changes: (term: TermMemory) => Partial<TermMemory>): void {
  changeTerm(rows, data, context, (term) => (term.version === data.deadlineVersion ? changes(term) : {}));
}

/** The course of the roadmap concerns every row and occurrence of it. */
function changeCourse(rows: Rows<InboxRow>, roadmapId: string, context: Circumstances, course: RoadmapMemory['course']): void {
  remember(rows, { roadmapId }, { of: 'roadmap', course }, context);
  for (const [, { memory, measureId }] of rows.all()) if (memory?.of === 'measure') refresh(rows, { roadmapId, measureId }, context.recordedAt);
}

/**
 * «Мои дела»: one line per thing that a role of a school has to do or to know, gone as soon as it is done. A new reminder
 * changes a line, it never makes a second one.
 */
export const inboxRegister = defineProjection({
  name: 'inbox',
  version: 1,
  title: 'Дела',
  words: { row: ['дело', 'дела', 'дел'] },
  columns,
  // Notices have a stream of their own but belong to the rows of their roadmap.
  partition: ({ data }) => (data as { roadmapId: string }).roadmapId,
  reactions: [
    when(RoadmapActivated, (rows: Rows<InboxRow>, event) => changeCourse(rows, event.data.roadmapId, event, 'active')),
    when(RoadmapCompleted, (rows: Rows<InboxRow>, event) => changeCourse(rows, event.data.roadmapId, event, 'ended')),
    when(RoadmapCancelled, (rows: Rows<InboxRow>, event) => {
      const { course } = roadmapOf(rows, event.data);
      changeCourse(rows, event.data.roadmapId, event, course === 'active' ? 'cancelled' : 'ended');
    }),
    when(MeasurePlanned, (rows: Rows<InboxRow>, event) => {
      const { text, responsible } = event.data;
      remember(rows, measure(event.data), { ...newMeasure, text, responsible }, event);
    }),
    when(MeasureAmended, (rows: Rows<InboxRow>, event) => {
      const { text, responsible } = event.data;
      changeMeasure(rows, event.data, event, () => ({ ...(text !== undefined && { text }), ...(responsible && { responsible }) }));
    }),
    when(ResponsibleAssigned, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ responsible: event.data.responsible }))),
    when(DeadlineParsed, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', term: newTerm(event.data.deadline) }))),
    when(DeadlineAmbiguityDetected, (rows: Rows<InboxRow>, event) =>
      changeMeasure(rows, event.data, event, () => ({ state: 'unclear', datesAwaited: event.data.status === 'DATES_AWAITED' })),
    ),
    when(DeadlineClarified, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', term: newTerm(event.data.deadline) }))),
    when(ExternalScheduleAttached, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', term: newTerm(event.data.deadline) }))),
    when(MeasureRescheduled, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', term: newTerm(event.data.deadline) }))),
    when(DeadlineReprojected, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, ({ term }) => ({ term: sameOrNewTerm(term, event.data.deadline) }))),
    when(OccurrenceReprojected, (rows: Rows<InboxRow>, event) => changeOccurrence(rows, event.data, event, ({ term }) => ({ term: sameOrNewTerm(term, event.data.deadline) }))),
    when(MeasureMarkedRetroactive, (rows: Rows<InboxRow>, event) => changeTerm(rows, event.data, event, () => ({ retroactive: true }))),
    when(MeasureSuspended, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ suspended: true }))),
    when(MeasureResumed, (rows: Rows<InboxRow>, event) => {
      const { deadline } = event.data;
      changeMeasure(rows, event.data, event, ({ term }) => ({ suspended: false, ...(deadline && { term: sameOrNewTerm(term, deadline) }) }));
    }),
    when(MeasureReminderSent, (rows: Rows<InboxRow>, event) => tell(rows, event.data, event, () => ({ rung: rungKey(event.data) }))),
    when(MeasureBecameOverdue, (rows: Rows<InboxRow>, event) => tell(rows, event.data, event, () => ({ rung: 'overdue' }))),
    when(OverdueEscalated, (rows: Rows<InboxRow>, event) => {
      const { to, workingDays } = event.data;
      const rung = rungKey({ ...event.data, rung: 'escalation' });
      tell(rows, event.data, event, ({ escalations }) => ({ rung, escalations: [...escalations.filter((each) => each.to !== to), { to, workingDays, at: event.recordedAt }] }));
    }),
    when(MeasureResultReported, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'reported', reportedBy: event.actor.role }))),
    when(MeasureResultRejected, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', reportedBy: null }))),
    when(MeasureReopened, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'waiting', reportedBy: null }))),
    when(MeasureCompleted, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'done' }))),
    when(MeasureDeclaredNotApplicable, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'dropped' }))),
    when(MeasureCancelled, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ state: 'dropped' }))),
    when(MeasureClaimed, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ claimed: { role: event.actor.role } }))),
    when(MeasureDelegated, (rows: Rows<InboxRow>, event) => {
      const { to, returnBy } = event.data;
      changeMeasure(rows, event.data, event, () => ({ delegated: { to, returnBy } }));
    }),
    when(MeasureReturned, (rows: Rows<InboxRow>, event) => changeMeasure(rows, event.data, event, () => ({ delegated: null }))),
    when(OccurrenceScheduled, (rows: Rows<InboxRow>, event) => {
      const { period, deadline } = event.data;
      changeMeasure(rows, event.data, event, ({ periods }) => ({ periods: [...periods.filter((each) => each !== period), period] }));
      remember(rows, occurrence(event.data), { of: 'occurrence', state: 'pending', term: newTerm(deadline) }, event);
    }),
    when(OccurrenceMarkedRetroactive, (rows: Rows<InboxRow>, event) => changeTerm(rows, event.data, event, () => ({ retroactive: true }))),
    when(OccurrenceMissed, (rows: Rows<InboxRow>, event) =>
      changeOccurrence(rows, event.data, event, ({ term }) => ({ state: 'missed', term: { ...term, rung: 'overdue' } })),
    ),
    when(OccurrenceHeld, (rows: Rows<InboxRow>, event) => changeOccurrence(rows, event.data, event, () => ({ state: 'held' }))),
    when(OccurrenceSkipped, (rows: Rows<InboxRow>, event) => changeOccurrence(rows, event.data, event, () => ({ state: 'skipped' }))),
    when(OccurrenceMoved, (rows: Rows<InboxRow>, event) => changeOccurrence(rows, event.data, event, () => ({ state: 'pending', term: newTerm(event.data.deadline) }))),
  ],
});
