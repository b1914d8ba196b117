import { inRussian } from '@vekha/calendar/civil-date';
import type { Claim } from '@vekha/event-sourcing/command-catalogue';
import type { Decision, Need } from '@vekha/event-sourcing/decider';
import type { IssuedOrder } from './issued-order.command';
import { documentFacts, type DocumentFacts } from './needed-facts';
import type { Programme } from './programme-state';
import { refuse } from './rejections';

export interface OrderFacts {
  readonly document?: DocumentFacts | undefined;
}

/** An order that the register of documents holds is asked there. */
export const orderNeeds = (order: IssuedOrder | undefined): { readonly document?: Need<DocumentFacts> } =>
  order?.documentId === undefined ? {} : { document: documentFacts(order.documentId) };

/** What is wrong with an order as a basis; undefined when it may be relied on. */
export function orderFault({ number, date, documentId }: IssuedOrder, { schoolId }: Programme, today: string, { document }: OrderFacts): Decision<never> | undefined {
  if (date > today) return refuse('ORDER_IN_FUTURE', { date: inRussian(date) });
  if (documentId === undefined) return undefined;
  if (document?.schoolId !== schoolId) return refuse('ORDER_UNKNOWN');
  if (!document.signed) return refuse('ORDER_NOT_SIGNED', { number: document.number });
  if (document.number !== number || document.date !== date) return refuse('ORDER_DIFFERS', { number: document.number, date: inRussian(document.date) });
  return undefined;
}

/**
 * An order's number is unique in the school's book of the year; the first thing to name it holds it. PR-7: an order of
 * the register holds its own number, so any number of pairs may cite it (001:L129).
 */
export function orderNumberClaim({ number, date, documentId }: IssuedOrder, { schoolId }: Programme): readonly Claim[] {
  if (documentId !== undefined) return [];
  const year = date.slice(0, 4);
  const taken = refuse('ORDER_NUMBER_TAKEN', { number, year });
  const name = encodeURIComponent(number.trim().toUpperCase());
  return [{ stream: `order_number-${schoolId}-${year}-${name}`, rejection: taken.accepted ? { code: '', message: '' } : taken.rejection }];
}

/** The order as an event keeps it. */
export const cited = ({ number, date, documentId }: IssuedOrder) => ({ number, date, ...(documentId !== undefined && { documentId }) });
