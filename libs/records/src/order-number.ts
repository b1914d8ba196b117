import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { OrderBook } from './document-words';
import { refuse } from './rejections';
import type { NamingThing } from './signing.command';

/** First words of the reservation streams. The book of core activity is the one every other context means. */
const BOOKS: Readonly<Record<OrderBook, string>> = { CORE: 'order_number', PERSONNEL: 'personnel_order_number', LEARNERS: 'learners_order_number' };

interface NumberedOrder {
  readonly number: string;
  readonly date: string;
  readonly book: OrderBook;
  readonly namedIn?: NamingThing;
}

/**
 * DO-1: an order's number is unique in one book of one school and one year, over all contexts. The paper of an order that
 * a command has named already takes the number up beside whatever named it; any other holder refuses it.
 */
export function orderNumberClaim({ number, date, book, namedIn }: NumberedOrder, schoolId: string): Claim {
  const year = date.slice(0, 4);
  const refused = refuse(namedIn ? 'ORDER_NOT_NAMED_THERE' : 'ORDER_NUMBER_TAKEN', { number, year });
  return {
    stream: `${BOOKS[book]}-${schoolId}-${year}-${encodeURIComponent(number.trim().toUpperCase())}`,
    rejection: refused.accepted ? { code: '', message: '' } : refused.rejection,
    ...(namedIn && { sharedWith: namingStream(namedIn) }),
  };
}

export const namingStream = ({ thing, id }: NamingThing): string => `${thing}-${id}`;
