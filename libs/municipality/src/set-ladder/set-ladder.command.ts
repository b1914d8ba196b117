import { OneOf, Parts, TimeOfDay, WholeNumber, WholeNumbers } from '@vekha/event-sourcing/command-fields';

export class Escalation {
  @OneOf('Кому', ['curator', 'director', 'department']) to: 'curator' | 'director' | 'department';
  @WholeNumber('Через сколько рабочих дней', 1, 250) workingDays: number;
}

/** Says who is told of every term of the municipality's roadmaps, and when. Roadmaps already drawn follow it too. */
export class SetLadder {
  @WholeNumbers('Напоминания за рабочих дней', 1, 250, 10) reminders: number[];
  @TimeOfDay('Время напоминаний') time: string;
  @Parts('Сообщения о просрочке', () => Escalation, 3) escalations: Escalation[];
}
