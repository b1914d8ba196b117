import { destroyData } from './destruction';
import { JournalUnavailable } from './opening';
import { purposeCodes } from './purposes';
import { mayOpen, readingRights } from './reading-rights';
import { nameOfPlace, OTHER_SCHOOL, SCHOOL, VaultScene } from './testing/vault-scene';

const place = { scope: SCHOOL, subject: 'person-a', purpose: 'mentoring' };
const act = { number: '3-У', date: '2026-03-20' };

describe('Opening sealed values', () => {
  let scene: VaultScene;
  beforeEach(() => {
    scene = new VaultScene();
  });

  it('gives them in the order asked for, each as it was sealed', async () => {
    const sealed = [await scene.seal('Проба Тестова'), await scene.seal('Пример Образцов', { subject: 'person-b' }), await scene.seal('+7 900 000-00-01', { pointer: '/phone' })];
    expect(await scene.open(sealed)).toEqual(['Проба Тестова', 'Пример Образцов', '+7 900 000-00-01'].map((value) => ({ state: 'open', value })));
    expect(await scene.open([])).toEqual([]);
  });

  it('writes one row for all of them: who, when, whose, which fields, why; and no value', async () => {
    const sealed = [
      await scene.seal('Проба Тестова'),
      await scene.seal('Пример Образцов', { subject: 'person-b' }),
      await scene.seal('приказ', { purpose: 'employment', pointer: '/people/12/note' }),
    ];
    await scene.open(sealed, { occasion: 'paper order', reason: 'По просьбе Тестовой' });
    expect(scene.journal.entries).toEqual([
      {
        at: '2026-03-02T08:00:00.000Z', actorId: 'token-a', role: 'director', scope: SCHOOL, occasion: 'paper order', requestId: 'request-a',
        reason: expect.objectContaining({ $pd: 1 }),
        seen: [
          { purpose: 'employment', subjects: ['person-a'], fields: ['/people/*/note'] },
          { purpose: 'mentoring', subjects: ['person-a', 'person-b'], fields: ['/fullName'] },
        ],
      },
    ]);
    expect(JSON.stringify(scene.journal.entries)).not.toMatch(/Тестов|Образцов/);
  });

  it('keeps the reason sealed, readable by those who deal with requests', async () => {
    await scene.open([await scene.seal('Проба Тестова')], { reason: 'По просьбе Тестовой' });
    const reason = scene.journal.entries[0]!.reason!;
    expect(await scene.openOne(reason)).toEqual({ state: 'open', value: 'По просьбе Тестовой' });
    expect(await scene.openOne(reason, { role: 'psychologist' })).toEqual({ state: 'hidden' });
  });

  it('does not happen when the journal cannot be written', async () => {
    const sealed = await scene.seal('Проба Тестова');
    scene.journal.broken = true;
    await expect(scene.openOne(sealed)).rejects.toThrow(JournalUnavailable);
    scene.journal.broken = false;
    expect(await scene.openOne(sealed)).toMatchObject({ state: 'open' });
  });

  it('leaves exactly one row for every time that something was seen (Z3)', async () => {
    const sealed = await Promise.all(['a', 'b', 'c'].map((subject) => scene.seal('Проба Тестова', { subject })));
    let openings = 0;
    for (let round = 0; round < 60; round += 1) {
      const role = ['director', 'curator', 'department', 'mentor'][round % 4] ?? '';
      const seen = await scene.open(sealed.slice(0, round % 4), { role, requestId: `request-${round}` });
      if (seen.some(({ state }) => state === 'open')) openings += 1;
    }
    expect(openings).toBeGreaterThan(10);
    expect(scene.journal.entries).toHaveLength(openings);
  });

  it('is for the school’s own people: another school’s stay hidden from everybody', async () => {
    const foreign = await scene.seal('Проба Тестова', { scope: OTHER_SCHOOL });
    for (const role of ['director', 'system']) expect(await scene.openOne(foreign, { role })).toEqual({ state: 'hidden' });
    expect(await scene.openOne(foreign, { scope: OTHER_SCHOOL })).toMatchObject({ state: 'open' });
    expect(await scene.openOne(foreign, { scope: 'municipality' })).toEqual({ state: 'hidden' });
  });

  it.each([
    ['mentoring', ['director', 'curator', 'deputy-head']],
    ['diagnostics', ['psychologist', 'curator']],
    ['employment', ['director', 'hr']],
  ])('of what is kept for %s is the right of %j', async (purpose, roles) => {
    const sealed = await scene.seal('Проба Тестова', { purpose });
    for (const role of roles) expect(await scene.openOne(sealed, { role })).toMatchObject({ state: 'open' });
    const others = ['director', 'psychologist', 'hr', 'curator', 'deputy-head', 'mentor', 'mentee', 'mentor-council', 'department', 'auditor', 'system-administrator', 'nobody', 'constructor'];
    for (const role of others.filter((other) => !roles.includes(other))) expect(await scene.openOne(sealed, { role })).toEqual({ state: 'hidden' });
  });

  it('is nobody’s right who stands outside the school', () => {
    for (const role of ['department', 'auditor', 'system-administrator', 'mentor', 'mentee']) expect(purposeCodes.filter((purpose) => mayOpen(role, purpose))).toEqual([]);
    expect(Object.keys(readingRights)).toEqual([...purposeCodes]);
  });

  it('stops while consent is withdrawn, but for the act of destruction', async () => {
    const sealed = await scene.seal('Проба Тестова');
    scene.blocked.add(nameOfPlace(place));
    expect(await scene.openOne(sealed)).toEqual({ state: 'blocked' });
    expect(scene.journal.entries).toEqual([]);
    expect(await scene.openOne(sealed, { occasion: 'destruction act' })).toMatchObject({ state: 'open' });
    expect(await scene.openOne(sealed, { occasion: 'destruction act', role: 'auditor' })).toEqual({ state: 'hidden' });
    scene.blocked.clear();
    expect(await scene.openOne(sealed)).toMatchObject({ state: 'open' });
  });

  it('tells of what was destroyed the act, to whoever asks within the school', async () => {
    const sealed = await scene.seal('Проба Тестова');
    await destroyData(scene.keys, { ...place, purposes: ['mentoring', 'diagnostics'], act });
    const destroyed = { state: 'destroyed', actNumber: '3-У', actDate: '2026-03-20' };
    for (const role of ['director', 'auditor']) expect(await scene.openOne(sealed, { role })).toEqual(destroyed);
    expect(await scene.openOne(sealed, { occasion: 'destruction act' })).toEqual(destroyed);
    expect(scene.journal.entries).toEqual([]);
  });

  it('tells a missing key and a value moved from elsewhere from a destroyed one: both are an incident', async () => {
    const sealed = await scene.seal('Проба Тестова');
    expect(await scene.openOne({ ...sealed, k: 'ab'.repeat(16) })).toEqual({ state: 'lost' });
    const elsewhere = await scene.seal('Пример Образцов', { subject: 'person-b' });
    for (const moved of [{ ...sealed, at: elsewhere.at }, { ...sealed, k: elsewhere.k }, { ...sealed, at: { ...sealed.at, pointer: '/position' } }]) {
      expect(await scene.openOne(moved)).toEqual({ state: 'lost' });
    }
    expect(await scene.openOne('Проба' as never)).toEqual({ state: 'lost' });
  });
});
