import { PairActivated } from '../match-events';
import { after, group, pair, programmeId, today } from '../testing/pair-history';
import { consent, MENTEE, mentee, people, SCHOOL_ID, SECOND } from '../testing/school-people';
import { ActivatePair } from './activate-pair.command';

const activated = PairActivated({ programmeId, schoolId: SCHOOL_ID, ...pair.sides, activatedOn: today });

describe('Activate a pair', () => {
  it('lets the pair work from the order’s day on', () => {
    after(pair.approved).when(ActivatePair, { programmeId }).then(activated);
    after(pair.approved).at('2023-09-03T15:59:59.000Z').when(ActivatePair, { programmeId }).rejects('PAIR_NOT_DUE');
    after(pair.approved).at('2023-09-03T16:00:00.000Z').when(ActivatePair, { programmeId }).then(PairActivated({ programmeId, schoolId: SCHOOL_ID, ...pair.sides, activatedOn: '2023-09-04' }));
  });

  it('PR-9, CO-1: not while anybody’s personal-data consent is missing, withdrawn or over', () => {
    const having = (...consents: readonly ReturnType<typeof consent>[]) => people({ [MENTEE]: mentee({ consents }) });
    const activating = (facts: object) => after(pair.approved, facts).when(ActivatePair, { programmeId });
    expect(activating(having(consent('ASSIGNMENT'))).rejects('PERSONAL_DATA_CONSENT_MISSING').message).toContain('у наставляемого');
    activating(having(consent('PERSONAL_DATA', { state: 'Withdrawn' }))).rejects('PERSONAL_DATA_CONSENT_MISSING');
    activating(having(consent('PERSONAL_DATA', { validUntil: '2023-11-09' }))).rejects('PERSONAL_DATA_CONSENT_MISSING');
    activating(having(consent('PERSONAL_DATA', { validUntil: today }))).then(activated);
    after(group.approved, people({ [SECOND]: mentee({ consents: [] }) })).when(ActivatePair, { programmeId }).rejects('PERSONAL_DATA_CONSENT_MISSING');
  });

  it('PR-1: not without the order', () => {
    after(pair.willing).when(ActivatePair, { programmeId }).rejects('PAIR_NOT_APPROVED');
  });
});
