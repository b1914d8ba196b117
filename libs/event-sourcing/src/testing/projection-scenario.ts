import type { DomainEvent } from '../event-definition';
import type { Columns, Projection, RowOf } from '../projection';
import type { AnyReaction, RowVersion } from '../projection-store';
import { RowValues } from '../projection-store-values';
import type { EventMeta, RecordedEvent } from '../recorded-event';
import { RowChanges } from '../row-changes';
import { opened, readBack } from './open-sealer';

/** What a scenario may say about the events it gives, beside what they are. */
export interface Circumstances extends Partial<Pick<RecordedEvent, 'recordedAt' | 'scope' | 'actor' | 'commandId'>> {
  readonly occurredOn?: string;
  readonly meta?: Partial<EventMeta>;
}

/**
 * Given these events, the register holds these rows:
 *
 *     expect(projected(measures).given('roadmap-1', [MeasurePlanned({ … })]).rows()).toEqual({ 'measure-1': { … } });
 *
 * Sealed values show as `{ sealed: … }`. Nothing is stored. What would park a stream in the product throws here.
 */
export function projected<C extends Columns>(projection: Projection<C>): ProjectionScenario<C> {
  return new ProjectionScenario(projection);
}

export class ProjectionScenario<C extends Columns> {
  private readonly values: RowValues;
  private readonly changes: RowChanges;
  private readonly revisions = new Map<string, number>();
  private events = 0;

  constructor(private readonly projection: Projection<C>) {
    this.values = new RowValues(projection.columns);
    this.changes = new RowChanges(projection.columns, () => []);
  }

  /** More events of a stream, after all those given before. */
  given(stream: string, events: readonly DomainEvent[], circumstances: Circumstances = {}): this {
    for (const event of events) this.apply(this.recorded(stream, event, circumstances));
    return this;
  }

  /** The rows as they are now, by key, without those that are remembered only. @throws Error when one key is used in two partitions */
  rows(): Readonly<Record<string, RowOf<C>>> {
    const rows: Record<string, RowOf<C>> = {};
    for (const { key, toPosition, values } of this.changes.changes().opened) {
      if (toPosition !== null) continue;
      if (Object.hasOwn(rows, key)) throw new Error(`Two partitions of ${this.projection.name} use the key ${key}`);
      const row = opened(this.values.row(values)) as RowOf<C>;
      if (this.isListed(row)) rows[key] = row;
    }
    return rows;
  }

  /** Everything a row has been, the oldest first. */
  history(key: string): readonly RowOf<C>[] {
    const versions: readonly RowVersion[] = this.changes.changes().opened;
    return versions.filter((version) => version.key === key).map(({ values }) => opened(this.values.row(values)) as RowOf<C>).filter((row) => this.isListed(row));
  }

  private isListed(row: RowOf<C>): boolean {
    const { listed } = this.projection;
    return listed === undefined || row[listed] === true;
  }

  private apply(event: RecordedEvent): void {
    const reaction = this.projection.reactions.find(({ type }) => type === event.type);
    if (!reaction) return;
    const partition = this.projection.partition?.(event) ?? event.stream;
    this.changes.apply(reaction as AnyReaction, partition, event, event.recordedAt);
  }

  private recorded(stream: string, event: DomainEvent, { occurredOn, meta, ...facts }: Circumstances): RecordedEvent {
    const revision = this.revisions.get(stream) ?? 0;
    this.revisions.set(stream, revision + 1);
    this.events += 1;
    return {
      type: event.type,
      data: readBack(event.data),
      stream,
      revision,
      position: String(this.events).padStart(16, '0'),
      eventId: `event-${this.events}`,
      schemaVersion: 1,
      recordedAt: '2023-11-10T08:00:00.000Z',
      scope: 'municipality',
      actor: { id: 'a-curator', role: 'curator' },
      commandId: 'scenario',
      ...facts,
      meta: { occurredOn: occurredOn ?? '2023-11-10', correlationId: 'scenario', ...meta },
    };
  }
}
