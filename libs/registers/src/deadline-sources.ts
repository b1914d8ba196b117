import type { ComingRung, DeadlineSource, DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';

/** The open deadlines of several categories of streams, for one enforcer: an aggregate's id is of no other category. */
export class DeadlineSources implements DeadlineSource {
  constructor(private readonly byCategory: Readonly<Record<string, DeadlineSource>>) {}

  due(now: string): readonly string[] {
    return this.all().flatMap((source) => source.due(now));
  }

  dueOf(aggregate: string, now: string): DueAggregate | undefined {
    for (const source of this.all()) {
      const due = source.dueOf(aggregate, now);
      if (due) return due;
    }
    return undefined;
  }

  coming(now: string, until: string, limit: number): readonly ComingRung[] {
    const coming = this.all().flatMap((source) => source.coming(now, until, limit));
    return coming.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, limit);
  }

  hadSeen(due: DueAggregate, position: string): boolean {
    return this.byCategory[due.category]?.hadSeen(due, position) ?? true;
  }

  private all(): readonly DeadlineSource[] {
    return Object.values(this.byCategory);
  }
}
