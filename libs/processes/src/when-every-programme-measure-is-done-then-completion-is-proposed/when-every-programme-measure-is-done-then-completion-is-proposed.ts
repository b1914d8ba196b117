import { type CommandToSend, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import {
  ProgrammeCorrected, ProgrammeMeasureAdded, ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeStarted,
} from '@vekha/programme/plan-events';
import { ProposeCompletion } from '@vekha/programme/propose-completion/propose-completion.command';

interface Plan {
  readonly underWay: boolean;
  readonly all: readonly string[];
  readonly open: readonly string[];
}

interface Rows {
  readonly measureId?: string;
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

const without = (rows: readonly string[], gone: readonly string[]): readonly string[] => rows.filter((row) => !gone.includes(row));

function evolve(state: Plan, type: string, { measureId = '', added = [], removed = [] }: Rows): Plan {
  switch (type) {
    case ProgrammeMeasureAdded.type:
      return { ...state, all: [...state.all, measureId], open: [...state.open, measureId] };
    case ProgrammeMeasureCompleted.type:
    case ProgrammeMeasureDeclaredNotApplicable.type:
      return { ...state, open: without(state.open, [measureId]) };
    case ProgrammeMeasureReopened.type:
      return { ...state, open: [...without(state.open, [measureId]), measureId] };
    case ProgrammeCorrected.type:
      return { ...state, all: [...without(state.all, removed), ...added], open: [...without(state.open, removed), ...added] };
    case ProgrammeStarted.type:
      return { ...state, underWay: true };
    case ProgrammeCompleted.type:
      return { ...state, underWay: false };
    default:
      return state;
  }
}

/** A programme on demand has no rows and is never done by itself. */
function propose({ data: { programmeId } }: { readonly data: { readonly programmeId: string } }, { underWay, all, open }: Plan): readonly CommandToSend[] {
  return underWay && all.length > 0 && open.length === 0 ? [send(ProposeCompletion, { programmeId }, { unless: ['MEASURES_NOT_DONE', 'PROGRAMME_NOT_UNDER_WAY'] })] : [];
}

/** PP-6 (001:L209): every row is done or not applicable; the system proposes, the curator confirms. */
export const whenEveryProgrammeMeasureIsDoneThenCompletionIsProposed = processManager<Plan>({
  name: 'when-every-programme-measure-is-done-then-completion-is-proposed',
  title: 'Выполнены все мероприятия программы — предложить её завершить',
  initial: { underWay: false, all: [], open: [] },
  evolve: (state, { type, data }) => evolve(state, type, data as Rows),
  reactions: [
    onEvent(ProgrammeMeasureCompleted, propose),
    onEvent(ProgrammeMeasureDeclaredNotApplicable, propose),
    onEvent(ProgrammeCorrected, propose),
    onEvent(ProgrammeStarted, propose),
  ],
});
