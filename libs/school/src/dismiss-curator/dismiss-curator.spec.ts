import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { CuratorAppointed, CuratorDismissed } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { DEPUTY, order } from '../testing/school-people';
import { DismissCurator } from './dismiss-curator.command';

const appointed = CuratorAppointed({ schoolId: SCHOOL_ID, personId: DEPUTY, post: 'DEPUTY_HEAD', order, from: order.date });
const asked = { schoolId: SCHOOL_ID, order: { number: '170', date: '2023-11-09' } };
const dismissing = (more: Partial<Asked<DismissCurator>> = {}, history: readonly SchoolEvent[] = [registered, appointed]) =>
  scenario(schoolCommands).given(...history).when(DismissCurator, { ...asked, ...more });

describe('Dismiss a curator', () => {
  it('by order, from the day of the order or another', () => {
    dismissing().then(CuratorDismissed({ ...asked, personId: DEPUTY, from: '2023-11-09' }));
    dismissing({ from: '2023-12-01' }).then(CuratorDismissed({ ...asked, personId: DEPUTY, from: '2023-12-01' }));
  });

  it('refuses a day before the office began, an order that has not come, and where there is no curator', () => {
    dismissing({ from: '2023-08-31' }).rejects('OFFICE_ENDS_BEFORE_START');
    dismissing({ order: { number: '1', date: '2023-11-11' } }).rejects('ORDER_IN_FUTURE');
    dismissing({}, [registered]).rejects('CURATOR_MISSING');
    dismissing({}, []).rejects('SCHOOL_MISSING');
  });
});
