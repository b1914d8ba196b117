import { type CommandToSend, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { StageAdded, StageStarted } from '@vekha/roadmap/events';
import { MeasureBecameOverdue, MeasureOpened } from '@vekha/roadmap/measure-events';
import { StartStage } from '@vekha/roadmap/start-stage/start-stage.command';

interface StartedStages {
  readonly started: readonly string[];
}

function startUnlessStarted({ roadmapId, stageId }: { roadmapId: string; stageId: string }, { started }: StartedStages): readonly CommandToSend[] {
  return started.includes(stageId) ? [] : [send(StartStage, { roadmapId, stageId })];
}

/** ST-3: a stage opens by itself when its first measure opens, also when that measure opens already overdue. ST-4: a section never does. */
export const whenMeasureOpenedThenStartStage = processManager<StartedStages>({
  name: 'when-measure-opened-then-start-stage',
  title: 'Открылось мероприятие — начать его этап',
  initial: { started: [] },
  evolve: (state, { type, data }) => {
    const { stageId, section } = data as { stageId: string; section?: boolean };
    const leftAlone = type === StageStarted.type || (type === StageAdded.type && section === true);
    return leftAlone ? { started: [...state.started, stageId] } : state;
  },
  reactions: [
    onEvent(MeasureOpened, ({ data }, state: StartedStages) => startUnlessStarted(data, state)),
    onEvent(MeasureBecameOverdue, ({ data }, state: StartedStages) => startUnlessStarted(data, state)),
  ],
});
