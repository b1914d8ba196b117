import { orderNumberClaim } from './order-number';

const claim = (number: string, date = '2023-11-10', schoolId = 'a', book: 'CORE' | 'PERSONNEL' = 'CORE') => orderNumberClaim({ number, date, book }, schoolId);

describe('DO-1: the number of an order', () => {
  it('is unique in one book of one school and one year', () => {
    const claims = [claim('5'), claim('5', '2024-11-10'), claim('5', '2023-11-10', 'b'), claim('5', '2023-11-10', 'a', 'PERSONNEL'), claim('6')];
    expect(new Set(claims.map(({ stream }) => stream)).size).toBe(5);
    expect(claim('5', '2023-12-31').stream).toBe(claim('5', '2023-01-01').stream);
  });

  it('is one number in small and capital letters and with blanks around it', () => {
    expect(claim(' 218 о-д ').stream).toBe(claim('218 О-Д').stream);
  });

  it('is taken up beside the command that named it, and refused where that command does not name it', () => {
    const { sharedWith, rejection } = orderNumberClaim({ number: '5', date: '2023-11-10', book: 'CORE', namedIn: { thing: 'roadmap', id: 'r' } }, 'a');
    expect([sharedWith, rejection.code]).toEqual(['roadmap-r', 'ORDER_NOT_NAMED_THERE']);
    expect(claim('5')).not.toHaveProperty('sharedWith');
  });
});
