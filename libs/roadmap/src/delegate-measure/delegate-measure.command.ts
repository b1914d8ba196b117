import { CivilDate, OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Roles that may report a result. */
export const DELEGATES = ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'] as const;

/** Hands a measure to another role until a day. */
export class DelegateMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Кому', DELEGATES) to: (typeof DELEGATES)[number];
  @CivilDate('Вернуть до') returnBy: string;
}
