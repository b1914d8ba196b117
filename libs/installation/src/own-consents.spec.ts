import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonEntered } from '@vekha/people/card-events';
import { ConsentRenewalRequested, ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { JournalUnavailable } from '@vekha/personal-data/opening';
import { SchoolSettingsSet } from '@vekha/school/settings-events';
import { OwnConsents } from './own-consents';
import { SCHOOL_ID, SchoolLog, SCOPE } from './testing/school-log';

const idOf = (who: string) => derivedId('spec', who);
const entered = (who: string, birthDate: string) =>
  PersonEntered({
    personId: idOf(who), schoolId: SCHOOL_ID, zone: 'Asia/Vladivostok', kind: 'PUPIL', fullName: sealed('fullName', 'Проба Тестова'), birthDate: sealed('birthDate', birthDate),
    age: { years: 13, on: '2026-03-02' }, representativeNeeded: true,
  });
const signed = (who: string, more: object = { ownConsentAt: '2027-03-01T14:00:00.000Z' }) =>
  ConsentSigned({
    personId: idOf(who), consentId: idOf(`${who} consent`), kind: 'PERSONAL_DATA', giverRole: 'LEGAL_REPRESENTATIVE', form: 'PAPER', givenOn: '2026-03-02', textVersion: 'V1', policy: 'P',
    purposes: [], dataCategories: [], actions: [], contains: [], ...more,
  });
const withdrawn = (who: string) =>
  ConsentWithdrawn({ personId: idOf(who), consentId: idOf(`${who} consent`), kind: 'PERSONAL_DATA', receivedOn: '2026-03-03', giverRole: 'LEGAL_REPRESENTATIVE', form: 'PAPER' });

describe('Asking pupils for their own consent', () => {
  let log: SchoolLog;
  let troubles: unknown[];
  let asking: OwnConsents;
  const start = () => new OwnConsents({ store: log.store, registry: log.registry, opener: log.opener, gateway: log.gateway, clock: log.clock, onTrouble: (trouble) => troubles.push(trouble) });
  beforeEach(() => {
    // Half past one in the night of 18 March in Vladivostok; in Greenwich it is still the 17th.
    log = new SchoolLog('2026-03-17T15:30:00.000Z');
    troubles = [];
    asking = start();
  });
  const asked = async () => (await log.events(ConsentRenewalRequested.type)).map(({ data }) => (data as { personId: string }).personId);
  const openings = () => log.journal.entries.map(({ occasion, scope, seen }) => ({ occasion, scope, subjects: seen.flatMap(({ subjects }) => subjects).length }));

  it('asks on the birthday by the school’s own calendar, with one opening for all pupils of the school', async () => {
    await log.happened(`person-${idOf('a')}`, entered('a', '2012-03-18'), signed('a'));
    await log.happened(`person-${idOf('b')}`, entered('b', '2012-03-19'), signed('b'));
    expect(await asking.run()).toBe(1);
    expect(await asked()).toEqual([idOf('a')]);
    expect(openings()).toEqual([{ occasion: 'age of consent', scope: SCOPE, subjects: 2 }]);
    expect(troubles).toEqual([]);
  });

  it('looks once a day, and asks nobody twice, also after a new start', async () => {
    await log.happened(`person-${idOf('a')}`, entered('a', '2012-03-18'), signed('a'));
    await log.happened(`person-${idOf('b')}`, entered('b', '2012-03-20'), signed('b'));
    expect([await asking.run(), await asking.run(), await start().run()]).toEqual([1, 0, 0]);
    expect(openings().map(({ subjects }) => subjects)).toEqual([2, 1]);
    log.clock.moveTo('2026-03-19T15:30:00.000Z');
    expect(await asking.run()).toBe(1);
    expect(await asked()).toEqual([idOf('a'), idOf('b')]);
  });

  it('opens nothing where no representative’s consent waits', async () => {
    await log.happened(`person-${idOf('a')}`, entered('a', '2012-03-18'), signed('a'), withdrawn('a'));
    await log.happened(`person-${idOf('b')}`, entered('b', '2012-03-18'), signed('b', {}));
    expect(await asking.run()).toBe(0);
    expect(openings()).toEqual([]);
  });

  it('goes by the age the school has set', async () => {
    const act = { title: 'Положение', date: '2026-01-12' };
    await log.happened(`school-${SCHOOL_ID}`, SchoolSettingsSet({
      schoolId: SCHOOL_ID, edition: 1, act, consentAge: 15, programmeApproval: 'SUPERVISION', withdrawalTerm: { days: 30, unit: 'CALENDAR' }, searchLimitDays: 21, meetingChannels: [], permissions: [],
    }));
    await log.happened(`person-${idOf('a')}`, entered('a', '2012-03-18'), signed('a'));
    expect(await asking.run()).toBe(0);
  });

  it('no journal, no look: the day is looked at as soon as it can be written down', async () => {
    await log.happened(`person-${idOf('a')}`, entered('a', '2012-03-18'), signed('a'));
    log.journal.broken = true;
    await expect(asking.run()).rejects.toThrow(JournalUnavailable);
    log.journal.broken = false;
    expect(await asking.run()).toBe(1);
  });
});
