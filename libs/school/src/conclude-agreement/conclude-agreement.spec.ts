import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { AgreementConcluded } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { DOCUMENT_ID, people, STRANGER, TEACHER } from '../testing/school-people';
import { ConcludeAgreement } from './conclude-agreement.command';

const agreementId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0a01';
const basis = { schoolId: SCHOOL_ID, agreementId, number: '3/23', date: '2023-09-15' };
const withPartner = { ...basis, subject: 'SOCIAL_PARTNERSHIP' as const, partner: 'МБУ ДО «Дом творчества»' };
const paper = { schoolId: SCHOOL_ID, kind: 'AGREEMENT', signed: true };
const concluding = (asked: Asked<ConcludeAgreement> = withPartner, facts: object = people) => scenario(schoolCommands).given(registered).knowing(facts).when(ConcludeAgreement, asked);

describe('Conclude an agreement', () => {
  it('with an institution (001:L130), once', () => {
    concluding().then(AgreementConcluded(withPartner));
    const again = (asked: typeof withPartner) => scenario(schoolCommands).given(registered, AgreementConcluded(withPartner)).knowing(people).when(ConcludeAgreement, asked);
    again(withPartner).thenNothing();
    expect(again({ ...withPartner, number: '4' }).rejects('AGREEMENT_EXISTS').message).toContain('№ 3/23 от 15.09.2023');
  });

  it('a civil-law contract may be with a person, who is named by id alone (004:L31)', () => {
    const contract = { ...basis, subject: 'CIVIL_LAW' as const, personId: TEACHER };
    concluding(contract).then(AgreementConcluded(contract));
    concluding({ ...contract, personId: STRANGER }).rejects('PERSON_MISSING');
    concluding({ ...contract, subject: 'NETWORK' }).rejects('PARTNER_UNCLEAR');
  });

  it('with one side only, and somebody it must be', () => {
    concluding({ ...withPartner, personId: TEACHER }).rejects('PARTNER_UNCLEAR');
    concluding({ ...basis, subject: 'NETWORK' }).rejects('PARTNER_UNCLEAR');
  });

  it('its paper is a signed agreement of the school', () => {
    const asked = { ...withPartner, documentId: DOCUMENT_ID };
    concluding(asked, { ...people, document: paper }).then(AgreementConcluded(asked));
    for (const document of [undefined, { ...paper, kind: 'ORDER' }, { ...paper, signed: false }, { ...paper, schoolId: STRANGER }]) {
      concluding(asked, { ...people, document }).rejects('AGREEMENT_DOCUMENT_MISSING');
    }
  });

  it('refuses dates the wrong way round, a day that has not come, and a school nobody entered', () => {
    concluding({ ...withPartner, validUntil: '2023-09-14' }).rejects('AGREEMENT_REVERSED');
    concluding({ ...withPartner, date: '2023-11-11' }).rejects('AGREEMENT_IN_FUTURE');
    scenario(schoolCommands).knowing(people).when(ConcludeAgreement, withPartner).rejects('SCHOOL_MISSING');
  });
});
