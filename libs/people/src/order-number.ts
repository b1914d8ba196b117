import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { IssuedOrder } from './issued-order.command';
import type { Person } from './person-state';
import { refuse } from './rejections';

/** An order's number is unique in the school's book of the year, over all contexts; the first document to name it holds it. */
export function orderNumberClaim({ number, date }: Pick<IssuedOrder, 'number' | 'date'>, { schoolId }: Pick<Person, 'schoolId'>): Claim {
  const year = date.slice(0, 4);
  const taken = refuse('ORDER_NUMBER_TAKEN', { number: number.trim(), year });
  const name = encodeURIComponent(number.trim().toUpperCase());
  return { stream: `order_number-${schoolId}-${year}-${name}`, rejection: taken.accepted ? { code: '', message: '' } : taken.rejection };
}
