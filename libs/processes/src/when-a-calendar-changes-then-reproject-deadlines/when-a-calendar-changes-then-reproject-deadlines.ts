import { type CommandToSend, onEventConcerning, processManager, send } from '@vekha/event-sourcing/process-manager';
import { DueRulesSet, LadderSet, MunicipalDaysSet, RegionalDaysSet } from '@vekha/municipality/events';
import { ReprojectDeadlines } from '@vekha/roadmap/reproject-deadlines/reproject-deadlines.command';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet } from '@vekha/school/events';

const reproject = (roadmapId: string): CommandToSend => send(ReprojectDeadlines, { roadmapId });

/** What a school changes reaches its roadmaps, what the municipality changes reaches those of all schools. */
export const whenACalendarChangesThenReprojectDeadlines = processManager<unknown>({
  name: 'when-a-calendar-changes-then-reproject-deadlines',
  title: 'Изменился календарь или порядок счёта сроков — пересчитать открытые сроки',
  initial: null,
  evolve: (state) => state,
  reactions: [
    onEventConcerning(AcademicCalendarAdopted, 'roadmap', reproject),
    onEventConcerning(AcademicCalendarAmended, 'roadmap', reproject),
    onEventConcerning(SchoolDaysSet, 'roadmap', reproject),
    onEventConcerning(RegionalDaysSet, 'roadmap', reproject),
    onEventConcerning(MunicipalDaysSet, 'roadmap', reproject),
    onEventConcerning(DueRulesSet, 'roadmap', reproject),
    onEventConcerning(LadderSet, 'roadmap', reproject),
  ],
});
