/** Wakes listeners after commits: at once for our own, within a poll for those of another process. */
export class CommitWatch {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private seen = 0;

  /**
   * @param readVersion changes with every commit
   * @param pollMs milliseconds between two looks; nobody looks while nobody listens
   */
  constructor(
    private readonly readVersion: () => number,
    private readonly pollMs: number,
  ) {}

  listen(wake: () => void): () => void {
    // A listener of its own for each call, so that one function may listen twice and leave once.
    const listener = (): void => wake();
    if (this.listeners.size === 0) this.startPolling();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stopPolling();
    };
  }

  /** A commit of our own. Reading the version first keeps the next poll from waking everybody again. */
  committed(): void {
    if (this.listeners.size === 0) return;
    this.moved();
    this.wakeAll();
  }

  stop(): void {
    this.listeners.clear();
    this.stopPolling();
  }

  private startPolling(): void {
    this.moved();
    this.timer = setInterval(() => {
      if (this.moved()) this.wakeAll();
    }, this.pollMs);
    this.timer.unref();
  }

  private stopPolling(): void {
    clearInterval(this.timer);
  }

  private moved(): boolean {
    const before = this.seen;
    try {
      this.seen = this.readVersion();
    } catch {
      // A version that cannot be read just now may have moved: one wake-up too many harms nobody.
      return true;
    }
    return this.seen !== before;
  }

  private wakeAll(): void {
    for (const wake of this.listeners) wake();
  }
}
