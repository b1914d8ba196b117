import { isPlaced, type Sealed } from '@vekha/event-sourcing/sealed';
import type { KeyRecord, KeyStore } from './key-store';
import type { BlockedData } from './vault-opener';

/**
 * What can be said of a sealed value without opening it. `closed`: its key lives; `lost`: there is no key, and no act that
 * would say why, which is an incident.
 */
export type SealedCondition = { readonly state: 'closed' | 'blocked' | 'lost' } | { readonly state: 'destroyed'; readonly actNumber: string; readonly actDate: string };

/**
 * In the order given. Nobody sees anything, so the access journal is not asked.
 * @throws StoreUnavailable when the keys or the log cannot be read for now; KeyDamaged
 */
export async function conditionsOf(sealed: readonly Sealed[], { keys, blocked }: { readonly keys: KeyStore; readonly blocked: BlockedData }): Promise<readonly SealedCondition[]> {
  const envelopes = sealed.map((value: unknown) => (isPlaced(value) ? value : undefined));
  const records = await keys.find(envelopes.flatMap((envelope) => (envelope ? [envelope.k] : [])));
  const isBlocked = await blocked.now();
  return envelopes.map((envelope) => conditionOf(envelope && records.get(envelope.k), isBlocked));
}

function conditionOf(record: KeyRecord | undefined, isBlocked: Awaited<ReturnType<BlockedData['now']>>): SealedCondition {
  if (record?.state === 'active') return { state: isBlocked(record) ? 'blocked' : 'closed' };
  return record?.act ? { state: 'destroyed', actNumber: record.act.number, actDate: record.act.date } : { state: 'lost' };
}
