import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { orderInFuture } from '../curator-rules';
import type { SchoolEvent } from '../events';
import { orderData } from '../order-number';
import { CuratorDismissed } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { DismissCurator } from './dismiss-curator.command';

/** What an order gave only an order takes; not before the day it was given. */
export const dismissCurator: Decide<School, DismissCurator, SchoolEvent> = ({ schoolId, order, from = order.date }, { registered, curator }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (!curator) return refuse('CURATOR_MISSING');
  const refusal = orderInFuture(order, today(registered.zone));
  if (refusal) return refusal;
  if (from < curator.from) return refuse('OFFICE_ENDS_BEFORE_START', { from: inRussian(curator.from) });
  return accept(CuratorDismissed({ schoolId, personId: curator.personId, order: orderData(order), from }));
};
