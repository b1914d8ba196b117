import { CivilDate, DocumentNumber, Reference } from '@vekha/event-sourcing/command-fields';

/** An order (приказ) as the basis of a decision: the software must not let a click replace it. */
export class IssuedOrder {
  @DocumentNumber('Номер приказа') number: string;
  @CivilDate('Дата приказа') date: string;
  /** PR-7: one order may approve many pairs; then they all cite the document of the register. */
  @Reference('Документ в реестре', { optional: true }) documentId?: string;
}
