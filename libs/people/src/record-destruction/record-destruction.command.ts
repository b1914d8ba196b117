import { Digest, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { Purposes } from '../purposes.command';

/** A key that is no more. */
export class DestroyedKey {
  @RowCode('Ключ') keyId: string;
  @Digest('Отпечаток ключа') fingerprint: string;
}

/** The system tells that the keys are gone; sent after they are, never before. */
export class RecordDestruction {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @Purposes('Цели') purposes: string[];
  @Parts('Ключи', () => DestroyedKey, 100) keys: DestroyedKey[];
}
