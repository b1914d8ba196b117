import { type CommandToSend, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { MeasureAmended, MeasureBecameOverdue, MeasureOpened, MeasurePlanned, ResponsibleAssigned } from '@vekha/roadmap/measure-events';
import { NoticeResponsibleMissing } from '@vekha/roadmap/notice-responsible-missing/notice-responsible-missing.command';

interface Unassigned {
  readonly measures: readonly string[];
}

interface Opened {
  readonly scope: string;
  readonly data: { readonly roadmapId: string; readonly measureId: string };
}

const ASSIGNING: readonly string[] = [MeasurePlanned.type, ResponsibleAssigned.type, MeasureAmended.type];

function tell({ scope, data: { roadmapId, measureId } }: Opened, { measures }: Unassigned): readonly CommandToSend[] {
  return measures.includes(measureId) ? [send(NoticeResponsibleMissing, { schoolId: scope.replace('school:', ''), roadmapId, measureId })] : [];
}

/** ME-2: a measure may be scheduled with nobody responsible, but when it opens the curator hears of it (004:L17). */
export const whenMeasureOpenedWithoutResponsibleThenTellCurator = processManager<Unassigned>({
  name: 'when-measure-opened-without-responsible-then-tell-curator',
  title: 'Открылось мероприятие без ответственного — сообщить куратору',
  initial: { measures: [] },
  evolve: (state, { type, data }) => {
    const { measureId, responsible } = data as { measureId: string; responsible?: readonly string[] };
    if (!responsible || !ASSIGNING.includes(type)) return state;
    const others = state.measures.filter((each) => each !== measureId);
    return { measures: responsible.length === 0 ? [...others, measureId] : others };
  },
  reactions: [
    onEvent(MeasureOpened, (event, state: Unassigned) => tell(event, state)),
    // A measure found overdue after an outage has not been opened before.
    onEvent(MeasureBecameOverdue, (event, state: Unassigned) => (event.data.supersedes.includes('opening') ? tell(event, state) : [])),
  ],
});
