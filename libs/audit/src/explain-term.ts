import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { replay, type ReplayUpTo } from './replay';
import { explainStage, type StageExplanation } from './stage-explanation';
import { explainTerm, type TermExplanation, type Words } from './term-explanation';
import type { TermAddress } from './term-history';

export interface TermQuestion extends TermAddress {
  /** Name of the stream of the aggregate that has the term. */
  readonly stream: string;
}

/** Reads one aggregate's log and explains one of its terms; what a reader may not see looks like what is not there. */
export class TermExplainer {
  constructor(
    private readonly log: { readonly store: EventStore; readonly registry: EventRegistry },
    private readonly roles: Readonly<Record<string, string>>,
  ) {}

  /** @param upTo the term as it stood after a revision or by a recorded instant; as it stands when absent */
  async explain({ stream, ...address }: TermQuestion, principal: Principal, upTo: ReplayUpTo = {}): Promise<TermExplanation | undefined> {
    return explainTerm(await this.eventsInReach(stream, principal, upTo), address, this.words());
  }

  async explainStage(stream: string, stageId: string, principal: Principal, upTo: ReplayUpTo = {}): Promise<StageExplanation | undefined> {
    return explainStage(await this.eventsInReach(stream, principal, upTo), stageId, this.words());
  }

  private async eventsInReach(stream: string, principal: Principal, upTo: ReplayUpTo): Promise<readonly RecordedEvent[]> {
    const { events } = await replay(this.log.store, this.log.registry, [], stream, upTo);
    const [first] = events;
    return first && reaches(principal, first.scope) ? events : [];
  }

  private words(): Words {
    return { roles: this.roles, events: new Map(this.log.registry.types.map(({ type, title }) => [type, title])) };
  }
}
