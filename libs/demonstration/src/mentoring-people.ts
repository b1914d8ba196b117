import { AddMenteeToBank } from '@vekha/people/add-mentee-to-bank/add-mentee-to-bank.command';
import { AddMentorToBank } from '@vekha/people/add-mentor-to-bank/add-mentor-to-bank.command';
import { AppointMentor } from '@vekha/people/appoint-mentor/appoint-mentor.command';
import { CollectDevelopmentNeeds } from '@vekha/people/collect-development-needs/collect-development-needs.command';
import { DecideDataDestruction } from '@vekha/people/decide-data-destruction/decide-data-destruction.command';
import { IdentifyMentee } from '@vekha/people/identify-mentee/identify-mentee.command';
import { RecordPaperConsent } from '@vekha/people/record-paper-consent/record-paper-consent.command';
import { RegisterMentorCandidate } from '@vekha/people/register-mentor-candidate/register-mentor-candidate.command';
import { SelectMentor } from '@vekha/people/select-mentor/select-mentor.command';
import { SignDestructionAct } from '@vekha/people/sign-destruction-act/sign-destruction-act.command';
import { StartMentorSearch } from '@vekha/people/start-mentor-search/start-mentor-search.command';
import { SubmitMentorQuestionnaire } from '@vekha/people/submit-mentor-questionnaire/submit-mentor-questionnaire.command';
import { WithdrawConsent } from '@vekha/people/withdraw-consent/withdraw-consent.command';
import { AFTER_LESSONS, does, FAR_OFF, type Steps } from './mentoring-words';
import { type Day, the } from './story';

/** Somebody invented: a surname made from a thing, a first name that says «proba» or «primer» (a trial, an example). */
export interface Invented {
  readonly surname: string;
  readonly subject: string;
  /** Date of birth of a pupil; teachers have none here. */
  readonly born?: string;
}

type ConsentKind = 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION';

const PAPER_PARTS = ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'SUBJECT_CONTACT', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT'];
const fullName = (surname: string): string => `${surname} ${/[ая]$/.test(surname) ? 'Проба Тестовна' : 'Пример Образцович'}`;
const consentOf = (surname: string, kind: ConsentKind): string => `${kind} ${surname}`;

function card({ surname, born }: Invented) {
  const name = { fullName: fullName(surname) };
  return born === undefined ? { kind: 'EMPLOYEE' as const, ...name, position: 'педагог' } : { kind: 'PUPIL' as const, ...name, birthDate: born, legalRepresentative: `Представитель: ${surname}` };
}

/** A paper of its own for each kind; of a pupil under fourteen the representative signs. */
export function consents(on: Day, surname: string, kinds: readonly ConsentKind[], giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE' = 'SUBJECT'): Steps {
  const represented = giverRole === 'LEGAL_REPRESENTATIVE';
  const signed = { giverRole, givenOn: on, validUntil: FAR_OFF, textVersion: 'DEMO_1', dataCategories: ['NAME', 'POSITION'], actions: ['STORAGE'], withdrawalWay: 'WRITTEN', operator: 'Школа показа' };
  const contains = represented ? [...PAPER_PARTS, 'REPRESENTATIVE_DETAILS'] : PAPER_PARTS;
  return kinds.map((kind) => does(on, 'deputy-head', RecordPaperConsent, {
    personId: the(surname),
    consent: { kind, ...signed, contains, ...(represented && { giver: 'Представитель Пробный' }), ...(kind === 'DISSEMINATION' && { site: 'pokaz.example' }) },
  }, { name: consentOf(surname, kind), word: 'consent' }));
}

export const candidate = (on: Day, person: Invented): Steps => [
  does(on, 'curator', RegisterMentorCandidate, { schoolId: the('school'), category: person.born === undefined ? 'TEACHER' : 'PUPIL', card: card(person) }, { name: person.surname, word: 'person' }),
];

/** From the questionnaire to the bank. */
export const inMentorBank = (on: Day, person: Invented): Steps => [
  ...candidate(on, person),
  does(on, 'mentor', SubmitMentorQuestionnaire, {
    personId: the(person.surname),
    profile: {
      subjects: [person.subject], competences: ['LESSON_PLANNING', 'CLASSROOM_MANAGEMENT'], forms: ['TEACHER_TEACHER', 'TEACHER_STUDENT'], kinds: ['TRADITIONAL_ONE_TO_ONE', 'GROUP'],
      capacity: 3, availability: AFTER_LESSONS, experienceYears: 14, mentoringYears: 3,
    },
  }),
  ...consents(on, person.surname, ['PERSONAL_DATA', 'ASSIGNMENT']),
  does(on, 'curator', AddMentorToBank, { personId: the(person.surname) }),
];

/** Appointed by an order, with the supplementary agreement the Labour Code asks for since 2025. */
export const appointed = (on: Day, person: Invented, orderNumber: string): Steps => [
  does(on, 'curator', SelectMentor, { personId: the(person.surname) }),
  does(on, 'director', AppointMentor, {
    personId: the(person.surname), order: { number: orderNumber, date: on },
    supplementaryAgreement: { number: `${orderNumber}-ДС`, date: on, content: 'Помощь коллеге в работе', term: FAR_OFF, form: 'Очно', payment: 'По положению об оплате труда' },
  }),
];

export const identified = (on: Day, person: Invented): Steps => [
  does(on, 'curator', IdentifyMentee, { schoolId: the('school'), category: person.born === undefined ? 'EARLY_CAREER_TEACHER' : 'PUPIL', card: card(person) }, { name: person.surname, word: 'person' }),
];

/** With needs and consents, in the base of mentees. */
export const inMenteeBank = (on: Day, person: Invented, giverRole?: 'LEGAL_REPRESENTATIVE'): Steps => [
  ...identified(on, person),
  does(on, 'curator', CollectDevelopmentNeeds, { personId: the(person.surname), subjects: [person.subject], competences: ['LESSON_PLANNING'], availability: AFTER_LESSONS, words: 'Хочу увереннее вести занятие' }),
  ...consents(on, person.surname, ['PERSONAL_DATA', 'ASSIGNMENT'], giverRole),
  does(on, 'curator', AddMenteeToBank, { personId: the(person.surname) }),
];

export const searching = (on: Day, person: Invented): Steps => [does(on, 'curator', StartMentorSearch, { personId: the(person.surname) })];

/** The statutory clock of destruction runs from here. */
export const withdrawn = (on: Day, surname: string, kind: ConsentKind): Steps => [
  does(on, 'data-protection-officer', WithdrawConsent, { personId: the(surname), consentId: the(consentOf(surname, kind)), receivedOn: on, giverRole: 'SUBJECT', form: 'PAPER' }),
];

/** Two decide; the system destroys the keys and records it by itself. */
export const destructionDecided = (on: Day, surname: string, actNumber: string): Steps =>
  (['director', 'data-protection-officer'] as const).map((who) => does(on, who, DecideDataDestruction, { ...paperOf(surname), actNumber, actDate: on }));
export const destructionActSigned = (on: Day, surname: string): Steps => [does(on, 'data-protection-officer', SignDestructionAct, { ...paperOf(surname), occurredOn: on })];

const paperOf = (surname: string) => ({ personId: the(surname), consentId: the(consentOf(surname, 'PERSONAL_DATA')) });
