import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { municipalityCommands } from '../commands';
import { MunicipalDaysSet } from '../events';
import { SetMunicipalDays } from './set-municipal-days.command';

const asked: SetMunicipalDays = { source: 'постановление от 12.04.2022 № 15', nonWorking: ['2022-05-03'], working: [] };
const set = MunicipalDaysSet({ ...asked, edition: 1 });

describe('Set the municipal days', () => {
  it('keeps them with the act they rest on; each change makes the next edition', () => {
    scenario(municipalityCommands).when(SetMunicipalDays, asked).then(set);
    scenario(municipalityCommands).given(set).when(SetMunicipalDays, { ...asked, nonWorking: [] }).then(MunicipalDaysSet({ ...asked, nonWorking: [], edition: 2 }));
  });

  it('changes nothing when they are so already', () => {
    scenario(municipalityCommands).given(set).when(SetMunicipalDays, asked).thenNothing();
  });

  it('refuses a day said both ways', () => {
    scenario(municipalityCommands).when(SetMunicipalDays, { ...asked, working: asked.nonWorking }).rejects('DAY_WORKED_AND_NOT');
  });
});
