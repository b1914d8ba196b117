/** A line of text as broken; `last` ends its paragraph and is therefore never stretched. */
export interface BrokenLine {
  readonly text: string;
  readonly last: boolean;
}

/**
 * Breaks a text into lines no wider than `width`; the first line of each paragraph is narrower by `indent`. Lines break at
 * spaces, never at no-break spaces; a word wider than a line breaks after a hyphen or slash, else where it must.
 */
export function brokenLines(text: string, widthOf: (text: string) => number, width: number, indent = 0): BrokenLine[] {
  const gap = widthOf(' ');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const room = (): number => (lines.length === 0 ? width - indent : width);
    for (const word of paragraph.split(' ').filter((one) => one !== '')) {
      const wider = used + gap + widthOf(word);
      if (line !== '' && wider <= room()) {
        line = `${line} ${word}`;
        used = wider;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      used = widthOf(word);
      while (used > room() && line.length > 1) {
        const cut = cutOf(line, widthOf, room());
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
        used = widthOf(line);
      }
    }
    return [...lines, line].map((one, at, { length }) => ({ text: one, last: at + 1 === length }));
  });
}

/** How much of an overlong word stands on this line: at least one letter, so that breaking always ends. */
function cutOf(word: string, widthOf: (text: string) => number, room: number): number {
  let fits = 1;
  while (fits < word.length && widthOf(word.slice(0, fits + 1)) <= room) fits += 1;
  const seam = Math.max(word.lastIndexOf('-', fits - 1), word.lastIndexOf('/', fits - 1)) + 1;
  const cut = seam > 1 ? seam : fits;
  // Half of a surrogate pair is no letter.
  return cut > 1 && /[\ud800-\udbff]/.test(word.charAt(cut - 1)) ? cut - 1 : cut;
}
