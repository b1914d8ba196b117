import { ClassHourAttendanceRecorded, ClassHourHeld } from '@vekha/activity/events';
import { dateColumn, defineProjection, indexed, integerColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { CLASS_HOUR_STATES } from '../mentoring-words';
import { amend, begun, lifeColumns, turned } from '../row-life';

const columns = {
  classHourId: textColumn('Классный час'),
  schoolClass: indexed(textColumn('Класс')),
  topic: textColumn('Тема'),
  heldOn: dateColumn('Проведён'),
  present: nullable(integerColumn('Присутствовали')),
  enrolled: nullable(integerColumn('В классе')),
  ...lifeColumns(CLASS_HOUR_STATES),
};

type Row = RowOf<typeof columns>;

/** «Классные часы»: counts only, never who was there (001:L253). */
export const classHourRegister = defineProjection({
  name: 'class_hours',
  version: 1,
  title: 'Классные часы',
  columns,
  words: { row: ['классный час', 'классных часа', 'классных часов'] },
  reactions: [
    when(ClassHourHeld, (rows: Rows<Row>, event) => {
      const { classHourId, schoolClass, topic, heldOn } = event.data;
      rows.put(classHourId, { classHourId, schoolClass, topic, heldOn, present: null, enrolled: null, ...begun(event, 'Held', heldOn) });
    }),
    when(ClassHourAttendanceRecorded, (rows: Rows<Row>, event) => amend(rows, event.data.classHourId, { present: event.data.present, enrolled: event.data.enrolled, ...turned(event, 'Counted', event.data.heldOn) })),
  ],
});
