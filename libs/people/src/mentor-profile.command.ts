import { Parts, TimeOfDay, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { PersonalNumber, PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Codes } from './codes.command';

/** Free time of a usual week. */
export class FreeTime {
  @WholeNumber('День недели', 1, 7) weekday: number;
  @TimeOfDay('С') from: string;
  @TimeOfDay('До') to: string;
}

/** What matching compares: codes and whole years in the clear, words and exact seniority sealed. */
export class MentorProfile {
  @Codes('Предметы и направления', 20) subjects: string[];
  @Codes('Компетенции', 30) competences: string[];
  @Codes('Формы наставничества', 10) forms: string[];
  @Codes('Виды наставничества', 10) kinds: string[];
  @WholeNumber('Сколько пар и групп одновременно', 1, 20) capacity: number;
  @Parts('Свободное время', () => FreeTime, 30) availability: FreeTime[];
  @WholeNumber('Полных лет в профессии', 0, 70, { optional: true }) experienceYears?: number;
  @WholeNumber('Полных лет наставничества', 0, 70, { optional: true }) mentoringYears?: number;
  @PersonalText('Специализация словами', 1000, { optional: true }) specialisation?: Sealed;
  @PersonalNumber('Педагогический стаж', 0, 70, { optional: true }) teachingSeniority?: Sealed;
  @PersonalNumber('Стаж наставничества', 0, 70, { optional: true }) mentoringSeniority?: Sealed;
  @PersonalText('Квалификационная категория', 100, { optional: true }) qualification?: Sealed;
}
