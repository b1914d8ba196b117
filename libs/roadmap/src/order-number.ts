import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { IssuedOrder } from './issued-order.command';
import { refuse } from './rejections';
import type { Roadmap } from './roadmap-state';

/**
 * An order's number is unique in the school's book of the year; the first document to name it holds it. An order given
 * with its paper is only cited: the paper must hold the number.
 */
export function orderNumberClaim({ number, date, documentId }: IssuedOrder, { schoolId }: Roadmap): Claim {
  const year = date.slice(0, 4);
  const refused = refuse(documentId === undefined ? 'ORDER_NUMBER_TAKEN' : 'ORDER_NOT_OF_DOCUMENT', { number, year });
  const name = encodeURIComponent(number.trim().toUpperCase());
  return {
    stream: `order_number-${schoolId}-${year}-${name}`,
    rejection: refused.accepted ? { code: '', message: '' } : refused.rejection,
    ...(documentId !== undefined && { heldBy: `document-${documentId}` }),
  };
}

/** The order as an event keeps it. */
export const orderData = ({ number, date, documentId }: IssuedOrder) => ({ number, date, ...(documentId !== undefined && { documentId }) });
