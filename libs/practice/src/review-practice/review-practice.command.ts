import { CivilDate, DocumentNumber, OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';

/** Minutes (протокол) of the council's meeting. */
export class ReviewMinutes {
  @DocumentNumber('Номер протокола') number: string;
  @CivilDate('Дата протокола') date: string;
}

/** Records that the council has looked the practice through, and whether its text names people. */
export class ReviewPractice {
  @Reference('Практика') practiceId: string;
  @OneOf('Названы ли люди в описании', ['NAMES_NOBODY', 'NAMES_PERSONS']) text: 'NAMES_NOBODY' | 'NAMES_PERSONS';
  @Part('Протокол', () => ReviewMinutes, { optional: true }) minutes?: ReviewMinutes;
}
