import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { CuratorAppointed, CuratorDismissed, CuratorReplaced } from '@vekha/school/organisation-events';
import { MENTOR, ORDER, OTHER, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { curatorRegister } from './curator-register';

describe('The register of curators', () => {
  it('001:L138: keeps everybody who has held the office, one line for each time', () => {
    const of = { schoolId: SCHOOL_ID, post: 'DEPUTY_HEAD' as const, order: ORDER };
    const events = [
      CuratorAppointed({ ...of, personId: MENTOR, from: '2026-09-21' }), CuratorReplaced({ ...of, personId: OTHER, former: MENTOR, from: '2026-11-01' }),
      CuratorDismissed({ schoolId: SCHOOL_ID, personId: OTHER, order: ORDER, from: '2027-01-10' }), CuratorAppointed({ ...of, personId: MENTOR, from: '2027-01-11' }),
    ];
    const rows = projected(curatorRegister).given(`school-${SCHOOL_ID}`, events, { scope: SCHOOL_SCOPE }).rows();
    expect(Object.values(rows).map(({ personId, status, from, until }) => `${personId === MENTOR} ${status} ${from} ${until}`).sort()).toEqual([
      'false Dismissed 2026-11-01 2027-01-10', 'true Appointed 2027-01-11 null', 'true Replaced 2026-09-21 2026-11-01',
    ]);
  });
});
