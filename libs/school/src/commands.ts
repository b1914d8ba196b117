import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type SchoolEvent, SchoolRegistered, TargetGroupHeadcountRecorded } from './events';
import { recordHeadcount } from './record-headcount/record-headcount';
import { RecordHeadcount } from './record-headcount/record-headcount.command';
import { registerSchool } from './register-school/register-school';
import { RegisterSchool } from './register-school/register-school.command';
import { type School, school } from './school';

export const schoolStream = (schoolId: string): string => `school-${schoolId}`;

export const schoolCommands = commandCatalogue<School, SchoolEvent>({
  category: 'school',
  decider: school,
  scope: ({ registered }) => registered && `school:${registered.schoolId}`,
  zone: ({ registered }) => registered?.zone,
  publishes: { school: ({ registered }) => registered, headcounts: ({ headcounts }) => headcounts },
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
    command({
      command: RecordHeadcount, decide: recordHeadcount, title: 'Записать численность целевой группы',
      gives: [TargetGroupHeadcountRecorded],
      stream: ({ schoolId }) => schoolStream(schoolId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
    }),
  ],
});
