import { personId, SCHOOL_ID } from '../testing/school-people';
import { consulted, formed, groupId, training } from '../testing/training';
import { HoldIndividualConsultation } from './hold-individual-consultation.command';

const asked = { groupId, personId, occurredOn: '2026-03-12' };

describe('Hold an individual consultation', () => {
  it('of one of the group, once a day', () => {
    training(formed).when(HoldIndividualConsultation, asked).then(consulted);
    training(formed, consulted).when(HoldIndividualConsultation, asked).thenNothing();
  });

  it('refuses whoever is not of the group', () => {
    training(formed).when(HoldIndividualConsultation, { ...asked, personId: SCHOOL_ID }).rejects('MEMBER_UNKNOWN');
  });
});
