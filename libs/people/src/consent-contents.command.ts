import { CivilDate, ImpersonalText, OneOf, Part } from '@vekha/event-sourcing/command-fields';
import { PersonalDate, PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed, SealedDate } from '@vekha/event-sourcing/sealed';
import { Code, Codes } from './codes.command';
import { PAPER_PARTS } from './paper-parts';
import { StoredScan } from './stored-scan.command';

/** One paper: what the consent says (CO-7). Parts of the paper that need not be kept here are only ticked in `contains`. */
export class ConsentContents {
  @OneOf('Вид согласия', ['PERSONAL_DATA', 'ASSIGNMENT', 'DISSEMINATION']) kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION';
  @OneOf('Кто подписал', ['SUBJECT', 'LEGAL_REPRESENTATIVE']) giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE';
  @PersonalText('ФИО представителя', 200, { optional: true }) giver?: Sealed;
  @PersonalText('Документ о полномочиях представителя', 300, { optional: true }) authority?: Sealed;
  @CivilDate('Дата согласия') givenOn: string;
  /** States the age of a pupil on the day of signing exactly; the date itself is not kept. */
  @PersonalDate('Дата рождения', { optional: true }) birthDate?: SealedDate;
  @CivilDate('Действует до', { optional: true }) validUntil?: string;
  @Code('Редакция текста', { example: 'PD_2026_1' }) textVersion: string;
  @Codes('Перечень данных', 30) dataCategories: string[];
  @Codes('Действия с данными', 20) actions: string[];
  @Code('Способ отзыва', { optional: true }) withdrawalWay?: string;
  @ImpersonalText('Оператор', 300, { optional: true }) operator?: string;
  @ImpersonalText('Кто обрабатывает по поручению', 300, { optional: true }) processor?: string;
  @ImpersonalText('Сайт', 200, { optional: true }) site?: string;
  @PersonalText('Запреты и условия', 1000, { optional: true }) conditions?: Sealed;
  @Codes('Что есть в документе', 20, { among: PAPER_PARTS }) contains: string[];
  @Part('Скан', () => StoredScan, { optional: true }) scan?: StoredScan;
}
