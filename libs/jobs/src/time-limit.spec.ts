import { endsWithin, TimeLimitExceeded, within } from './time-limit';

const never = new Promise<never>(() => undefined);

describe('time limit', () => {
  it('gives what the work gives in time', async () => {
    await expect(within(20_000, async () => 'done')).resolves.toBe('done');
  });

  it('passes on what the work throws in time', async () => {
    await expect(within(20_000, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  });

  it('gives up work that does not end, and tells the work', async () => {
    let told: AbortSignal | undefined;
    const attempt = within(10, (signal) => {
      told = signal;
      return never;
    });
    await expect(attempt).rejects.toThrow(TimeLimitExceeded);
    expect(told?.aborted).toBe(true);
  });

  it('tells whether the work ended, well or badly', async () => {
    expect(await endsWithin(20_000, Promise.resolve())).toBe(true);
    expect(await endsWithin(20_000, Promise.reject(new Error('no')))).toBe(true);
    expect(await endsWithin(10, never)).toBe(false);
  });
});
