import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { ImportedPersonRevoked } from '@vekha/people/card-events';
import { DataDestructionDecided, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { destroyData } from '@vekha/personal-data/destruction';
import type { KeyStore } from '@vekha/personal-data/key-store';
import { whenDestructionIsDecidedThenKeysAreDestroyed } from '@vekha/processes/when-destruction-is-decided-then-keys-are-destroyed/when-destruction-is-decided-then-keys-are-destroyed';
import { dataOf, LogReading } from './personal-data-in-log';

export interface DataDestructionParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly keys: KeyStore;
  readonly gateway: CommandGateway;
  /** Told when the person's card would not take the record; the keys are gone all the same. */
  readonly onTrouble: (trouble: { readonly consentId: string; readonly code: string }) => void;
}

const POLICY = 'when-destruction-is-decided-then-keys-are-destroyed';

/**
 * Destroys the keys that two people have decided to destroy, then records it. It remembers nothing: what waits is read from
 * the log anew by every process, so it may be killed after any step. The key store gives the same answer however often it is
 * asked, and the command's id follows from the decision. An import that was undone leaves no keys behind either.
 */
export class DataDestruction {
  private readonly decided = new Map<string, RecordedEvent>();
  private readonly revoked = new Map<string, RecordedEvent>();
  private readonly reading: LogReading;

  constructor(private readonly parts: DataDestructionParts) {
    const types = [DataDestructionDecided, DataRetentionBasisRecorded, PersonalDataDestroyed, ImportedPersonRevoked];
    this.reading = new LogReading(parts, types, (event) => this.take(event));
  }

  /**
   * Everything decided by now. Returns how many destructions were recorded.
   * @throws StoreUnavailable, OutcomeUnknown; what was done stays done, ask again
   */
  async run(): Promise<number> {
    await this.reading.upToNow();
    for (const [personId, event] of this.revoked) await this.undo(personId, event);
    let recorded = 0;
    for (const [consentId, event] of this.decided) if (await this.destroy(consentId, event)) recorded += 1;
    return recorded;
  }

  private take(event: RecordedEvent): void {
    if (event.type === ImportedPersonRevoked.type) {
      this.revoked.set(dataOf(ImportedPersonRevoked, event).personId, event);
      return;
    }
    const { consentId } = dataOf(DataRetentionBasisRecorded, event);
    // A decision about more than is left after another basis was recorded is no decision about what is left.
    if (event.type === DataDestructionDecided.type) this.decided.set(consentId, event);
    else this.decided.delete(consentId);
  }

  private async destroy(consentId: string, event: RecordedEvent): Promise<boolean> {
    const { actNumber: number, actDate: date, ...decision } = dataOf(DataDestructionDecided, event);
    const keys = await destroyData(this.parts.keys, { scope: event.scope, subject: decision.personId, purposes: decision.purposes, act: { number, date } });
    const { command, input } = whenDestructionIsDecidedThenKeysAreDestroyed(decision, keys);
    const outcome = await this.parts.gateway.submit(command, input, {
      principal: { id: POLICY, role: 'system', scopes: 'all' },
      key: derivedId(event.eventId, command),
      mustSayVersion: false,
      correlationId: event.meta.correlationId,
      causationId: event.eventId,
      ...(event.meta.simulated && { simulated: true as const }),
    });
    this.decided.delete(consentId);
    if (!outcome.accepted) this.parts.onTrouble({ consentId, code: outcome.rejection.code });
    return outcome.accepted;
  }

  /** No act names it: the person was never more than a line of a file. */
  private async undo(personId: string, event: RecordedEvent): Promise<void> {
    for (const purpose of dataOf(ImportedPersonRevoked, event).purposes) await this.parts.keys.destroy({ scope: event.scope, subject: personId, purpose });
    this.revoked.delete(personId);
  }
}
