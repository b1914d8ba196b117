import { academicYear } from '@vekha/calendar/academic-year';
import { civilDateAt, inRussian } from '@vekha/calendar/civil-date';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { Words } from './term-explanation';

/** Why a stage has these dates: they bind nobody by themselves, but its measures inherit them (ST-2). */
export interface StageExplanation {
  readonly stageId: string;
  readonly verbatim?: string;
  readonly start?: string;
  readonly due: string;
  readonly author: { readonly role: string; readonly recordedAt: string; readonly revision: number };
  readonly sentence: string;
}

interface StageData {
  readonly stageId?: string;
  readonly deadlineVerbatim?: string;
  readonly term?: { readonly start?: string; readonly due: string };
}

interface RoadmapData {
  readonly academicYear?: number;
  readonly zone?: string;
}

/** Explains the term a stage was added with; undefined when there is no such stage or it has no dates. */
export function explainStage(events: readonly RecordedEvent[], stageId: string, { roles }: Words): StageExplanation | undefined {
  const added = events.find(({ type, data }) => type === 'StageAdded' && (data as StageData).stageId === stageId);
  const { deadlineVerbatim = '', term } = (added?.data ?? {}) as StageData;
  if (!added || !term) return undefined;
  const { academicYear: year, zone = 'UTC' } = (events[0]?.data ?? {}) as RoadmapData;
  const { actor, recordedAt, revision } = added;
  const sentences = [
    `Срок этапа — ${term.start === undefined ? '' : `с ${inRussian(term.start)} `}по ${inRussian(term.due)}.`,
    ...(deadlineVerbatim === '' ? [] : [`В документе: «${deadlineVerbatim}».`]),
    ...(year === undefined ? [] : [`Карта составлена на ${academicYear(year).label} учебный год.`]),
    'Его наследуют мероприятия этапа, у которых нет своего срока.',
    `Этап добавил: ${roles[actor.role] ?? actor.role}, ${inRussian(civilDateAt(recordedAt, zone))} (запись журнала № ${revision}).`,
  ];
  return { stageId, ...(deadlineVerbatim !== '' && { verbatim: deadlineVerbatim }), ...term, author: { role: actor.role, recordedAt, revision }, sentence: sentences.join(' ') };
}
