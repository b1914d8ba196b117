import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { CivilTerm } from '@vekha/term/civil-term';
import type { Ladder } from '@vekha/term/rule-facts';
import type { TermState } from '@vekha/term/term-state';
import type { MeasurePlanned } from './measure-events';

export type Target = NonNullable<NonNullable<DataOf<typeof MeasurePlanned.fields>['indicator']>['target']>;

export type RoadmapStatus = 'Draft' | 'UnderReview' | 'Approved' | 'Active' | 'Completed' | 'Cancelled' | 'Archived';
export type StageStatus = 'Planned' | 'InProgress' | 'Completed' | 'Skipped';
export type MeasureStatus = 'Planned' | 'NeedsClarification' | 'Scheduled' | 'Open' | 'Reported' | 'Completed' | 'NotApplicable' | 'Cancelled';

/** What the document says of a row beside its text, documents and responsible parties. */
export type RowContent = Pick<DataOf<typeof MeasurePlanned.fields>, 'parts' | 'responsibleVerbatim' | 'result' | 'indicator' | 'condition'>;

export interface Stage {
  readonly stageId: string;
  readonly no: number;
  readonly name: string;
  readonly status: StageStatus;
  /** ST-4: groups rows, has no life of its own. */
  readonly section: boolean;
  /** ST-2: what its measures inherit. */
  readonly deadlineVerbatim: string;
  readonly term: CivilTerm | undefined;
}

/** What was last reported of an indicator. */
export interface Progress {
  readonly numerator: number;
  readonly denominator?: number;
  readonly asOf: string;
}

export interface Measure extends TermState {
  readonly measureId: string;
  readonly stageId: string;
  readonly status: MeasureStatus;
  readonly text: string;
  /** ME-1: a row that names documents needs evidence. */
  readonly documents: readonly string[];
  readonly responsible: readonly string[];
  readonly control: boolean;
  readonly content: RowContent;
  readonly target: Target | undefined;
  readonly progress: Progress | undefined;
  readonly claimedBy: string | undefined;
  readonly delegated: { readonly to: string; readonly returnBy: string; readonly returnAt?: string } | undefined;
  readonly reportedBy: string | undefined;
  readonly achieved: number | undefined;
  /** What confirms the result, each as `KIND number date`, then the hash of its file. */
  readonly evidence: readonly string[];
}

export interface Roadmap {
  readonly status: RoadmapStatus | undefined;
  readonly roadmapId: string;
  readonly schoolId: string;
  readonly title: string;
  /** Year in which its academic year begins. */
  readonly academicYear: number;
  readonly zone: string;
  readonly week: number;
  readonly plan: { readonly start: string; readonly end: string } | undefined;
  /** Of its template; of the municipality when undefined. */
  readonly ladder: Ladder | undefined;
  readonly draftedBy: string;
  /** Its dates were shifted from another year, and nobody has confirmed them yet. */
  readonly datesToConfirm: boolean;
  readonly stages: Readonly<Record<string, Stage>>;
  readonly measures: Readonly<Record<string, Measure>>;
  /** Ids of open findings about one row, by `CODE row`. */
  readonly openFindings: Readonly<Record<string, string>>;
  /** Opinions recorded, each as `COUNCIL OPINION number date`. */
  readonly opinions: readonly string[];
}

export const initialRoadmap: Roadmap = {
  status: undefined,
  roadmapId: '',
  schoolId: '',
  title: '',
  academicYear: 0,
  zone: 'UTC',
  week: 5,
  plan: undefined,
  ladder: undefined,
  draftedBy: '',
  datesToConfirm: false,
  stages: {},
  measures: {},
  openFindings: {},
  opinions: [],
};

/** The value under a code. `constructor` is a code like any other and must not find what every object has. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export const stageOf = ({ stages }: Roadmap, stageId: string): Stage | undefined => own(stages, stageId);
export const measureOf = ({ measures }: Roadmap, measureId: string): Measure | undefined => own(measures, measureId);
export const openFinding = ({ openFindings }: Roadmap, code: string, measureId: string): string | undefined => own(openFindings, `${code} ${measureId}`);

export const isClosed = ({ status }: Measure): boolean => status === 'Completed' || status === 'NotApplicable' || status === 'Cancelled';
export const isWaiting = ({ status }: Measure): boolean => status === 'Scheduled' || status === 'Open';

interface Evidence {
  readonly kind: string;
  readonly number?: string;
  readonly date: string;
  readonly file?: { readonly sha256: string };
}

export const evidenceKey = ({ kind, number = '', date, file }: Evidence): string => `${kind} ${number} ${date}${file ? ` ${file.sha256}` : ''}`;

export const sameProgress = (one: Progress | undefined, other: Progress): boolean =>
  one?.numerator === other.numerator && one.denominator === other.denominator && one.asOf === other.asOf;

export function changeMeasure(state: Roadmap, measureId: string, change: Partial<Measure> | ((measure: Measure) => Partial<Measure>)): Roadmap {
  const measure = measureOf(state, measureId);
  if (!measure) return state;
  const changes = typeof change === 'function' ? change(measure) : change;
  return { ...state, measures: { ...state.measures, [measureId]: { ...measure, ...changes } } };
}
