import type { Deadline } from './term-fields';

/** Civil dates in the zone of the school, both included. */
export interface CivilTerm {
  readonly start?: string;
  readonly due: string;
}

/** Dates of which a deadline is to be made. */
export interface Term extends CivilTerm {
  /** Kind of the phrase it was read from; only «до D» counts differently. */
  readonly kind?: string;
  /** Of the occurrence it is of, where that is known already. */
  readonly period?: string;
}

/** The dates a deadline names, before boundary and non-working days are taken into account. */
export const nominalTerm = ({ start, nominalDue }: Deadline): CivilTerm => ({ ...(start !== undefined && { start }), due: nominalDue });

/** From the first opening to the last due day. */
export function spanOf(times: readonly CivilTerm[]): CivilTerm {
  const starts = times.map(({ start, due }) => start ?? due).sort();
  const dues = times.map(({ due }) => due).sort();
  return { start: starts[0] ?? '', due: dues.at(-1) ?? '' };
}
