import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { CuratorAppointed, CuratorReplaced } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { act, DEPUTY, order, OTHER_DEPUTY, people, STRANGER, TEACHER } from '../testing/school-people';
import { ReplaceCurator } from './replace-curator.command';

const appointed = CuratorAppointed({ schoolId: SCHOOL_ID, personId: DEPUTY, post: 'DEPUTY_HEAD', order, from: order.date });
const asked = { schoolId: SCHOOL_ID, personId: OTHER_DEPUTY, post: 'DEPUTY_HEAD' as const, order: { number: '160', date: '2023-11-01' } };
const replacing = (more: Partial<Asked<ReplaceCurator>> = {}, history: readonly SchoolEvent[] = [registered, appointed]) =>
  scenario(schoolCommands).given(...history).knowing(people).when(ReplaceCurator, { ...asked, ...more });

describe('Replace a curator', () => {
  it('names both in one fact, by order', () => {
    const replaced = CuratorReplaced({ ...asked, from: '2023-11-01', former: DEPUTY });
    replacing().then(replaced);
    replacing({}, [registered, appointed, replaced]).thenNothing();
  });

  it('the new one is chosen by the same rules', () => {
    replacing({ personId: STRANGER }).rejects('PERSON_MISSING');
    replacing({ personId: TEACHER, post: 'OTHER' }).rejects('CURATOR_NOT_DEPUTY_HEAD');
    replacing({ personId: TEACHER, post: 'OTHER', act }).then(CuratorReplaced({ ...asked, personId: TEACHER, post: 'OTHER', act, from: '2023-11-01', former: DEPUTY }));
  });

  it('refuses a day before the former one took office, and a school without a curator', () => {
    expect(replacing({ from: '2023-08-31' }).rejects('OFFICE_ENDS_BEFORE_START').message).toContain('01.09.2023');
    replacing({}, [registered]).rejects('CURATOR_MISSING');
    replacing({}, []).rejects('SCHOOL_MISSING');
  });
});
