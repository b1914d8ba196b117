import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, personsColumn, type Reaction, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  matchEvents, PairActivated, PairAssigned, PairCompleted, PairDeclined, PairDissolved, PairMentorReplaced, PairParticipantAgreed, PairProposed, PairResumed, PairSuspended,
  PairTermChanged, ReplacementSought, TrialMeetingHeld,
} from '@vekha/programme/match-events';
import { programmeEvents } from '@vekha/programme/events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { ProgrammeDrafted, ProgrammeExtended } from '@vekha/programme/plan-events';
import { MENTORING_FORMS, MENTORING_KINDS, MENTORING_MODELS, PAIR_ENDS, PAIR_STATES, PAIR_TYPES, REPLACEMENT_CAUSES } from '../mentoring-words';
import { joined, versioned } from '../reaction-lists';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';
import { takingPartColumns, takingPartReactions } from '../taking-part';

interface Alternative {
  readonly mentorId: string;
  readonly score: number;
}

const columns = {
  programmeId: textColumn('Идентификатор'),
  type: codeColumn('Состав', PAIR_TYPES),
  ...takingPartColumns,
  form: indexed(codeColumn('Форма', MENTORING_FORMS)),
  /** Of a form of the school's own regulation. */
  localForm: nullable(textColumn('Форма по положению школы')),
  model: nullable(codeColumn('Модель', MENTORING_MODELS)),
  kind: codeColumn('Вид', MENTORING_KINDS),
  virtual: flagColumn('Дистанционно'),
  /** Who has agreed to the pair; to additional duties everybody consents on a paper of their own. */
  agreedBy: personsColumn('Согласны'),
  orderNumber: indexed(nullable(textColumn('Приказ, номер'))),
  orderDate: nullable(dateColumn('Приказ, дата')),
  orderDocumentId: nullable(textColumn('Приказ в реестре')),
  startedOn: nullable(dateColumn('Начало')),
  plannedEndOn: nullable(dateColumn('Окончание по плану')),
  endedOn: nullable(dateColumn('Окончание')),
  endReason: nullable(codeColumn('Почему закончена', PAIR_ENDS)),
  replacementCause: nullable(codeColumn('Ищут замену наставнику', REPLACEMENT_CAUSES)),
  formerMentors: personsColumn('Прежние наставники'),
  matchingScore: nullable(integerColumn('Баллы подбора')),
  alternatives: jsonColumn<readonly Alternative[]>('Кого ещё рассматривали'),
  matchingReason: nullable(sealedColumn('Почему этот наставник')),
  ...lifeColumns(PAIR_STATES),
  version: integerColumn('Версия'),
  /** Of the whole stream: the version of what nothing has touched yet. */
  revision: integerColumn('Последнее событие'),
};

export type MatchRow = RowOf<typeof columns>;
type Told = Parameters<typeof begun>[0];

const propose = (rows: Rows<MatchRow>, event: Told & { readonly data: Parameters<typeof PairProposed>[0] }): void => {
  const { programmeId, type, mentorId, menteeIds, form, localForm, model = null, kind, virtual, matching } = event.data;
  rows.put(programmeId, {
    programmeId, type, mentorId, menteeIds, form, localForm: localForm?.name ?? null, model, kind, virtual, agreedBy: [],
    orderNumber: null, orderDate: null, orderDocumentId: null, startedOn: null, plannedEndOn: null, endedOn: null, endReason: null, replacementCause: null,
    formerMentors: [], matchingScore: matching?.score ?? null, alternatives: matching?.alternatives ?? [], matchingReason: matching?.reason ?? null,
    ...begun(event, 'Proposed'), version: 0, revision: 0,
  });
};

/** «Реестр пар и групп» (001:L129, L166, L185). */
export const matchRegister = defineProjection({
  name: 'matches',
  version: 1,
  title: 'Пары и группы',
  columns,
  words: { row: ['пара или группа', 'пары и группы', 'пар и групп'], notable: [{ where: { status: 'Active' }, words: ['работает', 'работают', 'работают'] }] },
  reactions: joined<MatchRow>(versioned<MatchRow>(matchEvents, 'programmeId', joined<MatchRow>(takingPartReactions<MatchRow>(), [
    when(PairProposed, (rows: Rows<MatchRow>, event) => propose(rows, event)),
    when(TrialMeetingHeld, (rows: Rows<MatchRow>, event) => amend(rows, event.data.programmeId, turned(event, 'TrialMet', event.data.heldOn))),
    when(PairParticipantAgreed, (rows: Rows<MatchRow>, event) => agree(rows, event)),
    when(PairDeclined, (rows: Rows<MatchRow>, event) => over(rows, event, 'Declined', 'DECLINED', event.data.declinedOn)),
    when(PairAssigned, (rows: Rows<MatchRow>, event) => {
      const { programmeId, order, startsOn, endsOn } = event.data;
      const paper = { orderNumber: order.number, orderDate: order.date, orderDocumentId: order.documentId ?? null };
      amend(rows, programmeId, { ...paper, startedOn: startsOn, ...(endsOn !== undefined && { plannedEndOn: endsOn }), ...turned(event, 'Approved', order.date) });
    }),
    when(PairActivated, (rows: Rows<MatchRow>, event) => amend(rows, event.data.programmeId, turned(event, 'Active', event.data.activatedOn))),
    when(PairMentorReplaced, (rows: Rows<MatchRow>, event) => {
      const { programmeId, from } = event.data;
      amend(rows, programmeId, { formerMentors: [...(rows.get(programmeId)?.formerMentors ?? []), from], replacementCause: null, ...turned(event, 'Active') });
    }),
    when(PairTermChanged, (rows: Rows<MatchRow>, { data }) => amend(rows, data.programmeId, { plannedEndOn: data.endsOn })),
    when(PairSuspended, (rows: Rows<MatchRow>, event) => amend(rows, event.data.programmeId, turned(event, 'Suspended', event.data.suspendedOn))),
    when(PairResumed, (rows: Rows<MatchRow>, event) => amend(rows, event.data.programmeId, turned(event, 'Active', event.data.resumedOn))),
    when(ReplacementSought, (rows: Rows<MatchRow>, { data }) => amend(rows, data.programmeId, { replacementCause: data.cause })),
    when(PairDissolved, (rows: Rows<MatchRow>, event) => over(rows, event, 'Dissolved', event.data.ground, event.data.order.date)),
    when(PairCompleted, (rows: Rows<MatchRow>, event) => over(rows, event, 'Completed', rows.get(event.data.programmeId)?.endReason ?? null, event.data.completedOn)),
    when(ProgrammeDrafted, (rows: Rows<MatchRow>, { data }) => {
      if (rows.get(data.programmeId)?.plannedEndOn === null) rows.patch(data.programmeId, { plannedEndOn: data.plannedEnd });
    }),
    when(ProgrammeExtended, (rows: Rows<MatchRow>, { data }) => {
      const end = rows.get(data.programmeId)?.plannedEndOn;
      if (end !== undefined && (end === null || end < data.until)) rows.patch(data.programmeId, { plannedEndOn: data.until });
    }),
    when(ProgrammeCompleted, (rows: Rows<MatchRow>, { data }) => amend(rows, data.programmeId, { endReason: data.reason })),
  ])), programmeEvents.map(({ type }): Reaction<MatchRow> => ({
    type,
    apply: (rows, { data, revision }) => amend(rows, (data as { readonly programmeId: string }).programmeId, { revision }),
  }))),
});

function agree(rows: Rows<MatchRow>, event: Told & { readonly data: { readonly programmeId: string; readonly personId: string; readonly agreedOn: string } }): void {
  const { programmeId, personId, agreedOn } = event.data;
  const row = rows.get(programmeId);
  if (!row) return;
  const agreedBy = [...row.agreedBy, personId];
  const all = [row.mentorId, ...row.menteeIds].every((id) => agreedBy.includes(id));
  rows.patch(programmeId, { agreedBy, ...(all && turned(event, 'Agreed', agreedOn)) });
}

function over(rows: Rows<MatchRow>, event: Told & { readonly data: { readonly programmeId: string } }, state: string, endReason: string | null, on: string): void {
  amend(rows, event.data.programmeId, { endedOn: on, endReason, replacementCause: null, ...ended(event, state, on) });
}
