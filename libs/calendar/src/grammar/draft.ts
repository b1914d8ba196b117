import { inRussian, type CivilDate, type CivilSpan } from '../civil-date';
import type { DeadlineKind, PhraseContext, PhraseReading, ReadingChoice, ReadingFinding } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';

/** A reading before the verbatim text, the effective due date and the checks against the plan are added. */
export type Draft = Omit<PhraseReading, 'verbatim'>;

/** One kind of phrase: takes tokens and gives a meaning, or nothing when the phrase is of another kind. */
export type PhraseRule = (reader: TokenReader, context: PhraseContext) => Draft | undefined;

/** «с 01.09.2023 по 30.09.2023», or one day. */
export const spanInRussian = ({ start, end }: CivilSpan): string =>
  start === end ? inRussian(start) : `с ${inRussian(start)} по ${inRussian(end)}`;

const choiceInRussian = ({ start, end, due, windows, why }: ReadingChoice): string => {
  if (windows) return `${windows.map(spanInRussian).join('; ')} — ${why}`;
  if (due !== undefined) return `до ${inRussian(due)} — ${why}`;
  return start !== undefined && end !== undefined ? `${spanInRussian({ start, end })} — ${why}` : why;
};

/** Two or more readings, none chosen; the first is not a default. */
export function ambiguous(readings: readonly ReadingChoice[], why: string, finding?: ReadingFinding): Draft {
  return {
    status: 'AMBIGUOUS',
    kind: 'Ambiguous',
    readings,
    alternatives: readings.map(choiceInRussian),
    ...(finding === undefined ? {} : { finding }),
    why: [why, 'Программа ничего не выбирает сама: уточните срок.'],
  };
}

/** The sense is clear, but there is no date until something is known; `finding` says what. */
export function waiting(kind: DeadlineKind, finding: ReadingFinding, assumption: string, why: readonly string[]): Draft {
  return { status: 'RESOLVED_WITH_ASSUMPTION', kind, assumption, finding, why };
}

/** A window with what had to be assumed; without assumptions it is resolved outright. */
export function windowDraft(span: CivilSpan, why: readonly string[], notes: Notes = NO_NOTES): Draft {
  return { ...statusOf(notes), kind: 'Window', start: span.start, end: span.end, ...notesOf(notes), why };
}

/** Assumptions and alternatives collected on the way, in Russian. */
export interface Notes {
  readonly assumptions: readonly string[];
  readonly alternatives: readonly string[];
  readonly finding?: ReadingFinding;
}

export const NO_NOTES: Notes = { assumptions: [], alternatives: [] };

export function joinNotes(...all: readonly Notes[]): Notes {
  const finding = all.find((notes) => notes.finding !== undefined)?.finding;
  return {
    assumptions: [...new Set(all.flatMap(({ assumptions }) => assumptions))],
    alternatives: [...new Set(all.flatMap(({ alternatives }) => alternatives))],
    ...(finding === undefined ? {} : { finding }),
  };
}

export const assume = (...assumptions: readonly string[]): Notes => ({ assumptions, alternatives: [] });

export function statusOf({ assumptions }: Notes): Pick<Draft, 'status'> {
  return { status: assumptions.length > 0 ? 'RESOLVED_WITH_ASSUMPTION' : 'RESOLVED' };
}

export function notesOf({ assumptions, alternatives, finding }: Notes): Pick<Draft, 'assumption' | 'alternatives' | 'finding'> {
  return {
    ...(assumptions.length > 0 ? { assumption: assumptions.join(' ') } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(finding === undefined ? {} : { finding }),
  };
}

/** When work on a «до D» may begin: the day of approval, if it is not later than D. */
export function opensOnApproval(due: CivilDate, { approved }: PhraseContext): { start?: CivilDate } {
  return approved !== undefined && approved <= due ? { start: approved } : {};
}
