import type { Position } from './event-store';

/** A thing that an event of another stream concerns. */
export interface ConcernedStream {
  /** Without its category: `<uuid>` of `roadmap-<uuid>`. */
  readonly id: string;
  /** As people call it. */
  readonly title: string;
}

/** Who knows which streams of a category are alive within a scope: the registers, as far as they have come. */
export interface ConcernedStreams {
  /**
   * Every living stream of the category, in the order of ids; undefined when the registers do not come so far in time, and
   * then asking again later is harmless. The scope `municipality` means all schools.
   * @param position the answer knows at least everything up to it; whatever is there now when absent
   */
  within(category: string, scope: string, position?: Position): Promise<readonly ConcernedStream[] | undefined>;
}
