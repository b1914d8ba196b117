import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { municipalityCommands } from '../commands';
import { RegionalDaysSet } from '../events';
import { SetRegionalDays } from './set-regional-days.command';

const asked: SetRegionalDays = { source: 'постановление от 12.04.2022 № 15', nonWorking: ['2022-05-03'], working: [] };
const set = RegionalDaysSet({ ...asked, edition: 1 });

describe('Set the regional days', () => {
  it('keeps them with the act they rest on; each change makes the next edition', () => {
    scenario(municipalityCommands).when(SetRegionalDays, asked).then(set);
    scenario(municipalityCommands).given(set).when(SetRegionalDays, { ...asked, nonWorking: [] }).then(RegionalDaysSet({ ...asked, nonWorking: [], edition: 2 }));
  });

  it('changes nothing when they are so already', () => {
    scenario(municipalityCommands).given(set).when(SetRegionalDays, asked).thenNothing();
  });

  it('refuses a day said both ways', () => {
    scenario(municipalityCommands).when(SetRegionalDays, { ...asked, working: asked.nonWorking }).rejects('DAY_WORKED_AND_NOT');
  });
});
