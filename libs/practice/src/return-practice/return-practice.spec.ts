import { sealed } from '@vekha/event-sourcing/sealed';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeReturned } from '../events';
import { described, inBank, nominated, ofPractice, PRACTICE_ID, published, reviewed } from '../testing/school-practice';
import { ReturnPractice } from './return-practice.command';

const asked = { practiceId: PRACTICE_ID };

describe('Return a practice', () => {
  it('sends it back with a remark that is sealed, from every step before the publication', () => {
    for (const history of [[nominated, described], [nominated, described, reviewed('NAMES_PERSONS')], inBank()]) {
      scenario(practiceCommands).given(...history).when(ReturnPractice, asked).then(PracticeReturned(ofPractice));
    }
    scenario(practiceCommands).given(nominated, described).when(ReturnPractice, { ...asked, remark: 'Обезличить пробу' })
      .then(PracticeReturned({ ...ofPractice, remark: sealed('remark', 'Обезличить пробу') }));
  });

  it('refuses what is not described yet, and what is published', () => {
    scenario(practiceCommands).given(nominated).when(ReturnPractice, asked).rejects('PRACTICE_NOT_RETURNABLE');
    expect(scenario(practiceCommands).given(...inBank(), published()).when(ReturnPractice, asked).rejects('PRACTICE_NOT_RETURNABLE').message).toContain('отзовите');
  });
});
