import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { type DestroyedKey, RecordDestruction } from '@vekha/people/record-destruction/record-destruction.command';

/** Two people's decision that data are to be destroyed, as the log tells it. */
export interface DecidedDestruction {
  readonly personId: string;
  readonly consentId: string;
  readonly purposes: readonly string[];
}

/**
 * CO-6, trust §4.4: the person's card is told of the keys that are gone, after they are and never before. Whoever destroys
 * keys asks for this command with what the key store answered.
 */
export function whenDestructionIsDecidedThenKeysAreDestroyed({ personId, consentId, purposes }: DecidedDestruction, keys: readonly DestroyedKey[]): CommandToSend {
  return send(RecordDestruction, { personId, consentId, purposes: [...purposes], keys: keys.map(({ keyId, fingerprint }) => ({ keyId, fingerprint })) });
}
