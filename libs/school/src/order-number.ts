import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { IssuedOrder } from './issued-order.command';
import { refuse } from './rejections';

/**
 * An order's number is unique in the school's book of the year, over all contexts: the first to name it holds it. An order
 * given with its paper is only cited: the paper must hold the number.
 */
export function orderNumberClaim({ number, date, documentId }: IssuedOrder, schoolId: string): Claim {
  const year = date.slice(0, 4);
  const refused = refuse(documentId === undefined ? 'ORDER_NUMBER_TAKEN' : 'ORDER_NOT_OF_DOCUMENT', { number, year });
  return {
    stream: `order_number-${schoolId}-${year}-${encodeURIComponent(number.trim().toUpperCase())}`,
    rejection: refused.accepted ? { code: '', message: '' } : refused.rejection,
    ...(documentId !== undefined && { heldBy: `document-${documentId}` }),
  };
}

/** The order as an event keeps it. */
export const orderData = ({ number, date, documentId }: IssuedOrder) => ({ number, date, ...(documentId !== undefined && { documentId }) });
