import { RegionalEventAnnounced, RepresentativeParticipationRecorded } from '@vekha/activity/events';
import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, nullable, personColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { LEVELS, OUTSIDE_EVENT_KINDS, PARTICIPATION_RESULTS, PARTICIPATION_STATES } from '../mentoring-words';
import { begun, lifeColumns } from '../row-life';

const columns = {
  /** False of an event in which nobody has taken part yet. */
  tookPart: flagColumn('Участие'),
  eventId: textColumn('Мероприятие'),
  eventName: nullable(textColumn('Название')),
  kind: nullable(codeColumn('Вид', OUTSIDE_EVENT_KINDS)),
  level: indexed(codeColumn('Уровень', LEVELS)),
  startsOn: nullable(dateColumn('Начало')),
  endsOn: nullable(dateColumn('Окончание')),
  personId: nullable(personColumn('Кто участвовал')),
  date: nullable(dateColumn('День участия')),
  result: nullable(codeColumn('Результат', PARTICIPATION_RESULTS)),
  ...lifeColumns(PARTICIPATION_STATES),
};

type Row = RowOf<typeof columns>;

/** «Участие в региональных событиях, конкурсах, проектах» (001:L259). */
export const eventParticipationRegister = defineProjection({
  name: 'event_participations',
  version: 1,
  title: 'Участие в событиях и конкурсах',
  columns,
  words: { row: ['участие', 'участия', 'участий'] },
  listed: 'tookPart',
  reactions: [
    when(RegionalEventAnnounced, (rows: Rows<Row>, event) => {
      const { eventId, name, kind, level, startsOn, endsOn } = event.data;
      rows.put(eventId, { tookPart: false, eventId, eventName: name, kind, level, startsOn, endsOn, personId: null, date: null, result: null, ...begun(event, 'Recorded', startsOn) });
    }),
    when(RepresentativeParticipationRecorded, (rows: Rows<Row>, event) => {
      const { eventId, level, personId, participatedOn, result } = event.data;
      const { eventName = null, kind = null, startsOn = null, endsOn = null } = rows.get(eventId) ?? {};
      rows.put(`${eventId}/${personId}`, { tookPart: true, eventId, eventName, kind, level, startsOn, endsOn, personId, date: participatedOn, result, ...begun(event, 'Recorded', participatedOn) });
    }),
  ],
});
