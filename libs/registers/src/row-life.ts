import { academicYearOf } from '@vekha/calendar/academic-year';
import { codeColumn, dateColumn, indexed, integerColumn, nullable, type Rows } from '@vekha/event-sourcing/projection';

/** The columns every register of mentoring has beside its own; the school and the last event are the engine's (domain §5.1). */
export const lifeColumns = (states: Readonly<Record<string, string>>) => ({
  status: indexed(codeColumn('Состояние', states)),
  /** Of its beginning; the year's September. */
  academicYear: indexed(integerColumn('Учебный год')),
  /** Civil day from which it is in this state, as people say it. */
  since: dateColumn('С какого дня'),
  /** Civil day on which it was over. */
  until: nullable(dateColumn('По какой день')),
});

interface Told {
  readonly meta: { readonly occurredOn: string };
}

/** @param on the day it began, when that is not the day it was told of */
export function begun(event: Told, status: string, on: string = event.meta.occurredOn) {
  return { status, academicYear: academicYearOf(on).startYear, since: on, until: null };
}

/** It goes on in another state. */
export const turned = (event: Told, status: string, on: string = event.meta.occurredOn) => ({ status, since: on, until: null });

/** It is over. */
export const ended = (event: Told, status: string, on: string = event.meta.occurredOn) => ({ status, since: on, until: on });

/** Changes a row that there is: of what was taken back before, later events say nothing. */
export function amend<Row>(rows: Rows<Row>, key: string, changes: Partial<Row>): void {
  if (rows.get(key)) rows.patch(key, changes);
}
