import { CivilDate, DocumentNumber, OneOf, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { BODIES, type Body, type Original, ORIGINALS } from '../document-words';

/** The row of a roadmap that asks for minutes, and whose. */
export class MeasureWithMinutes {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Чей протокол назван в карте', BODIES) bodyAsked: Body;
}

/** The chair signs the minutes of a council or meeting. */
export class SignMinutes {
  @Reference('Документ') documentId: string;
  @DocumentNumber('Номер протокола') number: string;
  @CivilDate('Дата протокола') date: string;
  @OneOf('Чей протокол', BODIES) body: Body;
  @OneOf('Подлинник', ORIGINALS) original: Original;
  @Part('Мероприятие дорожной карты', () => MeasureWithMinutes, { optional: true }) measure?: MeasureWithMinutes;
}
