import { CivilDate, ImpersonalText, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { EVENT_KINDS, type EventKind, type Level, LEVELS } from '../activity-words';

/** Announces an event, a contest or a project in which the school may be represented. */
export class AnnounceRegionalEvent {
  @Reference('Школа') schoolId: string;
  /** Drawn from the command when absent. */
  @Reference('Событие', { optional: true }) eventId?: string;
  @ImpersonalText('Название', 300) name: string;
  @OneOf('Вид', EVENT_KINDS) kind: EventKind;
  @OneOf('Уровень', LEVELS) level: Level;
  @CivilDate('Первый день') startsOn: string;
  @CivilDate('Последний день') endsOn: string;
}
