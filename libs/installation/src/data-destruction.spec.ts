import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { ImportedPersonRevoked, PersonEntered } from '@vekha/people/card-events';
import { ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionDecided, DataDestructionScheduled, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import type { KeyStore } from '@vekha/personal-data/key-store';
import { DataDestruction } from './data-destruction';
import { SCHOOL_ID, SchoolLog, SCOPE } from './testing/school-log';

const [personId, consentId] = [derivedId('spec', 'person'), derivedId('spec', 'consent')];
const stream = `person-${personId}`;
const ofConsent = { personId, consentId };
const purposes = ['mentoring', 'diagnostics'];
const act = { actNumber: '2-ПД', actDate: '2026-03-16' };
const entered = PersonEntered({ personId, schoolId: SCHOOL_ID, zone: 'Europe/Moscow', kind: 'EMPLOYEE', fullName: sealed('fullName', 'Проба Тестова') });
const signed = ConsentSigned({
  ...ofConsent, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', form: 'PAPER', givenOn: '2026-02-02', textVersion: 'V1', policy: 'P', purposes, dataCategories: [], actions: [], contains: [],
});
const withdrawn = ConsentWithdrawn({ ...ofConsent, kind: 'PERSONAL_DATA', receivedOn: '2026-03-01', giverRole: 'SUBJECT', form: 'PAPER' });
const deadline = { from: '2026-03-01', dueOn: '2026-03-31', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'R', why: [], rungs: [] };
const scheduled = DataDestructionScheduled({ ...ofConsent, purposes, receivedOn: '2026-03-01', dueOn: '2026-03-31', policy: 'P', deadline });
const decided = DataDestructionDecided({ ...ofConsent, purposes, decidedBy: ['data-protection-officer', 'director'], ...act });

/** A process is killed at this step: everything before it has been done. */
class Killed extends Error {}

describe('Destroying what two people have decided to destroy', () => {
  let log: SchoolLog;
  let troubles: unknown[];
  beforeEach(async () => {
    log = new SchoolLog('2026-03-17T06:00:00.000Z');
    troubles = [];
    await log.happened(stream, entered, signed, withdrawn, scheduled);
  });

  /** A process of its own: it knows nothing but the log. */
  const process = (parts: { readonly keys?: KeyStore; readonly gateway?: CommandGateway } = {}) =>
    new DataDestruction({ store: log.store, registry: log.registry, keys: log.keys, gateway: log.gateway, onTrouble: (trouble) => troubles.push(trouble), ...parts });
  const destroyed = () => log.events(PersonalDataDestroyed.type);
  const living = async () => (await log.keys.counts()).active;

  it('destroys nothing before both have decided', async () => {
    expect(await process().run()).toBe(0);
    expect(await living()).toBe(1);
  });

  it('destroys the keys and records which, by which act; once', async () => {
    await log.happened(stream, decided);
    const one = process();
    expect([await one.run(), await one.run(), await process().run(), troubles]).toEqual([1, 0, 0, []]);
    const [record, ...others] = await destroyed();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ data: { ...ofConsent, purposes, ...act, keys: [{ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }] }, actor: { role: 'system' } });
    expect(record?.meta.causationId).toBe((await log.events(DataDestructionDecided.type))[0]?.eventId);
    expect(await log.keys.counts()).toMatchObject({ active: 0, fences: 2 });
  });

  it.each(['after the first key', 'before the record', 'after the record'])('killed %s, another process ends it with the same keys and one record', async (step) => {
    await log.happened(stream, decided);
    let calls = 0;
    const keys = new Proxy(log.keys, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        if (name !== 'destroy' || step !== 'after the first key') return method.bind(target);
        return (...given: unknown[]) => {
          calls += 1;
          if (calls > 1) throw new Killed();
          return method.apply(target, given);
        };
      },
    });
    const submit: CommandGateway['submit'] = async (...given) => {
      if (step === 'before the record') throw new Killed();
      const outcome = await log.gateway.submit(...given);
      if (step === 'after the record') throw new Killed();
      return outcome;
    };
    await expect(process({ keys, gateway: { submit } as CommandGateway }).run()).rejects.toThrow(Killed);
    await process().run();
    const records = await destroyed();
    expect(records).toHaveLength(1);
    expect(await living()).toBe(0);
    const [again] = (await log.keys.destroy({ scope: SCOPE, subject: personId, purpose: 'mentoring' })).keys;
    expect(records[0]?.data).toMatchObject({ keys: [again] });
    expect(troubles).toEqual([]);
  });

  it('leaves alone what is kept on another basis recorded after the decision', async () => {
    await log.happened(stream, decided, DataRetentionBasisRecorded({ ...ofConsent, purposes: ['mentoring'], basis: 'LABOUR_LAW', source: 'ТК РФ', left: ['diagnostics'] }));
    expect(await process().run()).toBe(0);
    expect(await living()).toBe(1);
  });

  it('leaves no keys of an import that was undone', async () => {
    const other = new SchoolLog('2026-03-17T06:00:00.000Z');
    log = other;
    await log.happened(stream, entered, ImportedPersonRevoked({ personId, importId: derivedId('spec', 'import'), purposes: ['mentoring'] }));
    await process().run();
    expect(await living()).toBe(0);
  });
});
