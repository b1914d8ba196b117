import { inRussian } from '@vekha/calendar/civil-date';
import type { Decision } from '@vekha/event-sourcing/decider';
import type { CuratorPost } from './curator-posts';
import type { IssuedOrder } from './issued-order.command';
import { actData } from './local-act';
import type { LocalAct } from './local-act.command';
import { unknownPerson } from './named-people';
import type { PeopleFacts } from './needed-facts';
import { orderData } from './order-number';
import { refuse } from './rejections';

interface Appointment {
  readonly schoolId: string;
  readonly personId: string;
  readonly post: CuratorPost;
  readonly act?: LocalAct;
  readonly order: IssuedOrder;
  readonly from?: string;
}

/** The curator is a deputy head appointed by the director (001:L138); another employee only where a local act allows it. */
export function unfitCurator({ schoolId, personId, post, act, order }: Appointment, facts: PeopleFacts, today: string): Decision<never> | undefined {
  const unknown = unknownPerson([personId], schoolId, facts);
  if (unknown) return unknown;
  if (facts[`person ${personId}`]?.kind !== 'EMPLOYEE') return refuse('CURATOR_NOT_EMPLOYEE');
  if (post !== 'DEPUTY_HEAD' && !act) return refuse('CURATOR_NOT_DEPUTY_HEAD');
  if (act && act.date > today) return refuse('ACT_IN_FUTURE', { date: inRussian(act.date) });
  return orderInFuture(order, today);
}

export function orderInFuture({ date }: IssuedOrder, today: string): Decision<never> | undefined {
  return date > today ? refuse('ORDER_IN_FUTURE', { date: inRussian(date) }) : undefined;
}

/** The appointment as an event keeps it; without another day it begins with its order. */
export function appointmentData({ schoolId, personId, post, act, order, from = order.date }: Appointment) {
  return { schoolId, personId, post, order: orderData(order), from, ...(act && { act: actData(act) }) };
}
