/** Exit code of whatever the caller has to mend. */
export const USED_WRONGLY = 2;

/** A mistake of the caller's: said in Russian, with a stable code, and exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Prints one answer: JSON on one line for programs, text for people. */
export function print(json: boolean, value: unknown, text: string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
}

/** What somebody must look into: red in a terminal that shows colours. */
export function alarming(text: string): string {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? `\u001b[31m${text}\u001b[39m` : text;
}

/** A plain table; cells are cut to their width so that a terminal of 120 columns shows it whole. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], widest = 48): string {
  const lines = [headings, ...rows].map((row) => row.map((cell) => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell)));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
