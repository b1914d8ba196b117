import { code, date, defineEvent, flag, impersonalText, list, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { ofTrainingGroup, scan } from './event-fields';

const people = list(reference('person'));

export const TrainingGroupFormed = defineEvent('TrainingGroupFormed', 1, 'сформирована группа обучения наставников', {
  ...ofTrainingGroup,
  schoolId: reference('school'),
  zone: impersonalText(),
  programme: impersonalText(),
  members: people,
});

export const TrainingScheduleAttached = defineEvent('TrainingScheduleAttached', 1, 'приложено расписание обучения', { ...ofTrainingGroup, days: list(date()), scan: optional(scan) });

export const TrainingSessionHeld = defineEvent('TrainingSessionHeld', 1, 'проведено занятие группы', {
  ...ofTrainingGroup,
  sessionId: reference('session'),
  heldOn: date(),
  topic: impersonalText(),
  hours: number(),
  attended: people,
});

export const IndividualConsultationHeld = defineEvent('IndividualConsultationHeld', 1, 'проведена индивидуальная консультация', { ...ofTrainingGroup, personId: reference('person'), heldOn: date() });

export const TrainingGroupClosed = defineEvent('TrainingGroupClosed', 1, 'завершено обучение группы', {
  ...ofTrainingGroup,
  members: people,
  sessions: number(),
  consultations: number(),
  /** At least two sessions and individual consultations given (001:L235–L237). */
  complete: flag(),
  reason: optional(code('MEMBERS_LEFT', 'TRAINER_LEFT', 'REPLACED_BY_COURSE')),
});

export const trainingEvents = [TrainingGroupFormed, TrainingScheduleAttached, TrainingSessionHeld, IndividualConsultationHeld, TrainingGroupClosed] as const;
