import { inRussian } from '@vekha/calendar/civil-date';

interface MeasureState {
  readonly measureId: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly retroactive: boolean;
  readonly suspendedSince?: string;
  readonly deadline?: { readonly effectiveDue: string };
}

interface RoadmapState {
  readonly status: string;
  readonly stages: Readonly<Record<string, { readonly stageId: string; readonly status: string }>>;
  readonly measures: Readonly<Record<string, MeasureState>>;
}

const ROADMAP: Readonly<Record<string, string>> = {
  Draft: 'проект',
  UnderReview: 'на утверждении',
  Approved: 'утверждена',
  Active: 'действует',
  Completed: 'выполнена',
  Cancelled: 'отменена',
  Archived: 'в архиве',
};
const STAGE: Readonly<Record<string, string>> = { Planned: 'не начат', InProgress: 'идёт', Completed: 'завершён', Skipped: 'пропущен' };
const MEASURE: Readonly<Record<string, string>> = {
  Planned: 'без срока',
  NeedsClarification: 'срок уточняется',
  Scheduled: 'впереди',
  Open: 'идёт',
  Reported: 'на приёмке',
  Completed: 'принято',
  NotApplicable: 'неприменимо',
  Cancelled: 'отменено',
};

const isRoadmap = (state: unknown): state is RoadmapState => typeof state === 'object' && state !== null && 'measures' in state && 'stages' in state;

/** A folded state in words; what has no words of its own yet is shown as data. */
export function stateText(state: unknown): string {
  if (!isRoadmap(state)) return JSON.stringify(state, undefined, 2) ?? '—';
  const stages = Object.values(state.stages).map(({ stageId, status }) => `${stageId} ${STAGE[status] ?? status}`);
  const measures = Object.values(state.measures).map((measure) => `  ${measure.measureId.padEnd(10)} ${measureText(measure)}`);
  return [`Карта ${ROADMAP[state.status] ?? state.status}.`, `Этапы: ${stages.join(', ')}.`, 'Мероприятия:', ...measures].join('\n');
}

function measureText({ status, overdue, retroactive, suspendedSince, deadline }: MeasureState): string {
  const due = deadline ? `, срок ${inRussian(deadline.effectiveDue)}` : '';
  return `${MEASURE[status] ?? status}${due}${overdue ? ', просрочено' : ''}${retroactive ? ', срок раньше приказа' : ''}${suspendedSince === undefined ? '' : `, приостановлено с ${inRussian(suspendedSince)}`}`;
}
