import { sealed } from '@vekha/event-sourcing/sealed';
import { PsychologicalSupportOffered } from '../mentee-events';
import { given, inProgramme, personId, searching } from '../testing/school-people';
import { OfferPsychologicalSupport } from './offer-psychological-support.command';

describe('Offer psychological support', () => {
  it('MT-3: while the search goes on; the note is sealed', () => {
    given(...searching()).when(OfferPsychologicalSupport, { personId, answer: 'ACCEPTED', note: 'просил о встрече' })
      .then(PsychologicalSupportOffered({ personId, answer: 'ACCEPTED', note: sealed('note', 'просил о встрече') }));
  });

  it('refuses whoever has a pair', () => {
    given(...inProgramme()).when(OfferPsychologicalSupport, { personId, answer: 'DECLINED' }).rejects('MENTEE_STATE_WRONG');
    given(...searching()).when(OfferPsychologicalSupport, { personId, answer: 'DECLINED', occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
