import { atTimeOfDay, type CivilDate } from '@vekha/calendar/civil-date';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { CreateRoadmapFromTemplate } from '@vekha/roadmap/create-roadmap-from-template/create-roadmap-from-template.command';
import { RegisterSchool } from '@vekha/school/register-school/register-school.command';
import { PublishTemplate } from '@vekha/template/publish-template/publish-template.command';
import { templateLibrary } from '@vekha/template/template-library';
import type { Edition, EditionYear, Institution, StoryStep, Who } from './story';
import { StoryCalendar } from './story-days';

/** Something that happens at an instant (UTC). */
export interface Appointment {
  readonly at: string;
  readonly day: CivilDate;
  readonly schoolId: string;
  /** Of one edition; the first of an edition draws its roadmap up, and only then has the roadmap an id. */
  readonly edition?: string;
  /** Of what people do beside the roadmaps, in its own order in each school. */
  readonly mentoring?: true;
  readonly who: Who;
  readonly what: CommandToSend;
  readonly makes?: StoryStep['makes'];
}

const OFFICE_OPENS = '10:00';
const OFFICE_WORKS = '11:00';
/** Mentors and mentees meet after lessons. */
const LESSONS_OVER = '15:00';
const PROGRAMME_TEMPLATE = '001-programme';

/** Everything the stories say has happened up to `until` (UTC), in the order of time; at one instant in the order told. */
export function timelineOf(institutions: readonly Institution[], until: string): readonly Appointment[] {
  const calendars = new Map<string, StoryCalendar>();
  const calendarOf = ({ zone, week }: Institution['school'], year: EditionYear): StoryCalendar => {
    const key = `${zone} ${week} ${year}`;
    const calendar = calendars.get(key) ?? new StoryCalendar({ zone, week }, year, until);
    calendars.set(key, calendar);
    return calendar;
  };
  const all = institutions.flatMap((institution) => [
    ...entered(institution, calendarOf(institution.school, 'running')),
    ...mentored(institution, calendarOf(institution.school, 'running')),
    ...institution.editions.flatMap((edition) => drawnUp(institution, edition, calendarOf(institution.school, edition.academicYear))),
  ]);
  return all.filter(({ at }) => at <= until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The department publishes the templates a school works by and enters the school; then it has a life of its own. */
function entered({ school, entered: on, life = [], mentoring = [], editions }: Institution, calendar: StoryCalendar): Appointment[] {
  const day = calendar.dateOf(on);
  const codes = new Set([...editions.map(({ templateCode }) => templateCode), ...(mentoring.length > 0 ? [PROGRAMME_TEMPLATE] : [])]);
  const common = { at: atTimeOfDay(day, OFFICE_OPENS, school.zone), day, schoolId: school.schoolId, who: 'department' as const };
  const published = templateLibrary.filter(({ code }) => codes.has(code)).map((template) => ({ ...common, what: send(PublishTemplate, template) }));
  const lived = life.flat().map(({ on: when, who, what: { command, input } }): Appointment => {
    const date = calendar.dateOf(when);
    const at = atTimeOfDay(date, OFFICE_OPENS, school.zone);
    return { at, day: date, schoolId: school.schoolId, who, what: { command, input: { schoolId: school.schoolId, ...calendar.withDates(input) } } };
  });
  return [...published, { ...common, what: send(RegisterSchool, { ...school }) }, ...lived];
}

function mentored({ school: { schoolId, zone }, mentoring = [] }: Institution, calendar: StoryCalendar): Appointment[] {
  return mentoring.flat().map(({ on, who, what: { command, input }, makes }): Appointment => {
    const day = calendar.dateOf(on);
    const common = { at: atTimeOfDay(day, LESSONS_OVER, zone), day, schoolId, mentoring: true as const, who };
    return { ...common, what: { command, input: calendar.withDates(input) }, ...(makes && { makes }) };
  });
}

function drawnUp({ school }: Institution, { templateCode, drafted, steps }: Edition, calendar: StoryCalendar): Appointment[] {
  const { schoolId, zone } = school;
  const { year: academicYear } = calendar;
  const appointment = ({ on, who, what: { command, input } }: StoryStep): Appointment => {
    const day = calendar.dateOf(on);
    return { at: atTimeOfDay(day, OFFICE_WORKS, zone), day, schoolId, edition: `${schoolId} ${templateCode} ${academicYear}`, who, what: { command, input } };
  };
  const created = appointment({ on: drafted, who: 'curator', what: send(CreateRoadmapFromTemplate, { schoolId, templateCode, academicYear }) });
  return [created, ...steps.flat().map(({ what, ...step }) => appointment({ ...step, what: { command: what.command, input: calendar.withDates(what.input) } }))];
}
