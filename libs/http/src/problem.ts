import type { Change, FieldError, Refused, RefusalReason } from '@vekha/event-sourcing/command-outcome';

/** RFC 9457 problem details; `title` is the Russian sentence for people, `code` the stable word for programs. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields?: readonly FieldError[];
  readonly version?: number;
  readonly changes?: readonly Change[];
}

const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 400,
  forbidden: 403,
  missing: 404,
  rule: 409,
  stale: 412,
  reused: 422,
  unmatched: 428,
};

export function problem(status: number, code: string, title: string, more: Partial<Problem> = {}): Problem {
  return { type: `urn:vekha:problem:${code}`, status, code, title, ...more };
}

/** The answer to a refused command. */
export function problemOf({ reason, rejection, fields, version, changes }: Refused): Problem {
  return problem(STATUS[reason], rejection.code, rejection.message, {
    ...(fields && { fields }),
    ...(version !== undefined && { version }),
    ...(changes && { changes }),
  });
}

/** Thrown inside a route to answer with a problem. */
export class ProblemError extends Error {
  constructor(
    readonly details: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(details.code);
  }
}
