import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonCardCorrected } from '../card-events';
import { given, personId, teacher } from '../testing/school-people';
import { CorrectPersonCard } from './correct-person-card.command';

describe('Correct the card of a person', () => {
  it('changes what is said and nothing else', () => {
    given(teacher).when(CorrectPersonCard, { personId, fullName: 'Проба Образцова', email: 'proba@example.org' })
      .then(PersonCardCorrected({ personId, fullName: sealed('fullName', 'Проба Образцова'), email: sealed('email', 'proba@example.org') }));
  });

  it('refuses a correction of nothing, and a person nobody has entered', () => {
    given(teacher).when(CorrectPersonCard, { personId }).rejects('CORRECTION_EMPTY');
    given().when(CorrectPersonCard, { personId, fullName: 'Проба Образцова' }).rejects('PERSON_MISSING');
  });
});
