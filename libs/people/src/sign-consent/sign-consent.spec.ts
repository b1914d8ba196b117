import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { ConsentRequested, ConsentSigned, ConsentSuperseded } from '../consent-events';
import { PersonalDataDestroyed } from '../destruction-events';
import type { PersonEvent } from '../events';
import { consent, DATA, given, personId, PUBLICATION, pupil, teacher } from '../testing/school-people';
import { paper, publicationPaper } from '../testing/papers';
import { SignConsent } from './sign-consent.command';

const consentId = derivedId('scenario', 'consent');
const { birthDate: _asked, giver: _giver, ...contents } = paper;
const signed = (more: object = {}) =>
  ConsentSigned({
    personId, consentId, ...contents, form: 'ELECTRONIC', policy: 'PROCESSING_SEPARATE', purposes: ['mentoring', 'diagnostics'], expiresAt: '2028-03-15T21:00:00.000Z', ...more,
  } as never);
const signing = (more: object = {}, ...history: readonly PersonEvent[]) => given(...(history.length > 0 ? history : [teacher])).when(SignConsent, { personId, consent: { ...contents, ...more } });

describe('Sign a consent', () => {
  it('CO-7: keeps version of the text, purposes, data, actions, term, way of withdrawal and operator, with the rule of its day', () => {
    signing().then(signed());
  });

  it('CO-7: names every missing part, by the law in force on the day of signing', () => {
    const { operator: _operator, validUntil: _until, ...lacking } = contents;
    const { message } = given(teacher).when(SignConsent, { personId, consent: { ...lacking, actions: [] } }).rejects('CONSENT_INCOMPLETE');
    expect(message).toBe('В согласии не хватает: оператор; перечень действий с данными; срок действия. Основание: 152-ФЗ, ст. 9 ч. 1 и 4 (закон от 24.06.2025 № 156-ФЗ). Дополните документ и поля.');
    const bundled = contents.contains.filter((part) => part !== 'SEPARATE_DOCUMENT');
    expect(signing({ contains: bundled }).rejects('CONSENT_INCOMPLETE').message).toContain('отдельный документ');
    signing({ contains: bundled, givenOn: '2025-08-31' }).then(signed({ contains: bundled, givenOn: '2025-08-31', policy: 'PROCESSING_9_4' }));
  });

  it('CO-3: one signature gives one consent, of the kind that was requested', () => {
    const requested = ConsentRequested({ personId, consentId: DATA, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT' });
    given(teacher, requested).when(SignConsent, { personId, consentId: DATA, consent: contents }).then(signed({ consentId: DATA }));
    given(teacher, requested).when(SignConsent, { personId, consentId: DATA, consent: publicationPaper }).rejects('CONSENT_KIND_DIFFERS');
    given(teacher).when(SignConsent, { personId, consentId: DATA, consent: contents }).rejects('CONSENT_UNKNOWN');
    given(teacher, consent('PERSONAL_DATA', DATA)).when(SignConsent, { personId, consentId: DATA, consent: contents }).rejects('CONSENT_CLOSED');
  });

  it('a newer consent takes the place of an older one of its kind, and of no other', () => {
    signing({}, teacher, consent('PERSONAL_DATA', DATA), consent('DISSEMINATION', PUBLICATION)).then(signed(), ConsentSuperseded({ personId, consentId: DATA, kind: 'PERSONAL_DATA', by: consentId }));
    signing({}, teacher, consent('PERSONAL_DATA', DATA, '2026-03-17')).rejects('CONSENT_SUPERSEDED');
  });

  it('CO-2, MT-1: under the school’s age on the day of signing the legal representative signs, and the paper says who', () => {
    signing({}, pupil(13)).rejects('REPRESENTATIVE_MUST_SIGN');
    const parts = [...contents.contains, 'REPRESENTATIVE_DETAILS'];
    signing({ giverRole: 'LEGAL_REPRESENTATIVE' }, pupil(13)).rejects('CONSENT_INCOMPLETE');
    signing({ giverRole: 'LEGAL_REPRESENTATIVE', giver: 'Пример Образцов', contains: parts }, pupil(12)).then(
      signed({
        giverRole: 'LEGAL_REPRESENTATIVE', giver: sealed('consent.giver', 'Пример Образцов'), contains: parts, ageYears: 12, consentAge: 14, ownConsentAt: '2028-02-29T21:00:00.000Z',
      }),
    );
  });

  it('CO-2: at that age the pupil signs, and so does every adult', () => {
    signing({}, pupil(14)).then(signed({ ageYears: 14, consentAge: 14 }));
    signing({ giverRole: 'LEGAL_REPRESENTATIVE', contains: [...contents.contains, 'REPRESENTATIVE_DETAILS'] }, pupil(14)).rejects('SUBJECT_MUST_SIGN');
    signing({ giverRole: 'LEGAL_REPRESENTATIVE' }).rejects('SUBJECT_MUST_SIGN');
  });

  it('CO-2: the date of birth, when it is said, tells the age of the very day and is not kept', () => {
    const events = signing({ birthDate: '2012-03-01' }, pupil(13)).acceptedEvents();
    expect(events[0]?.data).toMatchObject({ ageYears: 14 });
    expect(events[0]?.data).not.toHaveProperty('birthDate');
    expect(signing({ birthDate: '2012-03-17' }, pupil(14)).rejects('REPRESENTATIVE_MUST_SIGN').message).toContain('на 16.03.2026');
  });

  it('publication is a consent of its own, with the site named (ст. 10.1)', () => {
    given(teacher).when(SignConsent, { personId, consent: publicationPaper }).acceptedEvents();
    const { site: _site, ...lacking } = publicationPaper;
    expect(given(teacher).when(SignConsent, { personId, consent: lacking }).rejects('CONSENT_INCOMPLETE').message).toContain('сайт, на котором публикуют');
    given(teacher).when(SignConsent, { personId, consent: { ...publicationPaper, givenOn: '2021-02-28' } }).rejects('CONSENT_TOO_OLD');
  });

  it('refuses days that do not go together, a scan nobody has uploaded, and a destroyed card', () => {
    signing({ validUntil: '2026-03-15' }).rejects('DAYS_REVERSED');
    signing({ givenOn: '2026-01-10', validUntil: '2026-03-01' }).rejects('CONSENT_OUTDATED');
    signing({ givenOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
    signing({ scan: { sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' } }).rejects('FILE_MISSING');
    signing({}, teacher, PersonalDataDestroyed({ personId, consentId: DATA, purposes: ['mentoring'], keys: [], actNumber: '1', actDate: '2026-03-01' })).rejects('PERSON_DESTROYED');
  });
});
