import { systemClock, VirtualClock } from './clock';

describe('Clocks', () => {
  it('say UTC instants with milliseconds', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('stand still until they are moved, forwards or backwards', () => {
    const clock = new VirtualClock('2023-11-10T08:00:00.000Z');
    expect([clock.now(), clock.now()]).toEqual(['2023-11-10T08:00:00.000Z', '2023-11-10T08:00:00.000Z']);
    clock.advance(86_400_000);
    expect(clock.now()).toBe('2023-11-11T08:00:00.000Z');
    clock.moveTo('2023-10-01T00:00:00.000Z');
    expect(clock.now()).toBe('2023-10-01T00:00:00.000Z');
  });
});
