import { CommitWatch } from './commit-watch';

describe('commit watch', () => {
  let version = 1;
  let looks = 0;
  let watch: CommitWatch;
  beforeEach(() => {
    jest.useFakeTimers();
    looks = 0;
    watch = new CommitWatch(() => {
      looks += 1;
      return version;
    }, 25);
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });

  it('wakes everybody within one poll of a commit by another process, once a commit', () => {
    const woken: string[] = [];
    watch.listen(() => woken.push('a'));
    watch.listen(() => woken.push('b'));
    jest.advanceTimersByTime(100);
    expect(woken).toEqual([]);
    version += 1;
    jest.advanceTimersByTime(25);
    expect(woken).toEqual(['a', 'b']);
    jest.advanceTimersByTime(100);
    expect(woken).toEqual(['a', 'b']);
  });

  it('wakes at once for a commit of our own, and not again at the next poll', () => {
    let woken = 0;
    watch.listen(() => {
      woken += 1;
    });
    version += 1;
    watch.committed();
    expect(woken).toBe(1);
    jest.advanceTimersByTime(100);
    expect(woken).toBe(1);
  });

  it('looks only while somebody listens', () => {
    watch.committed();
    jest.advanceTimersByTime(1_000);
    expect(looks).toBe(0);
    const wake = (): void => undefined;
    const leave = watch.listen(wake);
    const leaveAgain = watch.listen(wake);
    leave();
    jest.advanceTimersByTime(25);
    const whileListening = looks;
    expect(whileListening).toBeGreaterThan(0);
    leaveAgain();
    jest.advanceTimersByTime(1_000);
    expect(looks).toBe(whileListening);
  });

  it('wakes for nothing rather than miss a commit when the file cannot be looked at', () => {
    let woken = 0;
    const blind = new CommitWatch(() => {
      throw new Error('busy');
    }, 25);
    blind.listen(() => {
      woken += 1;
    });
    jest.advanceTimersByTime(25);
    blind.stop();
    expect(woken).toBe(1);
  });
});
