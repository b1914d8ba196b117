import { orderNumberClaim } from './order-basis';
import { initialProgramme } from './programme-state';
import { DOCUMENT_ID, SCHOOL_ID } from './testing/school-people';

const state = { ...initialProgramme, schoolId: SCHOOL_ID };

describe('The number of an order', () => {
  it('is unique in the school’s book of the year, whatever its capitals and spaces', () => {
    const [claim] = orderNumberClaim({ number: ' 15-о ', date: '2023-09-04' }, state);
    expect(claim?.stream).toBe(`order_number-${SCHOOL_ID}-2023-${encodeURIComponent('15-О')}`);
    expect(claim?.rejection).toMatchObject({ code: 'ORDER_NUMBER_TAKEN', message: expect.stringContaining('за 2023 год') });
  });

  it('PR-7: an order of the register holds its own number, so many pairs may cite it', () => {
    expect(orderNumberClaim({ number: '15-о', date: '2023-09-04', documentId: DOCUMENT_ID }, state)).toEqual([]);
  });
});
