/** A failure a person can mend: what happened, and what to do about it (both Russian sentences). */
export class Failure extends Error {
  /**
   * @param {string} message what went wrong
   * @param {string} mend what the reader should do
   * @param {string} [details] the end of a command's output, shown as it is
   */
  constructor(message, mend, details = '') {
    super(message);
    this.name = 'Failure';
    this.mend = mend;
    this.details = details;
  }
}

/** Milliseconds → «1,2 с». */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} с`;
}

/**
 * Prints what is being done, does it, then prints the outcome and how long it took.
 * The action answers with the outcome in words, or with `{ outcome, value }` when the caller needs a value.
 * @returns the value; whatever the action throws is thrown on after the line is closed
 */
export async function step(title, action, print = (text) => process.stdout.write(text)) {
  const begun = performance.now();
  print(`• ${title}… `);
  try {
    const result = await action();
    const { outcome, value } = typeof result === 'string' ? { outcome: result } : result;
    print(`${outcome} (${seconds(performance.now() - begun)})\n`);
    return value;
  } catch (error) {
    print(`${error?.name === 'AbortError' ? 'прервано' : 'не вышло'} (${seconds(performance.now() - begun)})\n`);
    throw error;
  }
}

/** A failure as the reader sees it: the end of the output, the sentence, the mend. */
export function describeFailure(error) {
  if (!(error instanceof Failure)) return `\nОшибка в самих сценариях запуска: ${error?.stack ?? error}\n`;
  const details = error.details === '' ? '' : `\n${error.details.trimEnd().replace(/^/gm, '    ')}\n`;
  return `${details}\nОшибка: ${error.message}\nЧто сделать: ${error.mend}\n`;
}
