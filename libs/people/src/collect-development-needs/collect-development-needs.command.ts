import { CivilDate, Parts, Reference, YesNo } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Code, Codes } from '../codes.command';
import { FreeTime } from '../mentor-profile.command';

/** What the mentee wants to learn: codes for matching, the words themselves sealed. Takes the place of what was said before. */
export class CollectDevelopmentNeeds {
  @Reference('Участник') personId: string;
  @Codes('Предметы и направления', 20) subjects: string[];
  @Codes('Какие компетенции развить', 30) competences: string[];
  @Code('Форма наставничества', { optional: true }) form?: string;
  @Code('Вид наставничества', { optional: true }) kind?: string;
  @Code('Модель', { optional: true }) model?: string;
  @Parts('Свободное время', () => FreeTime, 30) availability: FreeTime[];
  @YesNo('Только наставник из своей школы', { optional: true }) sameOrganisationOnly?: boolean;
  @PersonalText('Запрос словами', 4000, { optional: true }) words?: Sealed;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
}
