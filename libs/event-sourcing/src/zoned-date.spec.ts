import { zonedDate } from './zoned-date';

describe('The civil date of an instant', () => {
  it('is that of the zone, not of the server', () => {
    expect(zonedDate('2026-09-30T20:30:00.000Z', 'Europe/Moscow')).toBe('2026-09-30');
    expect(zonedDate('2026-09-30T21:00:00.000Z', 'Europe/Moscow')).toBe('2026-10-01');
    expect(zonedDate('2026-09-30T16:00:00.000Z', 'Asia/Irkutsk')).toBe('2026-10-01');
  });
});
