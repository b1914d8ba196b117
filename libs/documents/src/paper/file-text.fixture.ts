import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a zip file by name, as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** Throws where a text is no well-formed XML; else its letters without the tags. */
export function lettersOf(xml: string): string {
  let letters = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (text) => {
    letters += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return letters;
}

/** What a reader of a PDF of `toPdf` sees: one text per page, its lines in the order drawn. */
export function pagesOfPdf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body ?? '']));
  const streamOf = (id: number): string => {
    const body = /stream\n([\s\S]*?)\nendstream/.exec(objects.get(id) ?? '')?.[1] ?? '';
    return strFromU8(unzlibSync(Buffer.from(body, 'latin1')), true);
  };
  const fonts = new Map([...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, lettersByGlyph(streamOf(reference(objects.get(Number(id)), 'ToUnicode')))]));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    let font: readonly string[] = [];
    return streamOf(reference(page, 'Contents'))
      .split('\n')
      .flatMap((line) => {
        font = fonts.get(/^\/(F\d+) [\d.]+ Tf/.exec(line)?.[1] ?? '') ?? font;
        if (!line.endsWith('TJ')) return [];
        return [[...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? []).map((glyph) => font[Number.parseInt(glyph, 16)] ?? '?').join('')];
      })
      .join('\n');
  });
}

const reference = (body: string | undefined, name: string): number => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(body ?? '')?.[1]);

function lettersByGlyph(map: string): string[] {
  const codes = [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, code = '']) => code.replaceAll(' ', '')));
  return codes.map((code) => Buffer.from(code, 'hex').swap16().toString('utf16le'));
}
