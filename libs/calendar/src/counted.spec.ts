import { counted } from './counted';

describe('A number with its noun', () => {
  it.each([
    [0, '0 дней'], [1, '1 день'], [2, '2 дня'], [4, '4 дня'], [5, '5 дней'], [11, '11 дней'], [12, '12 дней'], [21, '21 день'], [22, '22 дня'], [111, '111 дней'], [1001, '1001 день'],
  ])('%d: %s', (count, said) => {
    expect(counted(count, 'день', 'дня', 'дней')).toBe(said);
  });
});
