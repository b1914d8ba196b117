import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import { sealed } from '@vekha/event-sourcing/sealed';
import { projected, type ProjectionScenario } from '@vekha/event-sourcing/testing/projection-scenario';
import { PersonEntered } from '@vekha/people/card-events';
import { ConsentSigned } from '@vekha/people/consent-events';
import { DevelopmentNeedsCollected, MenteeAddedToBank, MenteeIdentified, MentorSearchStarted } from '@vekha/people/mentee-events';
import { MentorAddedToBank, MentorAppointed, MentorCandidateRegistered, MentorQuestionnaireSubmitted } from '@vekha/people/mentor-events';

/** A school with a mentor and a pupil, plainly invented. */
export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const SCHOOL_SCOPE = `school:${SCHOOL_ID}`;
export const MENTOR = '5e1d0a52-3f0e-4b1a-8c44-5a1d0e6b7a01';
export const PUPIL = '5e1d0a52-3f0e-4b1a-8c44-5a1d0e6b7a02';
export const OTHER = '5e1d0a52-3f0e-4b1a-8c44-5a1d0e6b7a03';
export const PROGRAMME = '5e1d0a52-3f0e-4b1a-8c44-5a1d0e6b7b01';
export const ORDER = { number: '12-к', date: '2026-09-20' };

export const about = (personId: string) => ({ personId });
export const codes = { subjects: ['MATHEMATICS'], competences: [] };

const card = { schoolId: SCHOOL_ID, zone: 'Europe/Moscow' };

export const mentorEntered = PersonEntered({ ...card, personId: MENTOR, kind: 'EMPLOYEE', fullName: sealed('fullName', 'Проба Тестова'), position: sealed('position', 'учитель математики') });

export const pupilEntered = PersonEntered({
  ...card, personId: PUPIL, kind: 'PUPIL', fullName: sealed('fullName', 'Пример Образцов'), birthDate: sealed('birthDate', '2014-05-06'), age: { years: 12, on: '2026-09-01' },
  representativeNeeded: true, legalRepresentative: sealed('legalRepresentative', 'Образец Примерова'),
});

export const consent = (personId: string, consentId: string, kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION' = 'PERSONAL_DATA', more: Partial<Parameters<typeof ConsentSigned>[0]> = {}) =>
  ConsentSigned({ personId, consentId, kind, giverRole: 'SUBJECT', form: 'PAPER', givenOn: '2026-09-10', textVersion: '2', policy: 'order-2025', purposes: ['mentoring'], dataCategories: ['fullName'], actions: ['collect'], contains: [], ...more });

export const profile = { ...codes, forms: ['TEACHER_TEACHER'], kinds: [], capacity: 2, availability: [], experienceYears: 12 };

export const candidate = MentorCandidateRegistered({ personId: MENTOR, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'TEACHER', foundAt: '001-D2' });
export const surveyed = MentorQuestionnaireSubmitted({ personId: MENTOR, ...profile, specialisation: sealed('specialisation', 'олимпиадная математика') });
export const inBank = MentorAddedToBank({ personId: MENTOR, consentId: 'consent-m' });
export const appointed = MentorAppointed({ personId: MENTOR, schoolId: SCHOOL_ID, order: ORDER, appointedOn: '2026-09-21', activatesAt: '2026-09-20T21:00:00.000Z', consentId: 'consent-a', policy: 'labour-code-351-8', permanentFunction: false });

export const becameMentor: readonly DomainEvent[] = [mentorEntered, consent(MENTOR, 'consent-m'), candidate, surveyed, inBank, consent(MENTOR, 'consent-a', 'ASSIGNMENT'), appointed];

export const identified = MenteeIdentified({ personId: PUPIL, schoolId: SCHOOL_ID, kind: 'PUPIL', category: 'PUPIL' });
export const needs = DevelopmentNeedsCollected({ personId: PUPIL, ...codes, availability: [], words: sealed('words', 'подготовка к олимпиаде') });
export const searching = MentorSearchStarted({ personId: PUPIL, since: '2026-09-15', limitDays: 21, stallsAt: '2026-10-06T21:00:00.000Z' });
export const becameMentee: readonly DomainEvent[] = [
  pupilEntered, consent(PUPIL, 'consent-p', 'PERSONAL_DATA', { giverRole: 'LEGAL_REPRESENTATIVE', ageYears: 12, consentAge: 14 }), identified, needs, MenteeAddedToBank({ personId: PUPIL, consentId: 'consent-p' }), searching,
];

/** A register after these events of one person. */
export function ofPerson<C extends Columns>(register: Projection<C>, personId: string, events: readonly DomainEvent[], occurredOn = '2026-09-15'): ProjectionScenario<C> {
  return projected(register).given(`person-${personId}`, events, { scope: SCHOOL_SCOPE, occurredOn });
}
