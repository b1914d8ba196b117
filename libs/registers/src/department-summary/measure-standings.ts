/** Where one measure stands, as far as the summary counts it. */
export interface Standing {
  readonly status: 'Planned' | 'NeedsClarification' | 'Scheduled' | 'Open' | 'Reported' | 'Completed' | 'NotApplicable' | 'Cancelled';
  /** Control rows count in no number (RM-6). */
  readonly control: boolean;
  /** Marked overdue and not rescheduled since. */
  readonly marked: boolean;
  /** Told to somebody since it was overdue, or since an occurrence of it was missed. */
  readonly escalated: boolean;
  readonly doneLate: boolean;
  readonly suspended: boolean;
  /** Effective due date of the measure itself. */
  readonly due: string | null;
  /** Effective due dates of the occurrences still to come or to be held, by period. */
  readonly occurrences: Readonly<Record<string, string>>;
}

export type Standings = Readonly<Record<string, Standing>>;

/** What a line of the summary counts. The share done is `done` of `counted`; of nothing there is no share. */
export interface Sums {
  readonly counted: number;
  readonly done: number;
  readonly doneLate: number;
  readonly overdue: number;
  readonly escalated: number;
  readonly inWork: number;
  readonly toClarify: number;
  readonly suspended: number;
  /** The nearest due date that has not passed unnoticed; null when nothing is awaited. */
  readonly nextDue: string | null;
}

export const NOTHING: Sums = { counted: 0, done: 0, doneLate: 0, overdue: 0, escalated: 0, inWork: 0, toClarify: 0, suspended: 0, nextDue: null };

export const PLANNED: Standing = { status: 'Planned', control: false, marked: false, escalated: false, doneLate: false, suspended: false, due: null, occurrences: {} };

/** Counts measures. Control rows, what does not apply and what was cancelled by order count in no number (RM-6, IND-06). */
export function sumsOf(standings: Standings): Sums {
  return Object.values(standings).reduce((sums, standing) => added(sums, sumsOfOne(standing)), NOTHING);
}

export function added(a: Sums, b: Sums): Sums {
  return {
    counted: a.counted + b.counted,
    done: a.done + b.done,
    doneLate: a.doneLate + b.doneLate,
    overdue: a.overdue + b.overdue,
    escalated: a.escalated + b.escalated,
    inWork: a.inWork + b.inWork,
    toClarify: a.toClarify + b.toClarify,
    suspended: a.suspended + b.suspended,
    nextDue: earlier(a.nextDue, b.nextDue),
  };
}

function sumsOfOne({ status, control, marked, escalated, doneLate, suspended, due, occurrences }: Standing): Sums {
  if (control || status === 'NotApplicable' || status === 'Cancelled') return NOTHING;
  const done = status === 'Completed';
  const awaited = status === 'Scheduled' || status === 'Open';
  const dues = Object.values(occurrences);
  return {
    counted: 1,
    done: Number(done),
    doneLate: Number(done && doneLate),
    overdue: Number(marked && (awaited || status === 'Reported')),
    escalated: Number(escalated && (awaited || status === 'Reported')),
    inWork: Number(status === 'Open' || status === 'Reported'),
    toClarify: Number(status === 'Planned' || status === 'NeedsClarification'),
    suspended: Number(suspended && !done),
    nextDue: awaited && !suspended && !marked ? (dues.length > 0 ? dues.reduce((a, b) => (a < b ? a : b)) : due) : null,
  };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
