import { counted } from './russian-count';

const rows = ['строка', 'строки', 'строк'] as const;

describe('A number with its word', () => {
  it.each([
    [0, '0 строк'], [1, '1 строка'], [2, '2 строки'], [4, '4 строки'], [5, '5 строк'], [11, '11 строк'], [12, '12 строк'], [14, '14 строк'],
    [20, '20 строк'], [21, '21 строка'], [22, '22 строки'], [100, '100 строк'], [101, '101 строка'], [111, '111 строк'], [1_012, '1012 строк'],
  ])('%i takes the form that Russian wants: %s', (count, expected) => {
    expect(counted(count, rows)).toBe(expected);
  });
});
