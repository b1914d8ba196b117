import { overdueDays } from './overdue-days.http';

const row = { effectiveDue: '2023-10-02', zone: 'Asia/Irkutsk', status: 'Open', overdue: true, doneLate: false, occurredOn: null };

describe('Days a measure is late by', () => {
  it('grow while it is overdue, with the civil date of the school', () => {
    expect(overdueDays(row, '2023-10-05T15:59:59.999Z')).toBe(3);
    expect(overdueDays(row, '2023-10-05T16:00:00.000Z')).toBe(4);
  });

  it('stand still once it is done, and count the work itself, not the report', () => {
    const done = { ...row, status: 'Completed', doneLate: true, occurredOn: '2023-10-04' };
    expect(overdueDays(done, '2024-05-01T00:00:00.000Z')).toBe(2);
    expect(overdueDays({ ...done, doneLate: false, occurredOn: '2023-09-29' }, '2024-05-01T00:00:00.000Z')).toBe(0);
  });

  it('are none of what is not overdue, and unknown without a term', () => {
    expect(overdueDays({ ...row, overdue: false }, '2023-10-05T00:00:00.000Z')).toBe(0);
    expect(overdueDays({ ...row, status: 'Cancelled' }, '2023-10-05T00:00:00.000Z')).toBe(0);
    expect(overdueDays({ ...row, effectiveDue: null }, '2023-10-05T00:00:00.000Z')).toBeNull();
  });
});
