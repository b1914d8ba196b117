import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { replay, type ReplayUpTo } from './replay';
import { explainTerm, type TermExplanation } from './term-explanation';
import type { TermAddress } from './term-history';

export interface TermQuestion extends TermAddress {
  readonly roadmapId: string;
}

/** Reads one roadmap's log and explains one of its terms; what a reader may not see looks like what is not there. */
export class TermExplainer {
  constructor(
    private readonly log: { readonly store: EventStore; readonly registry: EventRegistry },
    private readonly roles: Readonly<Record<string, string>>,
  ) {}

  /** @param upTo the term as it stood after a revision or by a recorded instant; as it stands when absent */
  async explain({ roadmapId, ...address }: TermQuestion, principal: Principal, upTo: ReplayUpTo = {}): Promise<TermExplanation | undefined> {
    const { events } = await replay(this.log.store, this.log.registry, [], `roadmap-${roadmapId}`, upTo);
    const [first] = events;
    return first && reaches(principal, first.scope) ? explainTerm(events, address, { roles: this.roles, events: this.titles() }) : undefined;
  }

  private titles(): ReadonlyMap<string, string> {
    return new Map(this.log.registry.types.map(({ type, title }) => [type, title]));
  }
}
