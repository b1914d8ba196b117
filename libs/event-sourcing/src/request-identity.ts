import { createHmac } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json';
import type { EventRegistry } from './event-registry';
import { closedValues } from './personal-fields';
import type { RecordedEvent } from './recorded-event';
import type { PlacedEnvelope, ToSeal } from './sealed';
import { personalValues, type Sealer, type SealPlace, SealingRefused } from './sealing';

/**
 * Tells a repeated request from another one under the same key. The stored hash covers all but personal values, for a
 * hash of a telephone number gives the number away; those are sealed anew and compared with the envelopes in the log.
 */
export class RequestIdentity {
  constructor(private readonly parts: { readonly registry: EventRegistry; readonly sealer: Sealer; readonly bodySecret: string }) {}

  /** Keyed hash of what was asked, personal values left out. */
  bodyMac(commandName: string, command: object): string {
    const body = canonicalJson({ command: commandName, body: JSON.parse(JSON.stringify(command)) });
    return createHmac('sha256', this.parts.bodySecret).update(body).digest('hex');
  }

  /** Whether telling it from another takes all events of the command, not the first alone. */
  spans(command: object): boolean {
    return closedValues(command).length > 0;
  }

  /**
   * Whether the events stored under a command's id came of this very request. What has been destroyed since compares
   * with nothing and is taken for the same.
   * @throws StoreUnavailable when the keys cannot be reached for now
   */
  async isSame({ command, bodyMac }: { readonly command: object; readonly bodyMac: string }, stored: readonly RecordedEvent[]): Promise<boolean> {
    if (stored[0]?.meta.bodyMac !== bodyMac) return false;
    const closed = closedValues(command);
    if (closed.length === 0) return true;
    for (const { envelope, place } of stored.flatMap((event) => this.envelopes(event))) {
      if (!(await this.holdsOneOf(closed, envelope, place))) return false;
    }
    return true;
  }

  private envelopes({ type, data }: RecordedEvent): readonly { readonly envelope: PlacedEnvelope; readonly place: SealPlace }[] {
    const fields = this.parts.registry.types.find((definition) => definition.type === type)?.fields ?? {};
    return personalValues(fields, data as JsonObject).map(({ subject, purpose, value }) => {
      const envelope = value as PlacedEnvelope;
      return { envelope, place: { ...envelope.at, subject, purpose } };
    });
  }

  private async holdsOneOf(closed: readonly ToSeal[], { n, c }: PlacedEnvelope, place: SealPlace): Promise<boolean> {
    try {
      for (const value of closed) {
        const again = await this.parts.sealer.seal(value, place);
        if (again.n === n && again.c === c) return true;
      }
      return false;
    } catch (error) {
      if (error instanceof SealingRefused) return true;
      throw error;
    }
  }
}
