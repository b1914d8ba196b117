import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { SchoolRegistered } from '../events';
import { RegisterSchool } from './register-school.command';

const lyceum = { schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028', name: 'МАОУ Лицей № 28', zone: 'Europe/Moscow', week: 5 };

describe('Register a school', () => {
  it('enters the school with its zone and working week', () => {
    scenario(schoolCommands).when(RegisterSchool, lyceum).then(SchoolRegistered(lyceum));
  });

  it('changes nothing when the same school is entered again', () => {
    scenario(schoolCommands).given(SchoolRegistered(lyceum)).when(RegisterSchool, lyceum).thenNothing();
  });

  it('refuses another school under the same id', () => {
    scenario(schoolCommands).given(SchoolRegistered(lyceum)).when(RegisterSchool, { ...lyceum, name: 'Другая школа' }).rejects('SCHOOL_EXISTS');
  });
});
