import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { banked, described, inBank, nominated, PRACTICE_ID, published, reviewed } from '../testing/school-practice';
import { AddPracticeToBank } from './add-practice-to-bank.command';

const asked = { practiceId: PRACTICE_ID };

describe('Add a practice to the bank', () => {
  it('keeps what the council has reviewed, whether it names people or not: the bank is the school’s own', () => {
    for (const text of ['NAMES_NOBODY', 'NAMES_PERSONS'] as const) scenario(practiceCommands).given(nominated, described, reviewed(text)).when(AddPracticeToBank, asked).then(banked);
  });

  it('changes nothing when it is there already, and refuses what was not reviewed', () => {
    scenario(practiceCommands).given(...inBank(), published()).when(AddPracticeToBank, asked).thenNothing();
    scenario(practiceCommands).given(nominated, described).when(AddPracticeToBank, asked).rejects('PRACTICE_NOT_REVIEWED');
  });
});
