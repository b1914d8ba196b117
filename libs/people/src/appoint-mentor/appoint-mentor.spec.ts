import { sealed } from '@vekha/event-sourcing/sealed';
import { ConsentWithdrawn } from '../consent-events';
import type { PersonEvent } from '../events';
import { MentorAddedToBank, MentorAppointed, MentorMovedToLongTermRegister, MentorResigned } from '../mentor-events';
import { active, ASSIGNMENT, assignmentConsent, candidate, consent, DATA, given, inBank, order, partner, personId, SCHOOL_ID } from '../testing/school-people';
import { AppointMentor } from './appoint-mentor.command';

const agreement = { date: '2026-03-02', term: '2027-03-01', content: 'помощь молодому учителю', form: 'очно, раз в неделю', payment: 'доплата по положению' };
const asked = { personId, order, supplementaryAgreement: agreement };
const appointed = (more: object = {}) =>
  MentorAppointed({ personId, schoolId: SCHOOL_ID, order, appointedOn: order.date, activatesAt: '2026-03-01T21:00:00.000Z', consentId: ASSIGNMENT, policy: 'LABOUR_CODE_351_8', permanentFunction: false, ...more });
const sealedAgreement = {
  date: agreement.date, term: agreement.term,
  content: sealed('supplementaryAgreement.content', agreement.content), form: sealed('supplementaryAgreement.form', agreement.form), payment: sealed('supplementaryAgreement.payment', agreement.payment),
};
const old = { number: '7-к', date: '2025-02-28' };

describe('Appoint a mentor', () => {
  it('MR-1: by the director’s order and the person’s own consent; what the agreement says of them is sealed', () => {
    given(...inBank(), assignmentConsent).when(AppointMentor, asked).then(appointed({ supplementaryAgreement: sealedAgreement }));
    expect(() => given(...inBank()).when(AppointMentor, { personId } as never)).toThrow('«Приказ»');
  });

  it('MR-1: a consent later than the order, withdrawn, of another kind, or none is not enough', () => {
    const refused = (...consents: readonly PersonEvent[]) => given(...inBank(), ...consents).when(AppointMentor, asked).rejects('ASSIGNMENT_CONSENT_NEEDED');
    expect(refused().message).toContain('не позже приказа от 02.03.2026');
    refused(consent('ASSIGNMENT', ASSIGNMENT, '2026-03-03'));
    refused(consent('DISSEMINATION', ASSIGNMENT));
    refused(assignmentConsent, ConsentWithdrawn({ personId, consentId: ASSIGNMENT, kind: 'ASSIGNMENT', receivedOn: '2026-03-01', giverRole: 'SUBJECT', form: 'PAPER' }));
  });

  it('MR-1: a consent given for an earlier appointment serves no other', () => {
    const released = [
      ...active(), MentorResigned({ personId, noticeGivenOn: '2026-03-05', effectiveOn: '2026-03-11', policy: 'LABOUR_CODE_351_8' }),
      MentorMovedToLongTermRegister({ personId, schoolId: SCHOOL_ID, cameFrom: 'MENTOR', readiness: 'READY_NOW' }), MentorAddedToBank({ personId, consentId: DATA }),
    ];
    const again = { ...asked, order: { number: '16-к', date: '2026-03-16' } };
    given(...released).when(AppointMentor, again).rejects('ASSIGNMENT_CONSENT_NEEDED');
    given(...released, consent('ASSIGNMENT', DATA, '2026-03-12')).when(AppointMentor, again).acceptedEvents();
  });

  it('MR-4: from 01.03.2025 an employee needs the agreement, whole; before that nobody did', () => {
    const { supplementaryAgreement: _none, ...bare } = asked;
    given(...inBank(), assignmentConsent).when(AppointMentor, bare).rejects('AGREEMENT_NEEDED');
    const { term: _term, payment: _payment, ...partly } = agreement;
    expect(given(...inBank(), assignmentConsent).when(AppointMentor, { ...asked, supplementaryAgreement: partly }).rejects('AGREEMENT_INCOMPLETE').message).toContain('срок, условия оплаты');
    given(...inBank(), consent('ASSIGNMENT', ASSIGNMENT, '2025-02-01')).when(AppointMentor, { personId, order: old })
      .then(appointed({ order: old, appointedOn: '2025-02-28', activatesAt: '2025-02-27T21:00:00.000Z', policy: 'CONSENT_AND_ORDER' }));
    given(...inBank(), consent('ASSIGNMENT', ASSIGNMENT, '2025-02-01')).when(AppointMentor, { personId, order: { ...old, date: '2025-03-01' } }).rejects('AGREEMENT_NEEDED');
  });

  it('MR-4: the rule does not apply to a permanent function, nor to whoever the school does not employ', () => {
    given(...inBank(), assignmentConsent).when(AppointMentor, { personId, order, permanentFunction: true }).then(appointed({ permanentFunction: true, policy: 'PERMANENT_FUNCTION' }));
    given(...inBank(partner, 'EXTERNAL'), assignmentConsent).when(AppointMentor, { personId, order }).then(appointed({ policy: 'NOT_EMPLOYEE' }));
  });

  it('MR-5: training is no condition of it', () => {
    given(...inBank(), assignmentConsent).when(AppointMentor, asked).acceptedEvents();
  });

  it('refuses an order of the future, days in the wrong order, and whoever is not in the bank', () => {
    const appointing = (more: object) => given(...inBank(), assignmentConsent).when(AppointMentor, { ...asked, ...more });
    appointing({ order: { ...order, date: '2026-03-18' } }).rejects('ORDER_IN_FUTURE');
    appointing({ appointedOn: '2026-03-01' }).rejects('DAYS_REVERSED');
    appointing({ until: '2026-03-01' }).rejects('DAYS_REVERSED');
    given(...candidate(), assignmentConsent).when(AppointMentor, asked).rejects('MENTOR_TOO_EARLY');
  });
});
