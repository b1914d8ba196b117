import * as fc from 'fast-check';
import { linesOf, type TextLine } from './text-lines';

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of cuts) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

async function collected(pieces: AsyncIterable<Uint8Array>, longest: number): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const line of linesOf(pieces, longest)) lines.push(line);
  return lines;
}

const linesIn = (text: string | Uint8Array, cuts: readonly number[] = [], longest = 1000): Promise<TextLine[]> => collected(inPieces(Buffer.from(text), cuts), longest);

describe('lines of a file that arrives in pieces', () => {
  test('are the same however the pieces are cut, also through a letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[а-яё a-z😀]{0,8}$/u)), fc.array(fc.nat({ max: 9 })), async (texts, cuts) => {
        const lines = await linesIn(texts.map((text) => `${text}\n`).join(''), cuts);
        expect(lines).toEqual(texts.map((text, index) => ({ number: index + 1, text })));
      }),
    );
  });

  test('need no line feed after the last, and lose a byte order mark', async () => {
    expect(await linesIn('\uFEFFраз\nдва')).toEqual([{ number: 1, text: 'раз' }, { number: 2, text: 'два' }]);
    expect(await linesIn('')).toEqual([]);
  });

  test('of another encoding or too many bytes are told by number, and the next line is read', async () => {
    const cp1251 = Buffer.from([0xcc, 0xe0, 0xe9, 0x0a]);
    expect(await linesIn(Buffer.concat([cp1251, Buffer.from(`${'x'.repeat(11)}\n${'y'.repeat(10)}`)]), [3, 5], 10)).toEqual([
      { number: 1, fault: 'ENCODING_WRONG' },
      { number: 2, fault: 'LINE_TOO_LONG' },
      { number: 3, text: 'y'.repeat(10) },
    ]);
  });

  test('a line without end is not kept in memory', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x78);
    const held = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < 512; sent += 1) {
        yield piece.slice();
        most = Math.max(most, process.memoryUsage().arrayBuffers - held);
      }
    }
    expect(await collected(endless(), 1000)).toEqual([{ number: 1, fault: 'LINE_TOO_LONG' }]);
    expect(most).toBeLessThan(256 * 1024 * 1024);
  });
});
