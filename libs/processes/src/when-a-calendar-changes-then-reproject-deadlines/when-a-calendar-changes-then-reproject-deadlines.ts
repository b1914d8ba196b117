import { type CommandToSend, onEventConcerning, processManager, send } from '@vekha/event-sourcing/process-manager';
import { DueRulesSet, LadderSet, MunicipalDaysSet, RegionalDaysSet } from '@vekha/municipality/events';
import { ReprojectDeadlines } from '@vekha/roadmap/reproject-deadlines/reproject-deadlines.command';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet } from '@vekha/school/events';

/** What counts its terms anew, by category of stream; whoever knows the living streams must know each of these. */
const recounts: Readonly<Record<string, (id: string) => CommandToSend>> = {
  roadmap: (roadmapId) => send(ReprojectDeadlines, { roadmapId }),
};

/** What a school changes reaches everything of its own that has terms, what the municipality changes that of all schools. */
export const whenACalendarChangesThenReprojectDeadlines = processManager<unknown>({
  name: 'when-a-calendar-changes-then-reproject-deadlines',
  title: 'Изменился календарь или порядок счёта сроков — пересчитать открытые сроки',
  initial: null,
  evolve: (state) => state,
  reactions: Object.entries(recounts).flatMap(([category, recount]) => [
    onEventConcerning(AcademicCalendarAdopted, category, recount),
    onEventConcerning(AcademicCalendarAmended, category, recount),
    onEventConcerning(SchoolDaysSet, category, recount),
    onEventConcerning(RegionalDaysSet, category, recount),
    onEventConcerning(MunicipalDaysSet, category, recount),
    onEventConcerning(DueRulesSet, category, recount),
    onEventConcerning(LadderSet, category, recount),
  ]),
});
