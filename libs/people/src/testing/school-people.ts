import { sealed } from '@vekha/event-sourcing/sealed';
import { scenario, type Scenario } from '@vekha/event-sourcing/testing/scenario';
import { PersonEntered } from '../card-events';
import { peopleCommands } from '../commands';
import { ConsentSigned } from '../consent-events';
import type { PersonEvent } from '../events';
import { DevelopmentNeedsCollected, MenteeAddedToBank, MenteeEnteredProgramme, MenteeIdentified, MenteeMatched, MentorSearchStarted } from '../mentee-events';
import { MentorActivated, MentorAddedToBank, MentorAppointed, MentorCandidateRegistered, MentorProfileCorrected } from '../mentor-events';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const personId = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0001';
export const PROGRAMME_ID = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0101';
export const school = { schoolId: SCHOOL_ID, zone: 'Europe/Moscow', week: 5 };
/** Tuesday, nine in the morning in Moscow. */
export const NOW = '2026-03-17T06:00:00.000Z';
export const TODAY = '2026-03-17';

export const kindOf = { EMPLOYEE: 'EMPLOYEE', PUPIL: 'PUPIL', EXTERNAL: 'EXTERNAL' } as const;
const entered = (more: object = {}) => PersonEntered({ personId, schoolId: SCHOOL_ID, zone: school.zone, kind: 'EMPLOYEE', fullName: sealed('card.fullName', 'Проба Тестова'), ...more });

/** A pupil of so many whole years at the beginning of the month. */
export const pupil = (years: number): PersonEvent =>
  entered({ kind: 'PUPIL', age: { years, on: '2026-03-01' }, birthDate: sealed('card.birthDate', '2013-01-01'), ...(years < 14 && { representativeNeeded: true }) });
export const teacher = entered();
export const partner = entered({ kind: 'EXTERNAL', employer: 'ООО «Пример»' });

export const profile = {
  subjects: ['MATHEMATICS'], competences: ['COMMUNICATION'], forms: ['TEACHER_TEACHER'], kinds: ['GROUP'], capacity: 2,
  availability: [{ weekday: 2, from: '14:00', to: '15:30' }], experienceYears: 12,
};
const ofMentor = (kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL') =>
  MentorCandidateRegistered({ personId, schoolId: SCHOOL_ID, kind, category: kind === 'EMPLOYEE' ? 'TEACHER' : 'PARTNER' });

export const consent = (kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION', consentId: string, givenOn = '2026-02-02', more: object = {}) =>
  ConsentSigned({
    personId, consentId, kind, giverRole: 'SUBJECT', form: 'PAPER', givenOn, textVersion: 'V1', policy: 'PROCESSING_SEPARATE', purposes: [], dataCategories: [], actions: [],
    contains: [], ...more,
  });
export const DATA = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0201';
export const ASSIGNMENT = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0202';
export const PUBLICATION = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0203';
export const dataConsent = consent('PERSONAL_DATA', DATA, '2026-02-02', { validUntil: '2028-02-02', expiresAt: '2028-02-02T21:00:00.000Z' });
export const assignmentConsent = consent('ASSIGNMENT', ASSIGNMENT);

export const candidate = (card: PersonEvent = teacher, kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL' = 'EMPLOYEE'): readonly PersonEvent[] => [card, ofMentor(kind)];
export const inBank = (card: PersonEvent = teacher, kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL' = 'EMPLOYEE'): readonly PersonEvent[] => [
  ...candidate(card, kind), MentorProfileCorrected({ personId, ...profile }), dataConsent, MentorAddedToBank({ personId, consentId: DATA }),
];

export const order = { number: '15-к', date: '2026-03-02' };
export const appointedBy = (more: object = {}) =>
  MentorAppointed({
    personId, schoolId: SCHOOL_ID, order, appointedOn: '2026-03-02', activatesAt: '2026-03-01T21:00:00.000Z', consentId: ASSIGNMENT, policy: 'LABOUR_CODE_351_8',
    permanentFunction: false, ...more,
  });
export const appointed = (more: object = {}): readonly PersonEvent[] => [...inBank(), assignmentConsent, appointedBy(more)];
export const active = (more: object = {}): readonly PersonEvent[] => [...appointed(more), MentorActivated({ personId, appointedOn: '2026-03-02' })];

export const identified = (card: PersonEvent = teacher): readonly PersonEvent[] => [card, MenteeIdentified({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'EARLY_CAREER_TEACHER' })];
export const needs = { subjects: ['MATHEMATICS'], competences: [], availability: [] };
export const needy = (): readonly PersonEvent[] => [...identified(), DevelopmentNeedsCollected({ personId, ...needs })];
export const menteeInBank = (): readonly PersonEvent[] => [...needy(), dataConsent, MenteeAddedToBank({ personId, consentId: DATA })];
export const search = { since: '2026-03-02', limitDays: 21, stallsAt: '2026-03-23T21:00:00.000Z' };
export const searching = (): readonly PersonEvent[] => [...menteeInBank(), MentorSearchStarted({ personId, ...search })];
export const matched = (): readonly PersonEvent[] => [...searching(), MenteeMatched({ personId, programmeId: PROGRAMME_ID })];
export const inProgramme = (): readonly PersonEvent[] => [...matched(), MenteeEnteredProgramme({ personId, programmeId: PROGRAMME_ID })];

/** A scenario of one person of the school, on the ordinary day. */
export const given = (...history: readonly PersonEvent[]): Scenario => scenario(peopleCommands).given(...history).at(NOW).knowing({ school });
