import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { IssuedOrder } from './issued-order.command';
import { refuse } from './rejections';
import type { Roadmap } from './roadmap-state';

/** An order's number is unique in the school's book of the year; the first document to name it holds it. */
export function orderNumberClaim({ number, date }: IssuedOrder, { schoolId }: Roadmap): Claim {
  const year = date.slice(0, 4);
  const taken = refuse('ORDER_NUMBER_TAKEN', { number, year });
  const name = encodeURIComponent(number.trim().toUpperCase());
  return { stream: `order_number-${schoolId}-${year}-${name}`, rejection: taken.accepted ? { code: '', message: '' } : taken.rejection };
}
