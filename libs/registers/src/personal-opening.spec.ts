import type { PlacedEnvelope, Sealed } from '@vekha/event-sourcing/sealed';
import type { AuditContext, Opened, Opener } from '@vekha/personal-data/opening';
import { PersonalOpening } from './personal-opening.http';

const envelope = (pointer: string, scope = 'school:a'): PlacedEnvelope => ({ $pd: 1, k: 'k', a: 'A256GCM', n: '', c: '', at: { scope, stream: 'person-1', eventId: 'e', schemaVersion: 1, pointer } });
const principal = { id: 'a-curator', role: 'curator', scopes: ['school:a', 'school:b'] };

/** Opens as told by pointer, and remembers every asking. */
class ToldOpener implements Opener {
  readonly asked: { readonly context: AuditContext; readonly pointers: readonly string[] }[] = [];

  constructor(private readonly answers: Readonly<Record<string, Opened>>) {}

  async open(sealed: readonly Sealed[], context: AuditContext): Promise<readonly Opened[]> {
    const pointers = (sealed as unknown as readonly PlacedEnvelope[]).map(({ at }) => at.pointer);
    this.asked.push({ context, pointers });
    return pointers.map((pointer) => this.answers[pointer] ?? { state: 'hidden' });
  }
}

describe('Opening the personal values of an answer', () => {
  it('puts what opens in its place, at any depth, and leaves the rest of the row alone', async () => {
    const opener = new ToldOpener({ '/fullName': { state: 'open', value: 'Проба Тестова' }, '/goal': { state: 'open', value: 'цель' } });
    const row = { personId: '1', fullName: envelope('/fullName'), goals: [{ menteeId: '2', goal: envelope('/goal') }], position: null };
    const revealed = await new PersonalOpening(opener).open(row, principal, 'register mentors');
    expect(revealed.row(row)).toEqual({ personId: '1', fullName: 'Проба Тестова', goals: [{ menteeId: '2', goal: 'цель' }], position: null });
  });

  it.each([
    ['hidden', { state: 'hidden' }, 'не входит в права вашей роли'],
    ['blocked', { state: 'blocked' }, 'доступ заблокирован: согласие отозвано'],
    ['destroyed', { state: 'destroyed', actNumber: '3', actDate: '2026-12-05' }, 'данные уничтожены · акт № 3 от 5 декабря 2026 г.'],
    ['destroyed', { state: 'destroyed' }, 'данные уничтожены'],
    ['lost', { state: 'lost' }, 'не открывается, хотя акта об уничтожении нет: сообщите ответственному за персональные данные'],
  ] as const)('of a value that is %s shows null and says why', async (state, opened, text) => {
    const row = { fullName: envelope('/fullName'), goals: [{ goal: envelope('/fullName') }] };
    const revealed = await new PersonalOpening(new ToldOpener({ '/fullName': opened })).open(row, principal, 'register mentors');
    expect(revealed.row(row)).toEqual({ fullName: null, goals: [{ goal: null }], closed: { fullName: { state, text }, 'goals.0.goal': { state, text } } });
  });

  it('asks once for each school, for every value once, and says what for', async () => {
    const opener = new ToldOpener({});
    await new PersonalOpening(opener).open([envelope('/a'), { again: envelope('/a'), other: envelope('/b') }, envelope('/a', 'school:b')], principal, 'register mentors');
    expect(opener.asked.map(({ context, pointers }) => [context.scope, context.occasion, context.actor.role, pointers])).toEqual([
      ['school:a', 'register mentors', 'curator', ['/a', '/b']], ['school:b', 'register mentors', 'curator', ['/a']],
    ]);
    expect(new Set(opener.asked.map(({ context }) => context.requestId)).size).toBe(1);
  });

  it('asks nothing when nothing is sealed', async () => {
    const opener = new ToldOpener({});
    const revealed = await new PersonalOpening(opener).open([{ rowNo: 1 }], principal, 'register measures');
    expect(opener.asked).toEqual([]);
    expect(revealed.row({ rowNo: 1 })).toEqual({ rowNo: 1 });
  });

  it('shows nothing when the access journal cannot be written', async () => {
    const silent: Opener = { open: () => Promise.reject(Object.assign(new Error('journal'), { code: 'ACCESS_JOURNAL_UNAVAILABLE' })) };
    await expect(new PersonalOpening(silent).open(envelope('/a'), principal, 'x')).rejects.toMatchObject({ code: 'ACCESS_JOURNAL_UNAVAILABLE' });
  });
});
