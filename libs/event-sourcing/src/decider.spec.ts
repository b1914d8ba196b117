import { accept, nothing, rejectWith } from './decider';

const refuse = rejectWith({ TAKEN: 'Номер {number} за {year} год занят, а {number} — нет.', PLAIN: 'Нельзя.' });

describe('The words of a decision', () => {
  it('a rejection carries its code and its sentence with every blank filled in', () => {
    expect(refuse('TAKEN', { number: '5-од', year: 2023 })).toEqual({ accepted: false, rejection: { code: 'TAKEN', message: 'Номер 5-од за 2023 год занят, а 5-од — нет.' } });
    expect(refuse('PLAIN')).toEqual({ accepted: false, rejection: { code: 'PLAIN', message: 'Нельзя.' } });
  });

  it('words are put in as they are: a dollar or a brace in them means nothing', () => {
    expect(refuse('TAKEN', { number: '$&{year}', year: 1 })).toMatchObject({ rejection: { message: 'Номер $&{year} за 1 год занят, а $&{year} — нет.' } });
  });

  it('nothing to do is accepted without events', () => {
    expect(nothing).toEqual(accept());
  });
});
