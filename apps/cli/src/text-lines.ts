const LINE_FEED = 0x0a;

/** A line of a text file, counted from 1, or why it could not be read as one. */
export type TextLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'LINE_TOO_LONG' | 'ENCODING_WRONG' };

/**
 * Lines of a UTF-8 text as it arrives. A byte order mark is taken off; a carriage return before the line feed stays, as
 * it is white space to whoever reads the line. Never holds more than one line and one piece: a line of more than
 * `longest` bytes is dropped while it arrives and told as a fault.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<TextLine> {
  const line = new LineInProgress(longest);
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, from)) {
      line.add(piece.subarray(from, end));
      yield line.finish();
      from = end + 1;
    }
    line.add(piece.subarray(from));
  }
  if (line.begun) yield line.finish();
}

class LineInProgress {
  private number = 1;
  private bytes = 0;
  private parts: Uint8Array[] = [];

  constructor(private readonly longest: number) {}

  get begun(): boolean {
    return this.bytes > 0;
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.bytes += part.length;
    if (this.bytes <= this.longest) this.parts.push(part);
    else this.parts = [];
  }

  finish(): TextLine {
    const { number, bytes, parts } = this;
    this.number += 1;
    this.bytes = 0;
    this.parts = [];
    if (bytes > this.longest) return { number, fault: 'LINE_TOO_LONG' };
    try {
      return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
    } catch {
      return { number, fault: 'ENCODING_WRONG' };
    }
  }
}
