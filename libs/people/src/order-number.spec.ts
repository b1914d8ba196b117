import { orderNumberClaim } from './order-number';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';

describe('The number of an order', () => {
  it('is reserved in the one book of the school and the year, under the name every context uses', () => {
    const claim = orderNumberClaim({ number: ' 15-к ', date: '2026-03-02' }, { schoolId });
    expect(claim.stream).toBe(`order_number-${schoolId}-2026-${encodeURIComponent('15-К')}`);
    expect(claim.rejection).toEqual({ code: 'ORDER_NUMBER_TAKEN', message: 'Приказ № 15-к за 2026 год уже указан в другом документе школы. Проверьте номер.' });
  });
});
