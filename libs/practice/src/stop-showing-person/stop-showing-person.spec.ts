import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeAnonymised, PracticeRetracted } from '../events';
import { AUTHOR, inBank, ofPractice, PRACTICE_ID, published, PUPIL } from '../testing/school-practice';
import { StopShowingPerson } from './stop-showing-person.command';

const asked = { practiceId: PRACTICE_ID, personId: AUTHOR };

describe('Stop showing a person', () => {
  it('BP-4: anonymises a practice whose text names nobody', () => {
    scenario(practiceCommands).given(...inBank(), published(AUTHOR, PUPIL)).when(StopShowingPerson, asked).then(PracticeAnonymised({ ...ofPractice, personId: AUTHOR }));
  });

  it('BP-4: retracts a practice whose text names its people, for it cannot be anonymised in part', () => {
    scenario(practiceCommands).given(...inBank('NAMES_PERSONS'), published(AUTHOR, PUPIL)).when(StopShowingPerson, asked)
      .then(PracticeRetracted({ ...ofPractice, ground: 'CONSENT_WITHDRAWN', wasPublished: true }));
  });

  it('changes nothing where the person is not shown', () => {
    scenario(practiceCommands).given(...inBank()).when(StopShowingPerson, asked).thenNothing();
    scenario(practiceCommands).given(...inBank(), published(PUPIL)).when(StopShowingPerson, asked).thenNothing();
  });
});
