import { addDays } from '@vekha/calendar/civil-date';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { SchoolDaysSet } from '../events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { SetSchoolDays } from './set-school-days.command';

const asked: SetSchoolDays = { schoolId: SCHOOL_ID, source: 'приказ по школе от 20.01.2022 № 7', nonWorking: ['2022-02-03', '2022-02-02'], working: ['2022-02-06'] };
const set = SchoolDaysSet({ ...asked, edition: 1, nonWorking: ['2022-02-02', '2022-02-03'] });
const setting = (input: SetSchoolDays) => scenario(schoolCommands).given(registered).when(SetSchoolDays, input);

describe('Set the days of a school', () => {
  it('keeps the days in order, with the local act they rest on', () => {
    setting(asked).then(set);
  });

  it('changes nothing when they are so already; another set takes their place under the next number', () => {
    scenario(schoolCommands).given(registered, set).when(SetSchoolDays, asked).thenNothing();
    scenario(schoolCommands).given(registered, set).when(SetSchoolDays, { ...asked, working: [] }).then(SchoolDaysSet({ ...set.data, working: [], edition: 2 }));
  });

  it('refuses a day said both ways, and a break without a single working day', () => {
    expect(setting({ ...asked, working: ['2022-02-03'] }).rejects('DAY_WORKED_AND_NOT').message).toContain('03.02.2022');
    const quarter = Array.from({ length: 90 }, (_, days) => addDays('2022-02-01', days));
    setting({ ...asked, nonWorking: quarter, working: [] }).rejects('BREAK_TOO_LONG');
    setting({ ...asked, nonWorking: quarter.slice(0, 30), working: [] }).then(SchoolDaysSet({ ...set.data, nonWorking: quarter.slice(0, 30), working: [] }));
  });

  it('refuses for a school nobody has entered', () => {
    scenario(schoolCommands).when(SetSchoolDays, asked).rejects('SCHOOL_MISSING');
  });
});
