import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { IssuedOrder } from './issued-order.command';
import type { Person } from './person-state';
import { refuse } from './rejections';

/**
 * An order's number is unique in the school's book of the year, over all contexts; the first document to name it holds it.
 * An order given with its paper is only cited: the paper must hold the number, so that one order appoints several mentors.
 */
export function orderNumberClaim({ number, date, documentId }: IssuedOrder, { schoolId }: Pick<Person, 'schoolId'>): Claim {
  const year = date.slice(0, 4);
  const refused = refuse(documentId === undefined ? 'ORDER_NUMBER_TAKEN' : 'ORDER_NOT_OF_DOCUMENT', { number: number.trim(), year });
  const name = encodeURIComponent(number.trim().toUpperCase());
  return {
    stream: `order_number-${schoolId}-${year}-${name}`,
    rejection: refused.accepted ? { code: '', message: '' } : refused.rejection,
    ...(documentId !== undefined && { heldBy: `document-${documentId}` }),
  };
}
