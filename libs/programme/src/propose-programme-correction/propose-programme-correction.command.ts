import { ImpersonalText, OneOf, Part, Parts, Reference, RoleCodes, RowCode, TextList, YesNo } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { type Form, FORMS, LocalForm, type Model, MODELS, PAIR_KINDS, type PairKind } from '../delivery.command';
import { WILL_FORMS, type WillForm } from '../will.command';

export class ProposedMeasure {
  @RowCode('Код мероприятия') measureId: string;
  @PersonalText('Мероприятие', 4000) text: Sealed;
  @Reference('О ком мероприятие', { optional: true }) aboutId?: string;
  @RoleCodes('Ответственные', 3) responsible: string[];
  @ImpersonalText('Срок', 300, { optional: true }) deadline?: string;
}

/** A participant proposes to change the programme's plan or form; with that they have agreed themselves. */
export class ProposeProgrammeCorrection {
  @Reference('Программа') programmeId: string;
  @Reference('Кто предлагает') personId: string;
  @OneOf('Форма предложения', WILL_FORMS) willForm: WillForm;
  @OneOf('Форма', FORMS, { optional: true }) form?: Form;
  @Part('Форма по положению школы', () => LocalForm, { optional: true }) localForm?: LocalForm;
  @OneOf('Модель', MODELS, { optional: true }) model?: Model;
  @OneOf('Вид', PAIR_KINDS, { optional: true }) kind?: PairKind;
  @YesNo('Дистанционно', { optional: true }) virtual?: boolean;
  @Parts('Новые мероприятия', () => ProposedMeasure, 40) added: ProposedMeasure[];
  @TextList('Убрать мероприятия', 40, 40) removed: string[];
  @PersonalText('Почему', 2000, { optional: true }) reason?: Sealed;
}
