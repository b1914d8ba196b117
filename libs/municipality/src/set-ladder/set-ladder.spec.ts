import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { municipalityCommands } from '../commands';
import { LadderSet } from '../events';
import { SetLadder } from './set-ladder.command';

const asked: SetLadder = { reminders: [1, 14, 7], time: '09:00', escalations: [{ to: 'director', workingDays: 5 }, { to: 'curator', workingDays: 1 }] };
const set = LadderSet({ reminders: [14, 7, 1], time: '09:00', escalations: [{ to: 'curator', workingDays: 1 }, { to: 'director', workingDays: 5 }] });

describe('Set the ladder of the municipality', () => {
  it('keeps the steps in the order in which they come', () => {
    scenario(municipalityCommands).when(SetLadder, asked).then(set);
  });

  it('changes nothing when the same is set again, and takes the place of what was set before', () => {
    scenario(municipalityCommands).given(set).when(SetLadder, asked).thenNothing();
    const { reminders, time, escalations } = set.data;
    scenario(municipalityCommands).given(LadderSet({ escalations, reminders, time })).when(SetLadder, asked).thenNothing();
    scenario(municipalityCommands).given(set).when(SetLadder, { ...asked, reminders: [3] }).then(LadderSet({ ...set.data, reminders: [3] }));
  });

  it('refuses a step said twice', () => {
    expect(scenario(municipalityCommands).when(SetLadder, { ...asked, reminders: [7, 7] }).rejects('LADDER_REPEATS').message).toContain('«7»');
    scenario(municipalityCommands).when(SetLadder, { ...asked, escalations: [...asked.escalations, { to: 'curator', workingDays: 9 }] }).rejects('LADDER_REPEATS');
    const sameDay = scenario(municipalityCommands).when(SetLadder, { ...asked, escalations: [{ to: 'curator', workingDays: 5 }, { to: 'director', workingDays: 5 }] });
    expect(sameDay.rejects('LADDER_REPEATS').message).toContain('5-й рабочий день');
  });
});
