import { readCursor, writeCursor } from './page-cursor';

const question = ['measures', { status: 'Open' }];

describe('A cursor', () => {
  it('brings back the place and the moment it was written with', () => {
    for (const moment of ['0000000000000042', '2026-11-20T20:59:59.999Z', '123-456']) {
      expect(readCursor(question, writeCursor(question, { offset: 50, moment }))).toEqual({ offset: 50, moment });
    }
  });

  it.each([
    ['another question', writeCursor(['measures', { status: 'Reported' }], { offset: 50, moment: '1' })],
    ['something else', 'page-2'],
    ['nothing', ''],
  ])('of %s is refused in Russian, naming the parameter', (_, text) => {
    expect(() => readCursor(question, text)).toThrow(expect.objectContaining({ details: expect.objectContaining({ status: 400, code: 'CURSOR_WRONG', title: expect.stringContaining('«cursor»') }) }));
  });
});
