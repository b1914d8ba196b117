import { CivilDate, DocumentNumber, Reference } from '@vekha/event-sourcing/command-fields';

/** An order (приказ) as the basis of a decision: the software must not let a click replace it. */
export class IssuedOrder {
  @DocumentNumber('Номер приказа') number: string;
  @CivilDate('Дата приказа') date: string;
  /** The paper that holds the number: then any number of decisions may rest on it. */
  @Reference('Документ', { optional: true }) documentId?: string;
}
