import { onEvent, type CommandToSend, processManager, send } from '@vekha/event-sourcing/process-manager';
import { DeadlineClarified, ExternalScheduleAttached, MeasureRescheduled, MeasureResumed } from '@vekha/roadmap/deadline-events';
import { RoadmapDrawnFromPrevious, RoadmapImported } from '@vekha/roadmap/drafting-events';
import { RoadmapActivated, RoadmapCreatedFromTemplate } from '@vekha/roadmap/events';
import { OnDemandOccurrenceRequested } from '@vekha/roadmap/occurrence-events';
import { ReprojectDeadlines } from '@vekha/roadmap/reproject-deadlines/reproject-deadlines.command';

const reproject = ({ data: { roadmapId } }: { readonly data: { readonly roadmapId: string } }): readonly CommandToSend[] => [send(ReprojectDeadlines, { roadmapId })];

/**
 * Dates are counted with the facts read a moment before they are stored. A calendar changed in that moment does not know
 * of them, so the roadmap counts once more; nearly always nothing changes. What is added to a draft follows
 * at activation, an occurrence that a person moved at the next recount (ME-4: moving it touches no other).
 */
export const whenATermIsGivenThenReprojectDeadlines = processManager<unknown>({
  name: 'when-a-term-is-given-then-reproject-deadlines',
  title: 'Назначен срок — сверить его с календарём, который мог измениться в ту же минуту',
  initial: null,
  evolve: (state) => state,
  reactions: [
    onEvent(RoadmapCreatedFromTemplate, reproject),
    onEvent(RoadmapImported, reproject),
    onEvent(RoadmapDrawnFromPrevious, reproject),
    onEvent(RoadmapActivated, reproject),
    onEvent(DeadlineClarified, reproject),
    onEvent(ExternalScheduleAttached, reproject),
    onEvent(MeasureRescheduled, reproject),
    onEvent(MeasureResumed, reproject),
    onEvent(OnDemandOccurrenceRequested, reproject),
  ],
});
