import type { DataOf, DomainEvent, EventDefinition, Fields } from './event-definition';
import type { RecordedEvent } from './recorded-event';
import type { Sealed } from './sealed';

/** How a column is kept and shown. A nullable column may hold null. */
export interface Column<Value = unknown> {
  readonly kind: 'text' | 'integer' | 'flag' | 'date' | 'instant' | 'json' | 'sealed';
  readonly nullable: boolean;
  /** The heading people read. */
  readonly title: string;
  /** Queries filter or sort by it often. */
  readonly indexed: boolean;
  /** Of a code: every value it can take, with the words people read. */
  readonly labels?: Readonly<Record<string, string>>;
  /** It holds the id of a person, or a list of such ids: names are read beside it, by whoever may see them. */
  readonly persons?: true;
  readonly phantom?: Value;
}

export type Columns = Readonly<Record<string, Column>>;

export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer Value> ? Value : never };

type Kind = Column['kind'];
const column = <Value>(kind: Kind, title: string, indexed = false): Column<Value> => ({ kind, title, indexed, nullable: false });

export const textColumn = (title: string): Column<string> => column('text', title);
/** Text that is one of the codes named. Rows are kept by code, so words can be mended without building anew. */
export const codeColumn = (title: string, labels: Readonly<Record<string, string>>): Column<string> => ({ ...column<string>('text', title), labels });
export const integerColumn = (title: string): Column<number> => column('integer', title);
export const flagColumn = (title: string): Column<boolean> => column('flag', title);
export const dateColumn = (title: string): Column<string> => column('date', title);
export const instantColumn = (title: string): Column<string> => column('instant', title);
export const jsonColumn = <Value>(title: string): Column<Value> => column('json', title);
/** A personal value as the event holds it; it is opened, or not, when somebody reads the register. */
export const sealedColumn = (title: string): Column<Sealed> => column('sealed', title);
/** The id of a person. */
export const personColumn = (title: string): Column<string> => ({ ...column<string>('text', title, true), persons: true });
/** Ids of persons. */
export const personsColumn = (title: string): Column<readonly string[]> => ({ ...column<readonly string[]>('json', title), persons: true });
export const nullable = <Value>(inner: Column<Value>): Column<Value | null> => ({ ...inner, nullable: true }) as Column<Value | null>;
export const indexed = <Value>(inner: Column<Value>): Column<Value> => ({ ...inner, indexed: true });

/**
 * The rows an event may see and change: those of its own partition (its stream, unless the projection says otherwise).
 * Keys are unique within the projection. The engine keeps every version of a row; a projection only says what is so now.
 */
export interface Rows<Row> {
  get(key: string): Row | undefined;
  /** All rows of the partition with their keys, in key order. */
  all(): readonly (readonly [string, Row])[];
  put(key: string, row: Row): void;
  /** Changes columns of a row; a row that does not exist is an error of the projection. */
  patch(key: string, changes: Partial<Row>): void;
  remove(key: string): void;
}

export interface Reaction<Row> {
  readonly type: string;
  apply(rows: Rows<Row>, event: RecordedEvent): void;
}

/** The three forms a Russian noun or participle takes after 1, 2 and 5. */
export type CountForms = readonly [one: string, few: string, many: string];

/** How the rows of a register are counted in words: «14 мероприятий, из них 3 просрочены». */
export interface CountWords<Row> {
  readonly row: CountForms;
  /** Rows worth a word of their own; `where` names the columns and the values that qualify. */
  readonly notable?: readonly { readonly where: Readonly<Partial<Record<keyof Row, unknown>>>; readonly words: CountForms }[];
}

/** One register: a name, a version to bump when its meaning changes, columns, one function per event type. */
export interface Projection<C extends Columns = Columns> {
  /** Lower-case words with `_`: it names tables. */
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly columns: C;
  /** «записей» when absent. */
  readonly words?: CountWords<RowOf<C>>;
  /**
   * A flag column. Rows where it is false are remembered for later events and shown to nobody: a card is entered before its
   * person becomes a mentor.
   */
  readonly listed?: keyof C & string;
  readonly reactions: readonly Reaction<RowOf<C>>[];
  /** Which rows belong together; the event's stream when absent. */
  readonly partition?: (event: RecordedEvent) => string;
}

/** What to do with the rows when an event of this type comes. */
export function when<Type extends string, F extends Fields, Row>(
  definition: EventDefinition<Type, F>,
  apply: (rows: Rows<Row>, event: RecordedEvent<DomainEvent<Type, DataOf<F>>>) => void,
): Reaction<Row> {
  return { type: definition.type, apply: apply as Reaction<Row>['apply'] };
}

export function defineProjection<C extends Columns>(projection: Projection<C>): Projection<C> {
  return projection;
}
