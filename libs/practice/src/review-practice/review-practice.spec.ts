import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeReviewed } from '../events';
import { described, nominated, ofPractice, PRACTICE_ID, reviewed } from '../testing/school-practice';
import { ReviewPractice } from './review-practice.command';

const asked = { practiceId: PRACTICE_ID, text: 'NAMES_PERSONS' as const };
const reviewing = (command: ReviewPractice) => scenario(practiceCommands).given(nominated, described).when(ReviewPractice, command);

describe('Review a practice', () => {
  it('BP-4: says whether the text names people, with the council’s minutes where there are any', () => {
    reviewing(asked).then(reviewed('NAMES_PERSONS'));
    const minutes = { number: '3', date: '2023-11-10' };
    reviewing({ ...asked, text: 'NAMES_NOBODY', minutes }).then(PracticeReviewed({ ...ofPractice, text: 'NAMES_NOBODY', minutes }));
    reviewing({ ...asked, minutes: { number: '3', date: '2023-11-11' } }).rejects('MINUTES_IN_FUTURE');
  });

  it('refuses what is not described, and what is reviewed already', () => {
    scenario(practiceCommands).given(nominated).when(ReviewPractice, asked).rejects('PRACTICE_NOT_DESCRIBED');
    scenario(practiceCommands).given(nominated, described, reviewed('NAMES_NOBODY')).when(ReviewPractice, asked).rejects('PRACTICE_NOT_DESCRIBED');
  });
});
