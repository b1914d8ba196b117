import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, personColumn, personsColumn, type Reaction, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { PairProposed, TrialMeetingHeld } from '@vekha/programme/match-events';
import { MeetingNoteAdded, meetingEvents, MentoringMeetingHeld, MentoringMeetingMissed, MentoringMeetingRequested, MentoringMeetingScheduled } from '@vekha/programme/meeting-events';
import { SpeedMeetingCancelled, SpeedMeetingHeld, SpeedMeetingPlanned } from '@vekha/programme/speed-meeting-events';
import { FORMER_GOALS, MEETING_SORTS, MEETING_STATES, MISSING_CAUSES } from '../mentoring-words';
import { joined, versioned } from '../reaction-lists';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';
import { takingPartColumns, takingPartReactions } from '../taking-part';

interface Note {
  readonly aboutId: string;
  readonly note: Sealed;
}

const columns = {
  /** False of the row that only remembers who takes part in the programme. */
  isMeeting: flagColumn('Встреча'),
  meetingId: textColumn('Встреча'),
  sort: indexed(codeColumn('Какая', MEETING_SORTS)),
  programmeId: indexed(nullable(textColumn('Программа'))),
  ...takingPartColumns,
  on: indexed(nullable(dateColumn('День'))),
  at: nullable(textColumn('Время')),
  minutes: nullable(integerColumn('Минут')),
  channel: nullable(textColumn('Как встречались')),
  /** Official use of foreign messengers is restricted (domain §9.4). */
  foreignChannel: flagColumn('Иностранный сервис'),
  requestedBy: nullable(personColumn('Кто просил')),
  attended: personsColumn('Были'),
  absent: personsColumn('Не были'),
  missedCause: nullable(codeColumn('Почему не состоялась', MISSING_CAUSES)),
  topic: nullable(sealedColumn('О чём просили')),
  goal: nullable(sealedColumn('Цель')),
  formerGoal: nullable(codeColumn('Прежняя цель', FORMER_GOALS)),
  notes: jsonColumn<readonly Note[]>('Записи'),
  ...lifeColumns(MEETING_STATES),
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;
type Told = Parameters<typeof begun>[0];

const blank = {
  on: null, at: null, minutes: null, channel: null, foreignChannel: false, requestedBy: null, attended: [], absent: [], missedCause: null, topic: null, goal: null,
  formerGoal: null, notes: [], version: 0,
} as const;

interface OfMeeting {
  readonly programmeId: string;
  readonly meetingId: string;
}

/** A meeting is begun by whichever event names it first. */
function meet(rows: Rows<Row>, event: Told & { readonly data: OfMeeting }, changes: Partial<Row>): void {
  const { programmeId, meetingId } = event.data;
  const { mentorId = '', menteeIds = [] } = rows.get(programmeId) ?? {};
  const known = rows.get(meetingId) ?? { isMeeting: true, meetingId, sort: 'MEETING', programmeId, mentorId, menteeIds, ...blank, ...begun(event, 'Requested') };
  rows.put(meetingId, { ...known, ...changes });
}

const ofProgramme: readonly Reaction<Row>[] = [
  when(PairProposed, (rows: Rows<Row>, event) => {
    const { programmeId, mentorId, menteeIds } = event.data;
    rows.put(programmeId, { isMeeting: false, meetingId: programmeId, sort: 'MEETING', programmeId, mentorId, menteeIds, ...blank, ...begun(event, 'Requested') });
  }),
  when(TrialMeetingHeld, (rows: Rows<Row>, event) => {
    const { programmeId, heldOn } = event.data;
    const { mentorId = '', menteeIds = [] } = rows.get(programmeId) ?? {};
    rows.put(`${programmeId}/trial`, { isMeeting: true, meetingId: `${programmeId}/trial`, sort: 'TRIAL', programmeId, mentorId, menteeIds, ...blank, on: heldOn, ...begun(event, 'Held', heldOn), until: heldOn });
  }),
  when(MentoringMeetingRequested, (rows: Rows<Row>, event) => {
    const { personId, wishedOn = null, topic = null } = event.data;
    meet(rows, event, { requestedBy: personId, on: wishedOn, topic, ...begun(event, 'Requested') });
  }),
  when(MentoringMeetingScheduled, (rows: Rows<Row>, event) => {
    const { on, at = null, channel = null, goal } = event.data;
    meet(rows, event, { on, at, channel, ...(goal !== undefined && { goal }), ...turned(event, 'Scheduled') });
  }),
  when(MentoringMeetingHeld, (rows: Rows<Row>, event) => {
    const { heldOn, minutes = null, channel, foreignChannel = false, attended, formerGoal = null, goal } = event.data;
    meet(rows, event, { on: heldOn, minutes, channel, foreignChannel, attended, formerGoal, ...(goal !== undefined && { goal }), ...ended(event, 'Held', heldOn) });
  }),
  when(MentoringMeetingMissed, (rows: Rows<Row>, event) => {
    const { missedOn, absent, cause } = event.data;
    meet(rows, event, { on: missedOn, absent, missedCause: cause, ...ended(event, 'Missed', missedOn) });
  }),
  when(MeetingNoteAdded, (rows: Rows<Row>, { data: { meetingId, aboutId, note } }) => amend(rows, meetingId, { notes: [...(rows.get(meetingId)?.notes ?? []), { aboutId, note }] })),
];

/** PR-6: of people who are no pair. */
const speed: readonly Reaction<Row>[] = [
  when(SpeedMeetingPlanned, (rows: Rows<Row>, event) => {
    const { speedMeetingId: meetingId, mentorId, menteeIds, on } = event.data;
    rows.put(meetingId, { isMeeting: true, meetingId, sort: 'SPEED', programmeId: null, mentorId, menteeIds, ...blank, on, ...begun(event, 'Scheduled'), version: event.revision });
  }),
  when(SpeedMeetingHeld, (rows: Rows<Row>, event) => {
    const { speedMeetingId, heldOn, attended, minutes = null, channel, foreignChannel = false } = event.data;
    amend(rows, speedMeetingId, { on: heldOn, attended, minutes, channel, foreignChannel, ...ended(event, 'Held', heldOn), version: event.revision });
  }),
  when(SpeedMeetingCancelled, (rows: Rows<Row>, event) => amend(rows, event.data.speedMeetingId, { missedCause: event.data.cause, ...ended(event, 'Cancelled'), version: event.revision })),
];

/** «Встречи»: of pairs and groups, trial meetings before them, and speed meetings (001:L55–L61, L272–L278). */
export const meetingRegister = defineProjection({
  name: 'meetings',
  version: 1,
  title: 'Встречи',
  columns,
  words: { row: ['встреча', 'встречи', 'встреч'], notable: [{ where: { status: 'Held' }, words: ['проведена', 'проведены', 'проведены'] }] },
  listed: 'isMeeting',
  reactions: versioned<Row>(meetingEvents, 'meetingId', joined<Row>(ofProgramme, takingPartReactions<Row>(), speed)),
});
