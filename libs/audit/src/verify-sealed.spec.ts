import type { StoredEvent } from '@vekha/event-sourcing/event-store';
import { chain, GENESIS, serialise } from '@vekha/event-sourcing/hash-chain';
import { type KnownKeys, SealedVerifier } from './verify-sealed';

const ORIGIN = 'spec';
const [living, destroyed, lost, damaged] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32)) as [string, string, string, string];
const act = { number: '2-У', date: '2026-03-20' };

const envelope = (k: string) => ({ $pd: 1, k, a: 'A256GCM', n: 'AAAA', c: 'AAAA' });

function row(revision: number, data: object, type = 'PersonEntered'): { readonly position: string; readonly event: StoredEvent } {
  const news = { eventId: `event-${revision}`, type, schemaVersion: 1, recordedAt: '2026-03-02T08:00:00.000Z', scope: 'school:s', actor: { id: 'a', role: 'curator' }, commandId: `command-${revision}`, payload: { data, meta: {} } };
  const [event] = chain(ORIGIN, 'person-p', revision, GENESIS, serialise([news as never]));
  return { position: String(revision), event: { ...event!, position: String(revision) } };
}

const known = (records: readonly (readonly [string, 'active' | 'destroyed' | 'destroyed without an act'])[]): KnownKeys => ({
  find: async ([keyId = '']) => {
    if (keyId === damaged) throw Object.assign(new Error('Ключ повреждён'), { code: 'KEY_DAMAGED' });
    const state = new Map(records).get(keyId);
    if (state === undefined) return new Map();
    return new Map([[keyId, state === 'active' ? { state } : { state: 'destroyed' as const, act: state === 'destroyed' ? act : undefined }]]);
  },
});

function verified(rows: readonly { readonly position: string; readonly event: StoredEvent | undefined }[]): SealedVerifier {
  const verifier = new SealedVerifier(ORIGIN);
  for (const each of rows) verifier.take(each);
  return verifier;
}

const codesOf = async (verifier: SealedVerifier, keys: KnownKeys) => (await verifier.report(() => keys)).findings.map(({ code }) => code);

describe('Keys of what is sealed in a log', () => {
  const sealed = [row(0, { fullName: envelope(living), goals: [{ goal: envelope(destroyed) }] }), row(1, { fullName: envelope(living) })];

  it('are sound while each lives or was destroyed under an act', async () => {
    expect(await verified(sealed).report(() => known([[living, 'active'], [destroyed, 'destroyed']]))).toEqual({ values: 3, keys: { living: 1, destroyed: 1 }, findings: [] });
  });

  it('may be unknown to this store when the log itself tells of their destruction', async () => {
    const told = row(2, { personId: 'p', keys: [{ keyId: destroyed, fingerprint: 'f' }], actNumber: act.number, actDate: act.date }, 'PersonalDataDestroyed');
    expect(await codesOf(verified([...sealed, told]), known([[living, 'active']]))).toEqual([]);
    expect((await verified([...sealed, told]).report(() => known([[living, 'active'], [destroyed, 'active']]))).findings).toEqual([
      expect.objectContaining({ code: 'SEALED_KEY_RETURNED', keyId: destroyed, position: '0', message: expect.stringContaining('по акту № 2-У от 20.03.2026, но снова есть') }),
    ]);
  });

  it('are an incident when one is missing and no act says why', async () => {
    for (const keys of [known([[living, 'active']]), known([[living, 'active'], [destroyed, 'destroyed without an act']])]) {
      expect((await verified(sealed).report(() => keys)).findings).toEqual([
        expect.objectContaining({ code: 'SEALED_KEY_LOST', keyId: destroyed, stream: 'person-p', position: '0', message: expect.stringContaining('ключа нет, акта нет: происшествие') }),
      ]);
    }
  });

  it('are told one by one when damaged, and as one finding when none can be read', async () => {
    expect(await codesOf(verified([row(0, { name: envelope(damaged) }), row(1, { name: envelope(lost) })]), known([]))).toEqual(['SEALED_KEY_DAMAGED', 'SEALED_KEY_LOST']);
    const refusing = () => {
      throw new Error('Нет главного ключа.');
    };
    expect((await verified(sealed).report(refusing)).findings).toEqual([{ code: 'SEALED_KEYS_UNREADABLE', message: 'Ключи сведений о людях не проверены. Нет главного ключа.' }]);
    expect((await verified([row(0, { title: 'План' })]).report(refusing)).findings).toEqual([]);
  });

  it('say nothing of an event that was changed: the check of the chain names it', async () => {
    const [first] = sealed;
    const changed = { position: '0', event: { ...first!.event, payload: first!.event.payload.replace(living, lost) } };
    expect(await codesOf(verified([changed, { position: '1', event: { ...first!.event, payload: '{"$pd"' } }, { position: '2', event: undefined }]), known([]))).toEqual([]);
  });
});
