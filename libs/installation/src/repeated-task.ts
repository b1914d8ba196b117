/** Runs one thing again and again, never twice at once; a failed round is told and the next one goes on. */
export class RepeatedTask {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wanted = false;
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly run: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.runSoon();
  }

  /** A round as soon as possible; asked for during a round, it follows that one. */
  runSoon(): void {
    this.wanted = true;
    this.running ??= this.rounds().finally(() => {
      this.running = undefined;
      if (!this.stopped) this.timer = setTimeout(() => this.runSoon(), this.everyMs);
    });
  }

  /** Waits for the round in hand; none follows. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async rounds(): Promise<void> {
    clearTimeout(this.timer);
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        await this.run();
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
