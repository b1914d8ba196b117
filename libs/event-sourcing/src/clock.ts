/** The only source of "now" in the product. Instants are UTC, ISO 8601 with milliseconds. */
export interface Clock {
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands until it is told to move: for specs, the simulation and the demonstration's history. */
export class VirtualClock implements Clock {
  constructor(private instant: string) {}

  now(): string {
    return this.instant;
  }

  /** Moves to an instant, forwards or backwards. */
  moveTo(instant: string): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(Date.parse(this.instant) + milliseconds).toISOString();
  }
}
