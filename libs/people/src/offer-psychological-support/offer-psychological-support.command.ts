import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** The psychologist offers support to a mentee without a pair (002:L107–L111). */
export class OfferPsychologicalSupport {
  @Reference('Участник') personId: string;
  @OneOf('Ответ', ['ACCEPTED', 'DECLINED', 'NOT_YET']) answer: 'ACCEPTED' | 'DECLINED' | 'NOT_YET';
  @PersonalText('Заметка', 2000, { optional: true }) note?: Sealed;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
