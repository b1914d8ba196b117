import { sealed } from '@vekha/event-sourcing/sealed';
import { AddMentorToBank } from '../add-mentor-to-bank/add-mentor-to-bank.command';
import { ConsentWithdrawn } from '../consent-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded } from '../destruction-events';
import { MentorResigned } from '../mentor-events';
import { active, ASSIGNMENT, candidate, consent, DATA, dataConsent, given, identified, inBank, personId, PUBLICATION, pupil } from '../testing/school-people';
import { WithdrawConsent } from './withdraw-consent.command';

const asked = { personId, consentId: DATA, receivedOn: '2026-03-16', giverRole: 'SUBJECT' as const, form: 'PAPER' as const };
const withdrawn = (more: object = {}) => ConsentWithdrawn({ ...asked, kind: 'PERSONAL_DATA', ...more });

describe('Withdraw a consent', () => {
  it('CO-4: the statutory clock starts: 30 calendar days from receipt, with rungs on days 20, 25 and 29 and the breach after the last', () => {
    const [first, scheduled] = given(...inBank()).when(WithdrawConsent, { ...asked, words: 'прошу удалить' }).acceptedEvents();
    expect(first?.data).toMatchObject({ consentId: DATA, kind: 'PERSONAL_DATA', receivedOn: '2026-03-16' });
    expect(scheduled).toMatchObject({ type: 'DataDestructionScheduled', data: { purposes: ['mentoring', 'diagnostics'], receivedOn: '2026-03-16', dueOn: '2026-04-15', policy: 'DESTROY_WITHIN_30_CALENDAR_DAYS' } });
    const { deadline } = (scheduled as ReturnType<typeof DataDestructionScheduled>).data;
    expect(deadline.zone).toBe('Europe/Moscow');
    expect(deadline.rungs.map(({ rung, at, day }) => `${day} ${rung} ${at}`)).toEqual([
      '20 reminder 2026-04-05T06:00:00.000Z', '25 reminder 2026-04-10T06:00:00.000Z', '29 reminder 2026-04-14T06:00:00.000Z', '31 overdue 2026-04-15T21:00:00.000Z',
    ]);
    expect(deadline.why).toEqual(['Срок — 30 календарных дней со дня после 16.03.2026 (152-ФЗ, ст. 21 ч. 5), последний день — 15.04.2026.']);
  });

  it('CO-4: a school may count the days as working days', () => {
    const [, scheduled] = given(...inBank()).knowing({ settings: { withdrawalTerm: { days: 30, unit: 'WORKING' } } }).when(WithdrawConsent, asked).acceptedEvents();
    expect(scheduled?.data).toMatchObject({ dueOn: '2026-04-27', policy: 'DESTROY_WITHIN_30_WORKING_DAYS' });
  });

  it('CO-4: processing stops at once: the consent serves no bank any more', () => {
    const history = [...candidate(), dataConsent];
    given(...history, withdrawn({ words: sealed('words', 'прошу удалить') })).when(AddMentorToBank, { personId }).rejects('PROFILE_INCOMPLETE');
    given(...inBank(), withdrawn()).when(WithdrawConsent, asked).rejects('CONSENT_NOT_GIVEN');
  });

  it('CO-5: withdrawing the assignment is a resignation with its notice, and nothing is destroyed', () => {
    const assignment = { ...asked, consentId: ASSIGNMENT };
    given(...active()).when(WithdrawConsent, assignment).then(
      withdrawn({ consentId: ASSIGNMENT, kind: 'ASSIGNMENT' }),
      MentorResigned({ personId, consentId: ASSIGNMENT, noticeGivenOn: '2026-03-16', effectiveOn: '2026-03-19', policy: 'LABOUR_CODE_351_8' }),
    );
    given(...inBank(), consent('ASSIGNMENT', ASSIGNMENT)).when(WithdrawConsent, assignment).then(withdrawn({ consentId: ASSIGNMENT, kind: 'ASSIGNMENT' }));
  });

  it('CO-5: withdrawing the consent to processing is no resignation', () => {
    expect(given(...active()).when(WithdrawConsent, asked).acceptedEvents().map(({ type }) => type)).toEqual(['ConsentWithdrawn', 'DataDestructionScheduled']);
  });

  it('CO-4: only what this consent allowed is to be destroyed, and nothing that another basis keeps', () => {
    const [, scheduled] = given(...inBank(), consent('DISSEMINATION', PUBLICATION)).when(WithdrawConsent, { ...asked, consentId: PUBLICATION }).acceptedEvents();
    expect(scheduled?.data).toMatchObject({ purposes: ['dissemination'] });
    const kept = DataRetentionBasisRecorded({ personId, consentId: DATA, purposes: ['mentoring', 'diagnostics'], basis: 'LABOUR_LAW', source: 'ТК РФ', left: [] });
    given(...inBank(), kept).when(WithdrawConsent, asked).then(withdrawn());
  });

  it('MT-1: a representative withdraws for a pupil under the age, or what they gave themselves, and for nobody else', () => {
    const byParent = { ...asked, giverRole: 'LEGAL_REPRESENTATIVE' as const };
    given(...identified(pupil(13)), dataConsent).when(WithdrawConsent, byParent).acceptedEvents();
    given(...identified(pupil(14)), consent('PERSONAL_DATA', DATA, '2026-02-02', { giverRole: 'LEGAL_REPRESENTATIVE' })).when(WithdrawConsent, byParent).acceptedEvents();
    given(...identified(pupil(14)), dataConsent).when(WithdrawConsent, byParent).rejects('SUBJECT_MUST_SIGN');
  });

  it('refuses a consent nobody gave, and days that do not go together', () => {
    given(...inBank()).when(WithdrawConsent, { ...asked, consentId: ASSIGNMENT }).rejects('CONSENT_UNKNOWN');
    given(...inBank()).when(WithdrawConsent, { ...asked, receivedOn: '2026-02-01' }).rejects('DAYS_REVERSED');
    given(...inBank()).when(WithdrawConsent, { ...asked, receivedOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
