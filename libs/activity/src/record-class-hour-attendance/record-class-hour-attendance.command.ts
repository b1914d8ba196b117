import { Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Says how many pupils of the class were there, and how many it has. No list of names. */
export class RecordClassHourAttendance {
  @Reference('Классный час') classHourId: string;
  @WholeNumber('Присутствовало', 0, 1000) present: number;
  @WholeNumber('Учится в классе', 1, 1000) enrolled: number;
}
