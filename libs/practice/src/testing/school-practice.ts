import { sealed } from '@vekha/event-sourcing/sealed';
import { PracticeAddedToBank, PracticeDescribed, PracticeNominated, PracticePublished, PracticeReviewed } from '../events';
import type { PersonFacts, SchoolFacts } from '../needed-facts';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
export const OTHER_SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0012';
export const PRACTICE_ID = '5c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
export const PROGRAMME_ID = '4b9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
export const AUTHOR = '7c2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0001';
export const PUPIL = '7c2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0002';

export const school: SchoolFacts = { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk' };
export const silent: PersonFacts = { schoolId: SCHOOL_ID, consents: [{ kind: 'PERSONAL_DATA', state: 'Given' }] };
export const willing: PersonFacts = { schoolId: SCHOOL_ID, consents: [{ kind: 'DISSEMINATION', state: 'Given' }] };
export const facts = (author: PersonFacts, pupil: PersonFacts) => ({ [`person ${AUTHOR}`]: author, [`person ${PUPIL}`]: pupil });

export const ofPractice = { practiceId: PRACTICE_ID, schoolId: SCHOOL_ID };
export const TITLE = 'Урок вдвоём: разбор открытых уроков парой';

export const nominated = PracticeNominated({ ...ofPractice, zone: 'Asia/Irkutsk', title: TITLE, authors: [AUTHOR], origin: 'FINAL_EVENT' });
export const described = PracticeDescribed({ ...ofPractice, shown: [PUPIL], annotation: sealed('annotation', 'Пробное описание') });
export const reviewed = (text: 'NAMES_NOBODY' | 'NAMES_PERSONS') => PracticeReviewed({ ...ofPractice, text });
export const banked = PracticeAddedToBank(ofPractice);
export const inBank = (text: 'NAMES_NOBODY' | 'NAMES_PERSONS' = 'NAMES_NOBODY') => [nominated, described, reviewed(text), banked];
export const published = (...named: readonly string[]) => PracticePublished({ ...ofPractice, channels: [{ channel: 'SITE', path: '/nastavnichestvo/praktiki' }], named });
