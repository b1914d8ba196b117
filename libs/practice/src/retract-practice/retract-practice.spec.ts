import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeRetracted } from '../events';
import { AUTHOR, described, inBank, nominated, ofPractice, PRACTICE_ID, published } from '../testing/school-practice';
import { RetractPractice } from './retract-practice.command';

const asked = { practiceId: PRACTICE_ID, ground: 'OUTDATED' as const };
const retracted = (wasPublished: boolean) => PracticeRetracted({ ...ofPractice, ground: 'OUTDATED', wasPublished });

describe('Retract a practice', () => {
  it('IND-13: takes it out of the bank, and says whether it had been published', () => {
    scenario(practiceCommands).given(...inBank(), published(AUTHOR)).when(RetractPractice, asked).then(retracted(true));
    scenario(practiceCommands).given(...inBank()).when(RetractPractice, asked).then(retracted(false));
  });

  it('refuses what never was in the bank', () => {
    scenario(practiceCommands).given(nominated, described).when(RetractPractice, asked).rejects('PRACTICE_NOT_IN_BANK');
  });
});
