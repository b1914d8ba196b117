import { VirtualClock } from '@vekha/event-sourcing/clock';
import { MissingProcessor, QueueUnavailable } from '@vekha/event-sourcing/job-queue';
import { codeOfFailure, millisecondsUntil, processorOf } from './running-a-job';

describe('running a job', () => {
  it.each([
    ['the stable code', new QueueUnavailable('Иванова'), 'QUEUE_UNAVAILABLE'],
    ['the class when there is no code', new TypeError('Иванова'), 'TypeError'],
    ['the class when the code is a number', Object.assign(new Error('Иванова'), { code: 5 }), 'Error'],
    ['a fixed word for a text', 'Иванова', 'UNKNOWN'],
    ['a fixed word for nothing', undefined, 'UNKNOWN'],
  ])('keeps of a failure only %s', (_what, cause, code) => {
    expect(codeOfFailure(cause)).toBe(code);
  });

  it('has no processor for a job of another version, not even for one named like a part of every object', () => {
    const processors = new Map([['ring-deadline', async () => undefined]]);
    expect(() => processorOf({ name: 'constructor', id: 'x', payload: {} }, processors)).toThrow(MissingProcessor);
    expect(() => processorOf({ name: 'ring-deadline', id: 'x', payload: {} }, processors)).not.toThrow();
  });

  it('measures the wait by the clock it is given', () => {
    const clock = new VirtualClock('2026-09-01T09:00:00.000Z');
    expect(millisecondsUntil('2026-09-01T09:00:01.500Z', clock)).toBe(1_500);
    expect(millisecondsUntil('2026-09-01T08:59:59.000Z', clock)).toBe(-1_000);
    expect(millisecondsUntil(undefined, clock)).toBe(0);
  });
});
