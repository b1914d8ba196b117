import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { adoptAcademicCalendar } from './adopt-academic-calendar/adopt-academic-calendar';
import { AdoptAcademicCalendar } from './adopt-academic-calendar/adopt-academic-calendar.command';
import { amendAcademicCalendar } from './amend-academic-calendar/amend-academic-calendar';
import { AmendAcademicCalendar } from './amend-academic-calendar/amend-academic-calendar.command';
import { schoolStream, scope, stream, theCalendar, touched } from './command-things';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet, type SchoolEvent, SchoolRegistered, TargetGroupHeadcountRecorded } from './events';
import { organisationEntries } from './organisation-commands';
import { recordHeadcount } from './record-headcount/record-headcount';
import { RecordHeadcount } from './record-headcount/record-headcount.command';
import { registerSchool } from './register-school/register-school';
import { RegisterSchool } from './register-school/register-school.command';
import { type School, school, schoolFacts, settingsFacts } from './school';
import { setSchoolDays } from './set-school-days/set-school-days';
import { SetSchoolDays } from './set-school-days/set-school-days.command';

export const schoolCommands = commandCatalogue<School, SchoolEvent>({
  category: 'school',
  decider: school,
  scope: ({ registered }) => registered && `school:${registered.schoolId}`,
  zone: ({ registered }) => registered?.zone,
  publishes: { school: schoolFacts, settings: settingsFacts, headcounts: ({ headcounts }) => headcounts },
  touches: touched,
  entries: [
    command({ command: RegisterSchool, decide: registerSchool, title: 'Внести школу', gives: [SchoolRegistered], stream, scope, creates: true }),
    command({
      command: AdoptAcademicCalendar, decide: adoptAcademicCalendar, title: 'Утвердить календарный учебный график',
      gives: [AcademicCalendarAdopted],
      stream, scope, creates: true, thing: theCalendar,
    }),
    command({
      command: AmendAcademicCalendar, decide: amendAcademicCalendar, title: 'Изменить календарный учебный график',
      gives: [AcademicCalendarAmended],
      stream, thing: theCalendar,
    }),
    command({
      command: SetSchoolDays, decide: setSchoolDays, title: 'Установить рабочие и нерабочие дни школы',
      gives: [SchoolDaysSet],
      stream, scope, creates: true, thing: () => 'days',
    }),
    command({
      command: RecordHeadcount, decide: recordHeadcount, title: 'Записать численность целевой группы',
      gives: [TargetGroupHeadcountRecorded],
      stream: ({ schoolId }) => schoolStream(schoolId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
    }),
    ...organisationEntries,
  ],
});
