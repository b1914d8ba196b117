/** One suspension of a measure: on what ground and by which order its clock stood, and what was given back for it. */
export interface Suspension {
  /** Civil dates: the first day the clock stood, and the day on which it ran again. */
  readonly since: string;
  readonly until?: string;
  readonly ground: string;
  readonly order: Order;
  /** Calendar days given back; absent while the clock stands. */
  readonly days?: number;
}

interface Order {
  readonly number: string;
  readonly date: string;
}

/** The ledger with a suspension that begins. */
export function ledgerSuspended(ledger: readonly Suspension[] = [], { since, ground, order }: { readonly since: string; readonly ground: string; readonly order: Order }): readonly Suspension[] {
  return [...ledger, { since, ground, order }];
}

/** The ledger with its last suspension ended. */
export function ledgerResumed(ledger: readonly Suspension[] = [], { until, daysGivenBack }: { readonly until?: string; readonly daysGivenBack: number }): readonly Suspension[] {
  return ledger.map((each, index) => (index === ledger.length - 1 ? { ...each, ...(until !== undefined && { until }), days: daysGivenBack } : each));
}
