import { CivilDate, DocumentNumber, Part, Reference, YesNo } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { IssuedOrder } from '../issued-order.command';

/** What the labour contract says of mentoring; what is missing is named by the rule, not by the form (ТК РФ, ст. 351.8). */
export class SupplementaryAgreement {
  @DocumentNumber('Номер соглашения', { optional: true }) number?: string;
  @CivilDate('Дата соглашения') date: string;
  @PersonalText('Содержание работы', 2000, { optional: true }) content?: Sealed;
  @CivilDate('Срок: по какой день', { optional: true }) term?: string;
  @PersonalText('Форма работы', 500, { optional: true }) form?: Sealed;
  @PersonalText('Условия оплаты', 1000, { optional: true }) payment?: Sealed;
}

/** The director appoints by an issued order (001:L121). */
export class AppointMentor {
  @Reference('Участник') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  /** The day of the order when absent. */
  @CivilDate('С какого дня', { optional: true }) appointedOn?: string;
  @CivilDate('По какой день', { optional: true }) until?: string;
  @YesNo('Наставничество входит в постоянные обязанности', { optional: true }) permanentFunction?: boolean;
  @Part('Дополнительное соглашение', () => SupplementaryAgreement, { optional: true }) supplementaryAgreement?: SupplementaryAgreement;
}
