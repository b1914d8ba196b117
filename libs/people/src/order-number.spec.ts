import { orderNumberClaim } from './order-number';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';

describe('The number of an order', () => {
  it('is reserved in the one book of the school and the year, under the name every context uses', () => {
    const claim = orderNumberClaim({ number: ' 15-к ', date: '2026-03-02' }, { schoolId });
    expect(claim.stream).toBe(`order_number-${schoolId}-2026-${encodeURIComponent('15-К')}`);
    expect(claim.rejection).toEqual({ code: 'ORDER_NUMBER_TAKEN', message: expect.stringContaining('№ 15-к за 2026 год') });
  });

  it('is only cited when the order is given with its paper, so that one order appoints several mentors', () => {
    const cited = orderNumberClaim({ number: '15-к', date: '2026-03-02', documentId: 'd' }, { schoolId });
    expect(cited).toMatchObject({ heldBy: 'document-d', rejection: { code: 'ORDER_NOT_OF_DOCUMENT' } });
    expect(orderNumberClaim({ number: '15-к', date: '2026-03-02' }, { schoolId })).not.toHaveProperty('heldBy');
  });
});
