import { CivilDate, Reference, References } from '@vekha/event-sourcing/command-fields';

/** Appoints one meeting of a mentee or several with a mentor of higher level; no pair, no programme, no order. */
export class PlanSpeedMeeting {
  @Reference('Школа') schoolId: string;
  @Reference('Наставник') mentorId: string;
  @References('Наставляемые', 100) menteeIds: string[];
  @CivilDate('День встречи') on: string;
}
