import { FindingRaised, type RoadmapEvent } from './events';

export type FindingCode = Parameters<typeof FindingRaised>[0]['code'];

type DataOf<Type extends RoadmapEvent['type']> = Extract<RoadmapEvent, { type: Type }>['data'];
type Term = DataOf<'DeadlineParsed'> | DataOf<'DeadlineAmbiguityDetected'> | DataOf<'DeadlineMissing'>;

interface Row {
  readonly planned: DataOf<'MeasurePlanned'>;
  readonly stage: DataOf<'StageAdded'> | undefined;
  readonly term: Term | undefined;
}

interface Oddity {
  readonly code: FindingCode;
  readonly measures: readonly string[];
}

/** What the reading of a deadline found that is said once for the cell, however many rows inherit it. */
const OF_CELL: Readonly<Record<string, FindingCode>> = {
  YEAR_MISSING: 'YEAR_MISSING',
  EVIDENCE_IN_DEADLINE_CELL: 'EVIDENCE_IN_DEADLINE_CELL',
  OUT_OF_PLAN_PERIOD: 'OUT_OF_PLAN_PERIOD',
  PARTLY_OUT_OF_PLAN_PERIOD: 'OUT_OF_PLAN_PERIOD',
};

/**
 * What a careful reader would notice in a document read into a draft (domain §12), as findings; nothing is mended. Seen
 * is what the data show: the layout of a table (MERGED_CELLS, SPLIT_ROW) and the sense of its texts are not.
 * @param draft the stages, rows and terms of the document as events
 * @param approved date of the document's own order
 */
export function documentFindings(roadmapId: string, draft: readonly RoadmapEvent[], id: (word: string) => string, approved?: string): RoadmapEvent[] {
  const rows = rowsOf(draft);
  const noticed: readonly Oddity[] = [
    ...missing(rows),
    ...ofCells(rows),
    ...rows.filter(({ term }) => findingOf(term) === 'TEXT_CONTRADICTS_DEADLINE').map((row) => single('TEXT_CONTRADICTS_DEADLINE', row)),
    ...duplicates(rows),
    ...rows.filter((row) => dueAfterOwnApproval(row, approved)).map((row) => single('DUE_AFTER_OWN_APPROVAL', row)),
    ...rows.filter((row) => beforeAnEarlierStage(row, rows)).map((row) => single('STAGE_ORDER', row)),
  ];
  return noticed.map(({ code, measures }) => FindingRaised({ roadmapId, findingId: id(`finding ${code} ${measures.join(' ')}`), code, measures }));
}

function rowsOf(draft: readonly RoadmapEvent[]): readonly Row[] {
  const stages = new Map(draft.flatMap(({ type, data }) => (type === 'StageAdded' ? [[data.stageId, data]] : [])));
  const terms = new Map<string, Term>();
  for (const { type, data } of draft) {
    if (type === 'DeadlineParsed' || type === 'DeadlineAmbiguityDetected' || type === 'DeadlineMissing') terms.set(data.measureId, data);
  }
  return draft.flatMap(({ type, data }) => (type === 'MeasurePlanned' ? [{ planned: data, stage: stages.get(data.stageId), term: terms.get(data.measureId) }] : []));
}

const single = (code: FindingCode, { planned }: Row): Oddity => ({ code, measures: [planned.measureId] });
const findingOf = (term: Term | undefined): string => (term && 'finding' in term ? (term.finding ?? '') : '');

/** ME-2: nobody is named; RM-3: no term is. */
function missing(rows: readonly Row[]): Oddity[] {
  return [
    ...rows.filter(({ planned }) => planned.responsible.length === 0).map((row) => single('RESPONSIBLE_MISSING', row)),
    ...rows.filter(({ term }) => term && !('status' in term)).map((row) => single('DEADLINE_MISSING', row)),
  ];
}

function ofCells(rows: readonly Row[]): Oddity[] {
  const cells = new Map<string, Oddity>();
  for (const { planned: { measureId }, stage, term } of rows) {
    const code = OF_CELL[findingOf(term)];
    if (code === undefined) continue;
    const cell = stage && stage.deadlineVerbatim !== '' && stage.deadlineVerbatim === term?.verbatim ? `stage ${stage.stageId}` : measureId;
    cells.set(`${code} ${cell}`, { code, measures: [...(cells.get(`${code} ${cell}`)?.measures ?? []), measureId] });
  }
  return [...cells.values()];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().replaceAll('ё', 'е').split(/[^а-яa-z0-9]+/u).filter((word) => word !== '');

const MAKING = ['разработ', 'подготов', 'составлен', 'создани', 'формирован', 'утвержден'];
const isMaking = (word: string | undefined): boolean => word !== undefined && MAKING.some((stem) => word.startsWith(stem));

/** Words by which a thing made is known; so many alike are no accident. */
const TELLING = 3;

/** Two rows of one text, or two that make the same thing in other words (000:L11 against L19). */
function duplicates(rows: readonly Row[]): Oddity[] {
  const told = rows.map(({ planned }) => ({ planned, words: wordsOf(planned.text) }));
  return told.flatMap(({ planned, words }, index) =>
    told.slice(index + 1).flatMap((other) => (alike(words, other.words) ? [{ code: 'DUPLICATE_MEASURE' as const, measures: [planned.measureId, other.planned.measureId] }] : [])));
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true;
  if (!isMaking(one[0]) || !isMaking(other[0])) return false;
  const [short = [], long = []] = [one.slice(1), other.slice(1)].sort((a, b) => a.length - b.length);
  return short.length >= TELLING && short.every((word, index) => word === long[index]);
}

/** The row that makes the roadmap itself comes due after the order that approved it (001:L225, L258). */
function dueAfterOwnApproval({ planned, term }: Row, approved: string | undefined): boolean {
  const due = spanOf(term)?.due;
  if (approved === undefined || due === undefined || due <= approved) return false;
  const words = wordsOf(planned.text);
  const at = words.findIndex((word, index) => word.startsWith('дорожн') && words[index + 1]?.startsWith('карт'));
  return at > 0 && words.slice(0, at).some(isMaking);
}

/** ST-5: the row ends before a stage with a smaller number begins. Sections have no order. */
function beforeAnEarlierStage({ stage, term }: Row, rows: readonly Row[]): boolean {
  const due = spanOf(term)?.due;
  if (!stage || stage.section === true || due === undefined) return false;
  const begins = new Map<string, string>();
  for (const other of rows) {
    const start = spanOf(other.term)?.start;
    if (!other.stage || other.stage.section === true || other.stage.no >= stage.no || start === undefined) continue;
    const known = begins.get(other.stage.stageId);
    begins.set(other.stage.stageId, known === undefined || start < known ? start : known);
  }
  return [...begins.values()].some((start) => due < start);
}

function spanOf(term: Term | undefined): { readonly start: string; readonly due: string } | undefined {
  if (!term || !('deadline' in term)) return undefined;
  const { start, nominalDue } = term.deadline;
  return { start: start ?? nominalDue, due: nominalDue };
}
