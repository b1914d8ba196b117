import type { IssuedOrder } from './issued-order.command';
import { said } from './said';

/** An order as an event holds it. */
export const plainOrder = ({ number, date, documentId }: IssuedOrder) => ({ number, date, ...said({ documentId }) });

/** What tells one order from another. */
export const orderKey = ({ number, date }: { readonly number: string; readonly date: string }): string => `${number} ${date}`;
