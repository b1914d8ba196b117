import { inRussian } from '@vekha/calendar/civil-date';
import type { StoredEvent } from '@vekha/event-sourcing/event-store';
import { leafOf } from '@vekha/event-sourcing/hash-chain';
import { isEnvelope } from '@vekha/event-sourcing/sealed';
import type { LogRow } from './verify-chain';

/** Something about the keys of what is sealed in the log that no act explains; the event sealed first is told. */
export interface SealedFinding {
  readonly code: 'SEALED_KEY_LOST' | 'SEALED_KEY_RETURNED' | 'SEALED_KEY_DAMAGED' | 'SEALED_KEYS_UNREADABLE';
  /** Russian, for an auditor. */
  readonly message: string;
  readonly keyId?: string;
  readonly stream?: string;
  readonly position?: string;
}

export interface SealedReport {
  /** Sealed values of the log, and files it names that lie sealed. */
  readonly values: number;
  readonly keys: { readonly living: number; readonly destroyed: number };
  readonly findings: readonly SealedFinding[];
}

interface Act {
  readonly number: string;
  readonly date: string;
}

/** The keys as an auditor needs them: what is known of them by id, never a key itself. */
export interface KnownKeys {
  /** @throws an error whose code is `KEY_DAMAGED` */
  find(keyIds: readonly string[]): Promise<ReadonlyMap<string, { readonly state: 'active' } | { readonly state: 'destroyed'; readonly act: Act | undefined }>>;
}

interface SealedWith {
  readonly stream: string;
  readonly position: string;
  values: number;
}

type KeyState = 'living' | 'destroyed' | SealedFinding['code'];

const DESTROYED = 'PersonalDataDestroyed';
const FILE_STORED = 'FileStored';
const MESSAGES: Readonly<Record<Exclude<SealedFinding['code'], 'SEALED_KEYS_UNREADABLE'>, string>> = {
  SEALED_KEY_LOST: 'ключа нет, акта нет: происшествие. Верните хранилище ключей из отдельной копии и сообщите ответственному за персональные данные',
  SEALED_KEY_RETURNED: 'ключ уничтожен по акту № {number} от {date}, но снова есть в хранилище: его вернула старая копия. Выполните vekha keys redestroy',
  SEALED_KEY_DAMAGED: 'ключ повреждён. Остановите работу и верните хранилище ключей из отдельной копии',
};

/** Compares the keys that a log was sealed with with those there are, and with the acts of destruction the log tells of. */
export class SealedVerifier {
  private readonly used = new Map<string, SealedWith>();
  private readonly acts = new Map<string, Act>();
  private values = 0;

  constructor(private readonly origin: string) {}

  /** Events must come in the order of the log; a changed one is named by the check of the chain and says nothing here. */
  take({ position, event }: LogRow): void {
    if (!event || (event.type !== DESTROYED && event.type !== FILE_STORED && !event.payload.includes('"$pd"'))) return;
    const data = this.dataOf(event);
    if (event.type === DESTROYED) this.takeAct(data as { readonly keys: readonly { readonly keyId: string }[]; readonly actNumber: string; readonly actDate: string } | undefined);
    for (const keyId of event.type === FILE_STORED ? keyOfFile(data) : keysIn(data)) {
      const known = this.used.get(keyId) ?? { stream: event.stream, position, values: 0 };
      known.values += 1;
      this.values += 1;
      this.used.set(keyId, known);
    }
  }

  /** @param open opens the key store, which may refuse; it is asked only when something is sealed */
  async report(open: () => KnownKeys): Promise<SealedReport> {
    const findings: SealedFinding[] = [];
    const count = { living: 0, destroyed: 0 };
    try {
      const keys = this.used.size === 0 ? undefined : open();
      for (const [keyId, place] of this.used) {
        const state = keys ? await this.stateOf(keyId, keys) : 'living';
        if (state === 'living' || state === 'destroyed') count[state] += 1;
        else findings.push(this.findingOf(state, keyId, place));
      }
    } catch (error) {
      findings.push({ code: 'SEALED_KEYS_UNREADABLE', message: `Ключи сведений о людях не проверены. ${(error as Error).message}` });
    }
    return { values: this.values, keys: count, findings };
  }

  private async stateOf(keyId: string, keys: KnownKeys): Promise<KeyState> {
    const act = this.acts.get(keyId);
    try {
      const record = (await keys.find([keyId])).get(keyId);
      if (record?.state === 'active') return act ? 'SEALED_KEY_RETURNED' : 'living';
      return act || record?.act ? 'destroyed' : 'SEALED_KEY_LOST';
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'KEY_DAMAGED') throw error;
      return 'SEALED_KEY_DAMAGED';
    }
  }

  private findingOf(code: SealedFinding['code'], keyId: string, { stream, position, values }: SealedWith): SealedFinding {
    const { number, date } = this.acts.get(keyId) ?? { number: '', date: '' };
    const message = MESSAGES[code as keyof typeof MESSAGES].replace('{number}', number).replace('{date}', inRussian(date));
    return { code, message: `Ключ ${keyId} (запечатано значений: ${values}, первое — в потоке ${stream}): ${message}.`, keyId, stream, position };
  }

  private takeAct(destroyed: { readonly keys: readonly { readonly keyId: string }[]; readonly actNumber: string; readonly actDate: string } | undefined): void {
    for (const { keyId } of destroyed?.keys ?? []) this.acts.set(keyId, { number: destroyed?.actNumber ?? '', date: destroyed?.actDate ?? '' });
  }

  /** Undefined for an event that is not as it was written. */
  private dataOf(event: StoredEvent): unknown {
    try {
      return leafOf(this.origin, event) === event.leaf ? (JSON.parse(event.payload) as { readonly data: unknown }).data : undefined;
    } catch {
      return undefined;
    }
  }
}

/** None for a file taken before files were sealed. */
function keyOfFile(data: unknown): readonly string[] {
  const { keyId } = (data ?? {}) as { readonly keyId?: string };
  return keyId === undefined ? [] : [keyId];
}

function keysIn(value: unknown): readonly string[] {
  if (isEnvelope(value)) return [value.k];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}
