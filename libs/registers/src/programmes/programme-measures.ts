import type { Sealed } from '@vekha/event-sourcing/sealed';

/** A row of a programme as its register shows it. */
export interface ProgrammeMeasure {
  readonly measureId: string;
  readonly no: number;
  readonly text: string | null;
  /** Words of the pair's own. */
  readonly ownText: Sealed | null;
  readonly responsible: readonly string[];
  readonly deadlineVerbatim: string | null;
  readonly due: string | null;
  readonly status: 'Planned' | 'Completed' | 'NotApplicable';
  readonly doneOn: string | null;
  /** Version an ETag of the row carries; null while nothing has touched the row by itself. */
  readonly version: number | null;
}

/** How events state a row. */
interface Stated {
  readonly measureId: string;
  readonly text?: string;
  readonly ownText?: Sealed;
  readonly responsible: readonly string[];
  readonly deadlineVerbatim?: string;
  readonly term: { readonly due?: string };
}

/** What is proposed and waits for everybody's agreement (PP-2). */
export interface Proposal {
  readonly proposalId: string;
  readonly what: 'EXTENSION' | 'CORRECTION';
  readonly by: string;
  readonly until: string | null;
  readonly added: readonly ProgrammeMeasure[];
  readonly removed: readonly string[];
}

export function planned({ measureId, text, ownText, responsible, deadlineVerbatim, term }: Stated, no: number, version: number | null): ProgrammeMeasure {
  return { measureId, no, text: text ?? null, ownText: ownText ?? null, responsible, deadlineVerbatim: deadlineVerbatim ?? null, due: term.due ?? null, status: 'Planned', doneOn: null, version };
}

export const changed = (measures: readonly ProgrammeMeasure[], measureId: string, changes: Partial<ProgrammeMeasure>): readonly ProgrammeMeasure[] =>
  measures.map((measure) => (measure.measureId === measureId ? { ...measure, ...changes } : measure));

/** The rows after a correction is carried; new rows are numbered on from the highest there has been. */
export function corrected(measures: readonly ProgrammeMeasure[], { added, removed }: Proposal): readonly ProgrammeMeasure[] {
  const last = Math.max(0, ...measures.map(({ no }) => no));
  return [...measures.filter(({ measureId }) => !removed.includes(measureId)), ...added.map((each, index) => ({ ...each, no: last + index + 1 }))];
}

/** PP-6 looks at these: what is planned, what of it is done, what does not apply. */
export function counted(measures: readonly ProgrammeMeasure[]) {
  const of = (status: ProgrammeMeasure['status']): number => measures.filter((each) => each.status === status).length;
  return { measures, measuresTotal: measures.length - of('NotApplicable'), measuresDone: of('Completed'), notApplicable: of('NotApplicable') };
}
