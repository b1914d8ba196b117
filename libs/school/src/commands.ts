import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type SchoolEvent, SchoolRegistered } from './events';
import { registerSchool } from './register-school/register-school';
import { RegisterSchool } from './register-school/register-school.command';
import { type School, school } from './school';

export const schoolStream = (schoolId: string): string => `school-${schoolId}`;

export const schoolCommands = commandCatalogue<School, SchoolEvent>({
  category: 'school',
  decider: school,
  scope: ({ registered }) => registered && `school:${registered.schoolId}`,
  zone: ({ registered }) => registered?.zone,
  publishes: { school: ({ registered }) => registered },
  entries: [
    command({
      command: RegisterSchool,
      decide: registerSchool,
      title: 'Внести школу',
      gives: [SchoolRegistered],
      stream: ({ schoolId }) => schoolStream(schoolId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
    }),
  ],
});
