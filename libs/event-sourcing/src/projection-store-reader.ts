import type { Position } from './event-store';
import type { Columns, Projection, RowOf } from './projection';
import type { ParkedStream } from './projection-store';

/** A moment of the past: after the event at a position, or after everything recorded up to a UTC instant (ISO, ms). */
export type AsOf = { readonly position: Position } | { readonly recordedAt: string };

/** A column equals a value (null included), is one of several, lies within bounds, or holds a text; all given parts must hold. */
export type Condition<Value> =
  | Value
  | {
      readonly in?: readonly Value[];
      readonly not?: Value;
      readonly from?: NonNullable<Value>;
      readonly before?: NonNullable<Value>;
      readonly upTo?: NonNullable<Value>;
      /** Of a text: the text within it, whatever the case and the look-alikes. Of a list: one of its items. */
      readonly contains?: string;
    };

export type Where<Row> = { readonly [K in keyof Row]?: Condition<Row[K]> };

export interface Order<Row> {
  readonly column: keyof Row & string;
  readonly descending?: boolean;
}

/** What chooses rows, of a list as of a difference. */
export interface RowChoice<Row> {
  readonly where?: Where<Row>;
  /** Only rows of this scope; one the holder may not see has none. */
  readonly scope?: string;
  /** Only rows of this partition. */
  readonly partition?: string;
  /** Rows whose text columns hold this text, whatever the case; «ё» counts as «е», Latin look-alikes as Cyrillic letters. */
  readonly search?: string;
  /** Found by name elsewhere: rows whose columns of persons hold one of these ids are found by the search too. */
  readonly searchPersons?: readonly string[];
}

export interface ListQuery<Row, K extends keyof Row = keyof Row> extends RowChoice<Row> {
  /** Only these columns are read; all when absent. */
  readonly columns?: readonly K[];
  /** Ties, and everything when absent, go by key. */
  readonly orderBy?: readonly Order<Row>[];
  /** 1 to 500; 50 when absent. `all` is for sums that need every row, never for a page. */
  readonly limit?: number | 'all';
  readonly offset?: number;
  readonly asOf?: AsOf;
  /** The position that the reader must see; when the projection has not come so far, the answer is marked stale. */
  readonly needs?: Position;
  /** For each of these columns, how many rows there are of each value; a column's own condition is left aside. */
  readonly facets?: readonly (keyof Row & string)[];
  /** How many of the chosen rows meet each of these conditions besides. */
  readonly counts?: readonly Where<Row>[];
}

export interface FacetValue {
  readonly value: string | number | boolean | null;
  readonly count: number;
}

export interface Registered<Row> {
  readonly key: string;
  /** Scope of the event that made this version: `school:<uuid>` or `municipality`. */
  readonly scope: string;
  readonly row: Row;
  readonly version: {
    readonly fromPosition: Position;
    readonly fromRecordedAt: string;
    /** Null while the version is current. */
    readonly toPosition: Position | null;
    readonly toRecordedAt: string | null;
  };
  /** Events that should have changed this row could not be taken in. */
  readonly incomplete: boolean;
}

/** How much of the log an answer speaks for. */
export interface Reach {
  readonly checkpoint: Position | undefined;
  /** The answer may lack what the caller asked to see, or the register is still being built. */
  readonly stale?: true;
}

export interface ListAnswer<Row> extends Reach {
  readonly rows: readonly Registered<Row>[];
  /** How many rows there are without limit and offset. */
  readonly total: number;
  readonly asOf: AsOf | undefined;
  /** Asked for as of this moment, the same rows come again, whatever happens meanwhile; absent before the first event. */
  readonly pinned: AsOf | undefined;
  /** The hundred most frequent values of each facet, by column. */
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  /** In the order asked. */
  readonly counts: readonly number[];
}

export interface Difference<Row> extends Reach {
  /** See `ListAnswer.pinned`, of the second moment. */
  readonly pinned: AsOf | undefined;
  readonly added: readonly Registered<Row>[];
  readonly removed: readonly Registered<Row>[];
  readonly changed: readonly { readonly before: Registered<Row>; readonly after: Registered<Row> }[];
}

/** The registers as far as the holder may see them: every answer holds rows of its scopes only. */
export interface ScopedRegisters {
  /** @throws QueryRefused for a column, value or limit that cannot be; RegistersNotReady */
  list<C extends Columns, K extends keyof C = keyof C>(projection: Projection<C>, query?: ListQuery<RowOf<C>, K>): ListAnswer<Pick<RowOf<C>, K>>;

  /** The values of a text column in the current rows that fit, each once, in order; all of them, whatever their number. @throws as `list` */
  distinct<C extends Columns>(projection: Projection<C>, column: keyof RowOf<C> & string, where?: Where<RowOf<C>>): readonly string[];

  /** A row that is not there and one that may not be seen are the same: undefined. */
  get<C extends Columns>(projection: Projection<C>, key: string, asOf?: AsOf): Registered<RowOf<C>> | undefined;

  /** Every version of a row, the oldest first. */
  history<C extends Columns>(projection: Projection<C>, key: string): readonly Registered<RowOf<C>>[];

  /**
   * What became of the rows between two moments; up to now when the second is absent. Of chosen rows: what met the
   * choice at either moment. @throws QueryRefused when more than 20,000 rows differ
   */
  difference<C extends Columns>(projection: Projection<C>, from: AsOf, to?: AsOf, choice?: RowChoice<RowOf<C>>): Difference<RowOf<C>>;

  /**
   * Waits until the projections have come to a position, at most so many milliseconds. Answers whether they have;
   * false means that what is read now is stale.
   */
  waitFor(projections: readonly Pick<Projection, 'name'>[], position: Position, withinMs: number): Promise<boolean>;
}

export interface ProjectionStatus {
  readonly projection: string;
  readonly title: string;
  /** Version and generation of the rows that serve; the declared version is newer while it is being built. */
  readonly version: number;
  readonly declaredVersion: number;
  readonly generation: number;
  readonly checkpoint: Position | undefined;
  readonly events: number;
  /** Events of the log not yet taken in, when the size of the log was given. */
  readonly lag?: number;
  readonly complete: boolean;
  readonly parkedCount: number;
  /** The first hundred. */
  readonly parked: readonly ParkedStream[];
  readonly rebuilding?: { readonly generation: number; readonly version: number; readonly events: number };
}

/** Opens the registers to a principal; there is no other way to their rows. */
export interface RegisterReader {
  /** @param scopes scopes of events (`school:<uuid>`, `municipality`) the principal may see, or all of them */
  forScopes(scopes: readonly string[] | 'all'): ScopedRegisters;

  /** For operators: no rows, only how far each projection is. @param logCount events in the log, if known */
  status(logCount?: number): readonly ProjectionStatus[];

  close(): void;
}

/** A query that cannot be answered as asked; the message says what to mend. */
export class QueryRefused extends Error {
  constructor(
    readonly code: 'COLUMN_UNKNOWN' | 'FILTER_VALUE_WRONG' | 'LIMIT_WRONG' | 'AS_OF_WRONG' | 'DIFFERENCE_TOO_LARGE',
    message: string,
  ) {
    super(message);
  }
}

/** There is nothing to read yet: the registers are being built from the log. */
export class RegistersNotReady extends Error {
  readonly code = 'REGISTERS_NOT_READY';
  constructor(options?: ErrorOptions) {
    super('Реестр ещё строится по журналу событий. Повторите запрос через несколько секунд.', options);
  }
}
