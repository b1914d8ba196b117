import { conditionsOf } from './sealed-conditions';
import { destroyData } from './destruction';
import { nameOfPlace, SCHOOL, VaultScene } from './testing/vault-scene';

const place = { scope: SCHOOL, subject: 'person-a', purpose: 'mentoring' };

describe('What can be said of a sealed value without opening it', () => {
  it('follows its key: it lives, reading has stopped, an act destroyed it, or nobody knows', async () => {
    const scene = new VaultScene();
    const sealed = await scene.seal('Проба Тестова');
    const said = async (value: unknown = sealed) => (await conditionsOf([value as never], { keys: scene.keys, blocked: scene.withdrawn }))[0];
    expect(await said()).toEqual({ state: 'closed' });
    scene.blocked.add(nameOfPlace(place));
    expect(await said()).toEqual({ state: 'blocked' });
    await destroyData(scene.keys, { ...place, purposes: ['mentoring'], act: { number: '2-У', date: '2026-03-20' } });
    expect(await said()).toEqual({ state: 'destroyed', actNumber: '2-У', actDate: '2026-03-20' });
    for (const value of [{ ...sealed, k: 'ab'.repeat(16) }, 'no envelope']) expect(await said(value)).toEqual({ state: 'lost' });
    expect(scene.journal.entries).toEqual([]);
  });

  it('is an incident when a key was destroyed and no act is named', async () => {
    const scene = new VaultScene();
    const sealed = await scene.seal('Проба Тестова');
    await scene.keys.destroy(place);
    expect(await conditionsOf([sealed as never], { keys: scene.keys, blocked: scene.withdrawn })).toEqual([{ state: 'lost' }]);
  });
});
