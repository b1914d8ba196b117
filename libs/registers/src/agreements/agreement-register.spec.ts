import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { AgreementConcluded, AgreementTerminated } from '@vekha/school/organisation-events';
import { OTHER, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { agreementRegister } from './agreement-register';

describe('The register of agreements', () => {
  it('001:L130: shows with whom, on what and until when; of a person only the id', () => {
    const of = { schoolId: SCHOOL_ID, number: '7', date: '2026-09-01' };
    const concluded = [AgreementConcluded({ ...of, agreementId: 'a', subject: 'NETWORK', partner: 'МБОУ Школа-партнёр', validUntil: '2027-08-31' }), AgreementConcluded({ ...of, agreementId: 'b', subject: 'CIVIL_LAW', personId: OTHER })];
    const rows = projected(agreementRegister).given(`school-${SCHOOL_ID}`, [...concluded, AgreementTerminated({ schoolId: SCHOOL_ID, agreementId: 'a', ground: 'BY_BOTH_SIDES', on: '2027-01-15' })], { scope: SCHOOL_SCOPE }).rows();
    expect(rows).toMatchObject({ a: { partner: 'МБОУ Школа-партнёр', status: 'Terminated', terminatedOn: '2027-01-15', until: '2027-01-15' }, b: { partner: null, personId: OTHER, status: 'Concluded', academicYear: 2026 } });
  });
});
