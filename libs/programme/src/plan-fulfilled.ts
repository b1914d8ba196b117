import type { Decision } from '@vekha/event-sourcing/decider';
import type { Plan, Programme } from './programme-state';
import { refuse } from './rejections';

export function counted({ measures }: Plan) {
  const statuses = Object.values(measures).map(({ status }) => status);
  const of = (status: string): number => statuses.filter((each) => each === status).length;
  return { measuresTotal: statuses.length, measuresDone: of('Completed'), notApplicable: of('NotApplicable') };
}

/** PP-6 (001:L209): every row done or not applicable. A programme on demand has no rows; then a meeting must have been held. */
export function unfulfilledFault({ meetings }: Programme, plan: Plan): Decision<never> | undefined {
  const open = Object.values(plan.measures).filter(({ status }) => status === 'Planned');
  if (open.length > 0) return refuse('MEASURES_NOT_DONE', { rows: open.map(({ measureId }) => measureId).join(', ') });
  const done = Object.keys(plan.measures).length > 0 || Object.values(meetings).some(({ status }) => status === 'Held');
  return done ? undefined : refuse('NOTHING_DONE');
}
