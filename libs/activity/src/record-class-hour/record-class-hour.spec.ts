import { readCommand } from '@vekha/event-sourcing/command-input';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { classHourCommands } from '../commands';
import { ClassHourHeld } from '../events';
import { CLASS_HOUR_ID, held, school, SCHOOL_ID } from '../testing/school-activity';
import { RecordClassHour } from './record-class-hour.command';

const asked = { schoolId: SCHOOL_ID, classHourId: CLASS_HOUR_ID, schoolClass: '7А', topic: 'Кто такой наставник', occurredOn: '2023-09-20' };
const recording = (command: RecordClassHour) => scenario(classHourCommands).knowing({ school }).when(RecordClassHour, command);

describe('Record a class hour', () => {
  it('keeps class, topic and day (001:L253)', () => {
    recording(asked).then(held);
  });

  it('refuses a day that has not come in the school’s zone', () => {
    recording({ ...asked, occurredOn: '2023-11-11' }).at('2023-11-10T15:59:59.000Z').rejects('HELD_IN_FUTURE');
    recording({ ...asked, occurredOn: '2023-11-11' }).at('2023-11-10T16:00:00.000Z').then(ClassHourHeld({ ...held.data, heldOn: '2023-11-11' }));
  });

  it('refuses a school nobody entered, and an id that is taken', () => {
    scenario(classHourCommands).knowing({}).when(RecordClassHour, asked).rejects('SCHOOL_MISSING');
    scenario(classHourCommands).given(held).knowing({ school }).when(RecordClassHour, asked).rejects('CLASS_HOUR_EXISTS');
  });

  it.each(['7А', '11', '10-Б', 'П-21', 'СД-2'])('takes the class %s', (schoolClass) => {
    expect(readCommand(RecordClassHour, { ...asked, schoolClass }).faults).toEqual([]);
  });

  it.each(['ПРОБА', 'ПРОБА1', '7а', '', 'А'])('takes no name and no sentence for a class: «%s»', (schoolClass) => {
    expect(readCommand(RecordClassHour, { ...asked, schoolClass }).faults.map(({ code }) => code)).toEqual(['NOT_A_CLASS']);
  });
});
