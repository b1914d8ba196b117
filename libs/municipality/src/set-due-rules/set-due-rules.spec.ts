import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { municipalityCommands } from '../commands';
import { DueRulesSet } from '../events';
import { SetDueRules } from './set-due-rules.command';

const asked: SetDueRules = { boundary: 'EXCLUSIVE', whenNonWorking: 'PREVIOUS' };

describe('Set how terms are counted', () => {
  it('says whether «до» includes its day, and where a term on a non-working day goes', () => {
    scenario(municipalityCommands).when(SetDueRules, asked).then(DueRulesSet(asked));
    scenario(municipalityCommands).given(DueRulesSet(asked)).when(SetDueRules, { ...asked, boundary: 'INCLUSIVE' }).then(DueRulesSet({ ...asked, boundary: 'INCLUSIVE' }));
  });

  it('changes nothing when it is so already', () => {
    scenario(municipalityCommands).given(DueRulesSet(asked)).when(SetDueRules, asked).thenNothing();
  });
});
