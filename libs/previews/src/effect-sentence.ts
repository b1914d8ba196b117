import { counted, formFor } from '@vekha/calendar/counted';
import type { TouchedTerm } from './calendar-effect';

/** How many terms would change, and how. */
export interface EffectCounts {
  readonly roadmaps: number;
  readonly moved: number;
  readonly reminders: number;
  readonly dated: number;
  readonly withdrawn: number;
  readonly toClarify: number;
  /** Done, missed, reported: they stay as they are whatever changes. */
  readonly untouched: number;
}

export function effectCounts(terms: readonly TouchedTerm[], untouched: number): EffectCounts {
  const becoming = (what: TouchedTerm['becomes']): number => terms.filter(({ becomes }) => becomes === what).length;
  return {
    roadmaps: new Set(terms.map(({ roadmapId }) => roadmapId)).size,
    moved: becoming('MOVED'),
    reminders: becoming('REMINDERS'),
    dated: becoming('DATED'),
    withdrawn: becoming('WITHDRAWN'),
    toClarify: becoming('TO_CLARIFY'),
    untouched,
  };
}

const terms = (count: number): string => counted(count, 'срок', 'срока', 'сроков');
const verb = (count: number, one: string, several: string): string => formFor(count, one, several, several);

/** «Изменятся 12 сроков в 2 картах; 5 завершённых останутся как есть.» */
export function effectSentence({ roadmaps, moved, reminders, dated, withdrawn, toClarify, untouched }: EffectCounts): string {
  const changes = [
    ...(moved > 0 ? [`${verb(moved, 'изменится', 'изменятся')} ${terms(moved)}`] : []),
    ...(dated > 0 ? [`${verb(dated, 'получит дату', 'получат даты')} ${terms(dated)}`] : []),
    ...(withdrawn > 0 ? [`${verb(withdrawn, 'будет снят', 'будут сняты')} ${terms(withdrawn)}`] : []),
    ...(toClarify > 0 ? [`${verb(toClarify, 'потребует', 'потребуют')} уточнения ${terms(toClarify)}`] : []),
    ...(reminders > 0 ? [`напоминания пересчитаются у ${counted(reminders, 'срока', 'сроков', 'сроков')}`] : []),
  ];
  if (changes.length === 0) return 'Ни один срок не изменится.';
  const where = ` в ${counted(roadmaps, 'карте', 'картах', 'картах')}`;
  const rest = untouched === 0 ? '' : `; ${counted(untouched, 'завершённый останется', 'завершённых останутся', 'завершённых останутся')} как есть`;
  const said = `${changes.join(', ')}${where}${rest}.`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
