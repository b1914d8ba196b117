import { commandFields } from '@vekha/event-sourcing/command-fields';
import { schoolCommands } from './commands';
import { orderNumberClaim } from './order-number';

const order = { number: ' 5-од ', date: '2023-11-10' };

describe('The number of an order that a school’s decision rests on', () => {
  it('is claimed under the name every context uses', () => {
    expect(orderNumberClaim(order, 'a')).toEqual({
      stream: `order_number-a-2023-${encodeURIComponent('5-ОД')}`, rejection: { code: 'ORDER_NUMBER_TAKEN', message: expect.stringContaining('за 2023 год') as string },
    });
  });

  it('is only cited when the order is given with its paper: the paper holds it', () => {
    expect(orderNumberClaim({ ...order, documentId: 'd' }, 'a')).toMatchObject({ heldBy: 'document-d', rejection: { code: 'ORDER_NOT_OF_DOCUMENT' } });
  });

  it('is claimed by every command of appointment or approval that names an order', () => {
    const naming = schoolCommands.entries.filter(({ command }) => commandFields(command).some(({ name, optional }) => name === 'order' && !optional));
    expect(naming).toHaveLength(5);
    for (const { claims } of naming) expect(claims?.({ order, schoolId: 'a' }, undefined)).toEqual([orderNumberClaim(order, 'a')]);
  });
});
