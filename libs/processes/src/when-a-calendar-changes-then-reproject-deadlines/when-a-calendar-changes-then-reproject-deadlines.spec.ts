import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { DueRulesSet, LadderSet, MunicipalDaysSet, RegionalDaysSet } from '@vekha/municipality/events';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet } from '@vekha/school/events';
import { whenACalendarChangesThenReprojectDeadlines as reprojecting } from './when-a-calendar-changes-then-reproject-deadlines';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
const calendar = { schoolId, academicYear: 2021, edition: 1, terms: [], holidays: [] };
const days = { edition: 1, source: 'приказ № 7', nonWorking: [], working: [] };
const changes: readonly DomainEvent[] = [
  AcademicCalendarAdopted(calendar), AcademicCalendarAmended({ ...calendar, edition: 2 }), SchoolDaysSet({ schoolId, ...days }), RegionalDaysSet(days),
  MunicipalDaysSet(days), DueRulesSet({ boundary: 'INCLUSIVE', whenNonWorking: 'KEEP' }), LadderSet({ reminders: [1], time: '09:00', escalations: [] }),
];

describe('When a calendar changes, then re-project deadlines', () => {
  it.each(changes.map((event) => [event.type, event] as const))('%s reaches each roadmap it concerns, once, whatever their order', (_type, event) => {
    policy(reprojecting, { concerned: ['a', 'b'] }).given().when(event)
      .thenSends({ command: 'ReprojectDeadlines', input: { roadmapId: 'a' }, about: 'a' }, { command: 'ReprojectDeadlines', input: { roadmapId: 'b' }, about: 'b' });
  });

  it('sends nothing where there is no roadmap', () => {
    policy(reprojecting).given().when(AcademicCalendarAdopted(calendar)).thenNothing();
  });
});
