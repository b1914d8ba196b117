import { sealed } from '@vekha/event-sourcing/sealed';
import { PracticeAddedToBank, PracticeDescribed, PracticeNominated, PracticePublished, PracticeReviewed } from '@vekha/practice/events';
import { MENTOR, PROGRAMME, PUPIL, SCHOOL_ID } from './people-history';

/** A practice drawn from a programme, from its nomination to its publication. */
export const ofPractice = { practiceId: 'practice', schoolId: SCHOOL_ID };
export const nominated = PracticeNominated({ ...ofPractice, zone: 'Europe/Moscow', title: 'Кружок за семь встреч', authors: [MENTOR], origin: 'FINAL_EVENT', programmeId: PROGRAMME });
export const described = PracticeDescribed({ ...ofPractice, form: 'TEACHER_STUDENT', shown: [PUPIL], annotation: sealed('annotation', 'как это было') });
export const reviewed = PracticeReviewed({ ...ofPractice, minutes: { number: '5', date: '2027-05-20' }, text: 'NAMES_PERSONS' });
export const bankEntered = PracticeAddedToBank(ofPractice);
export const published = PracticePublished({ ...ofPractice, channels: [{ channel: 'SITE', path: '/practices/1' }], named: [MENTOR, PUPIL] });
export const shownPractice = [nominated, described, reviewed, bankEntered, published] as const;
