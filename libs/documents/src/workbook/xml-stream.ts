import { SaxesParser } from 'saxes';
import type { Archive } from './archive';
import { Refusal } from './refusal';

/** What a reader of a part wants to hear; names come without their prefix. */
export interface XmlEars {
  readonly opened: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
}

/** More text without a tag than any cell can hold; a file that hides more is no workbook. */
const LONGEST_TOKEN = 1024 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of the archive as XML while it is unpacked, so that neither ever stands in memory whole. */
export function hear(archive: Archive, part: string, ears: XmlEars): void {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let quiet = 0;
  const broken = (): never => {
    throw new Refusal('WORKBOOK_UNREADABLE');
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    ears.opened(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])));
  });
  parser.on('text', (text) => ears.text?.(text));
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    ears.closed?.(local(name));
  });
  archive.unpack(part, (piece) => {
    for (let at = 0; at < piece.length; at += LONGEST_TOKEN) {
      const slice = piece.subarray(at, at + LONGEST_TOKEN);
      quiet += slice.length;
      parser.write(decoder.decode(slice, { stream: true }));
      if (quiet > 2 * LONGEST_TOKEN) broken();
    }
  });
  parser.write(decoder.decode()).close();
}
